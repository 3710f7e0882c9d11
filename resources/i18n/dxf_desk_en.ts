<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttestationsPage</name>
    <message numerus="yes">
        <source>%n attestation(s) now stand in the published lists: confirmed.</source>
        <translation>
            <numerusform>%n attestation now stands in the published lists: confirmed.</numerusform>
            <numerusform>%n attestations now stand in the published lists: confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>It brings back %n attestation(s) that are not here.</source>
        <translation>
            <numerusform>It brings back %n attestation that is not here.</numerusform>
            <numerusform>It brings back %n attestations that are not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It brings back %n draft(s).</source>
        <translation>
            <numerusform>It brings back %n draft.</numerusform>
            <numerusform>It brings back %n drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestation(s) that only this desk has stay.</source>
        <translation>
            <numerusform>%n attestation that only this desk has stays.</numerusform>
            <numerusform>%n attestations that only this desk has stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer draft(s) here are replaced; they stay in the copy.</source>
        <translation>
            <numerusform>%n newer draft here is replaced; it stays in the copy.</numerusform>
            <numerusform>%n newer drafts here are replaced; they stay in the copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n unsent one(s) the endpoint is asked first, so nothing is sent twice.</source>
        <translation>
            <numerusform>For %n unsent one the endpoint is asked first, so nothing is sent twice.</numerusform>
            <numerusform>For %n unsent ones the endpoint is asked first, so nothing is sent twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message numerus="yes">
        <source>%Ln dataset(s) with changes</source>
        <translation>
            <numerusform>%Ln dataset with changes</numerusform>
            <numerusform>%Ln datasets with changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message numerus="yes">
        <source>The numbers: %Ln group(s)</source>
        <translation>
            <numerusform>The numbers: %Ln group</numerusform>
            <numerusform>The numbers: %Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message numerus="yes">
        <source>%Ln figure(s), each {value}.</source>
        <translation>
            <numerusform>%Ln figure: {value}.</numerusform>
            <numerusform>%Ln figures, each {value}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s). Largest: {most}, {most_value}. Smallest: {least}, {least_value}.</source>
        <translation>
            <numerusform>%Ln figure. Largest: {most}, {most_value}. Smallest: {least}, {least_value}.</numerusform>
            <numerusform>%Ln figures. Largest: {most}, {most_value}. Smallest: {least}, {least_value}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message numerus="yes">
        <source>%Ln column(s) shown</source>
        <translation>
            <numerusform>%Ln column shown</numerusform>
            <numerusform>%Ln columns shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden</source>
        <translation>
            <numerusform>%Ln hidden</numerusform>
            <numerusform>%Ln hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>Show %Ln more column(s); they are taken as suggested</source>
        <translation>
            <numerusform>Show %Ln more column; it is taken as suggested</numerusform>
            <numerusform>Show %Ln more columns; they are taken as suggested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n facilities</source>
        <translation>
            <numerusform>%n facility</numerusform>
            <numerusform>%n facilities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message numerus="yes">
        <source>%n row(s) in the list of {day} may be {name}. You decide.</source>
        <translation>
            <numerusform>%n row in the list of {day} may be {name}. You decide.</numerusform>
            <numerusform>%n rows in the list of {day} may be {name}. You decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read yet</source>
        <translation>
            <numerusform>%n not read yet</numerusform>
            <numerusform>%n not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetPane</name>
    <message numerus="yes">
        <source>The columns of %Ln table(s) were read.</source>
        <translation>
            <numerusform>The columns of %Ln table were read.</numerusform>
            <numerusform>The columns of %Ln tables were read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message numerus="yes">
        <source>%Ln version(s) are here; the newest is shown</source>
        <translation>
            <numerusform>%Ln version is here, and it is shown</numerusform>
            <numerusform>%Ln versions are here; the newest is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message numerus="yes">
        <source>Tried %n time(s) so far</source>
        <translation>
            <numerusform>Tried %n time so far</numerusform>
            <numerusform>Tried %n times so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The endpoint holds %n copies; one is right. Tell its operator.</source>
        <translation>
            <numerusform>The endpoint holds %n copy, as it should be.</numerusform>
            <numerusform>The endpoint holds %n copies; one is right. Tell its operator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct before it can be signed</source>
        <translation>
            <numerusform>%n thing to correct before it can be signed</numerusform>
            <numerusform>%n things to correct before it can be signed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message numerus="yes">
        <source>%n part(s). Read what you like; then save all of it as one file.</source>
        <translation>
            <numerusform>%n part. Read what you like; then save it as one file.</numerusform>
            <numerusform>%n parts. Read what you like; then save all of it as one file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesCard</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message numerus="yes">
        <source>%Ln row(s) added</source>
        <translation>
            <numerusform>%Ln row added</numerusform>
            <numerusform>%Ln rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as before</source>
        <translation>
            <numerusform>%Ln as before</numerusform>
            <numerusform>%Ln as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message numerus="yes">
        <source>%n thing(s) do not work; see below what to do.</source>
        <translation>
            <numerusform>%n thing does not work; see below what to do.</numerusform>
            <numerusform>%n things do not work; see below what to do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything works. %n thing(s) to look at below.</source>
        <translation>
            <numerusform>Everything works. There is %n note below.</numerusform>
            <numerusform>Everything works. There are %n notes below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadsCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message numerus="yes">
        <source>%Ln value(s) hidden by the publisher: hatched, and not zero.</source>
        <translation>
            <numerusform>%Ln value hidden by the publisher: hatched, and not zero.</numerusform>
            <numerusform>%Ln values hidden by the publisher: hatched, and not zero.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Emptiness</name>
    <message numerus="yes">
        <source>The table has %Ln row(s).</source>
        <translation>
            <numerusform>The table has %Ln row.</numerusform>
            <numerusform>The table has %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “{filter}”: %Ln row(s)</source>
        <translation>
            <numerusform>Without “{filter}”: %Ln row</numerusform>
            <numerusform>Without “{filter}”: %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>%Ln row is written to {file}.</numerusform>
            <numerusform>%Ln rows are written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) look like formulas and begin with an apostrophe now, so that a spreadsheet does not run them.</source>
        <translation>
            <numerusform>%Ln cell looks like a formula and begins with an apostrophe now, so that a spreadsheet does not run it.</numerusform>
            <numerusform>%Ln cells look like formulas and begin with an apostrophe now, so that a spreadsheet does not run them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message numerus="yes">
        <source>%Ln signatory(ies)</source>
        <translation>
            <numerusform>%Ln signatory</numerusform>
            <numerusform>%Ln signatories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>The first row</numerusform>
            <numerusform>The first %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <translation>
            <numerusform>%Ln not read yet</numerusform>
            <numerusform>%Ln not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindStep</name>
    <message numerus="yes">
        <source>%n found in the registry of {day}, the nearest first.</source>
        <translation>
            <numerusform>%n found in the registry of {day}.</numerusform>
            <numerusform>%n found in the registry of {day}, the nearest first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%Ln count(s) below {least} are shown. A person decides whether that is right.</source>
        <translation>
            <numerusform>%Ln count below {least} is shown. A person decides whether that is right.</numerusform>
            <numerusform>%Ln counts below {least} are shown. A person decides whether that is right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message numerus="yes">
        <source>Show %n more step(s)</source>
        <translation>
            <numerusform>Show %n more step</numerusform>
            <numerusform>Show %n more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gathered</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridBar</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s) hidden</source>
        <translation>
            <numerusform>%Ln column hidden</numerusform>
            <numerusform>%Ln columns hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n facility(ies)</source>
        <translation>
            <numerusform>%n facility</numerusform>
            <numerusform>%n facilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know</source>
        <translation>
            <numerusform>%Ln thing to know</numerusform>
            <numerusform>%Ln things to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to know about this file</source>
        <translation>
            <numerusform>%Ln thing to know about this file</numerusform>
            <numerusform>%Ln things to know about this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlineFigures</name>
    <message numerus="yes">
        <source>%Ln part(s) of it hidden</source>
        <translation>
            <numerusform>%Ln part of it hidden</numerusform>
            <numerusform>%Ln parts of it hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message numerus="yes">
        <source>%Ln older list(s) more</source>
        <translation>
            <numerusform>%Ln older list more</numerusform>
            <numerusform>%Ln older lists more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln oddity(ies)</source>
        <translation>
            <numerusform>%Ln oddity</numerusform>
            <numerusform>%Ln oddities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes">
        <source>%Ln shown estimate(s) are left blank as unstable: too few survey cases.</source>
        <translation>
            <numerusform>%Ln shown estimate is left blank as unstable: too few survey cases.</numerusform>
            <numerusform>%Ln shown estimates are left blank as unstable: too few survey cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LosingDecisions</name>
    <message numerus="yes">
        <source>Give up %n decision(s) that you have not saved?</source>
        <translation>
            <numerusform>Give up %n decision that you have not saved?</numerusform>
            <numerusform>Give up %n decisions that you have not saved?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaskedStep</name>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln cell</numerusform>
            <numerusform>%Ln cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MineTable</name>
    <message numerus="yes">
        <source>%Ln row(s) about your facilities</source>
        <translation>
            <numerusform>%Ln row about your facilities</numerusform>
            <numerusform>%Ln rows about your facilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further row(s) are in the table.</source>
        <translation>
            <numerusform>%Ln further row is in the table.</numerusform>
            <numerusform>%Ln further rows are in the table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MineView</name>
    <message numerus="yes">
        <source>%Ln row(s) about your facilities</source>
        <translation>
            <numerusform>%Ln row about your facilities</numerusform>
            <numerusform>%Ln rows about your facilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln table(s) on this desk</source>
        <translation>
            <numerusform>in %Ln table on this desk</numerusform>
            <numerusform>in %Ln tables on this desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln table(s) on this desk has a row about your facilities.</source>
        <translation>
            <numerusform>The %Ln table on this desk has no row about your facilities.</numerusform>
            <numerusform>None of the %Ln tables on this desk has a row about your facilities.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message numerus="yes">
        <source>Show the %Ln before</source>
        <translation>
            <numerusform>Show the %Ln before</numerusform>
            <numerusform>Show the %Ln before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the next %Ln</source>
        <translation>
            <numerusform>Show the next %Ln</numerusform>
            <numerusform>Show the next %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsPage</name>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <translation>
            <numerusform>%Ln not read yet</numerusform>
            <numerusform>%Ln not read yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsRow</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Show %Ln</numerusform>
            <numerusform>Show all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsTray</name>
    <message numerus="yes">
        <source>%Ln thing(s) concern your organization</source>
        <translation>
            <numerusform>%Ln thing concerns your organization</numerusform>
            <numerusform>%Ln things concern your organization</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OddityLines</name>
    <message numerus="yes">
        <source>%Ln line(s) could not be read as rows; they are kept beside the table.</source>
        <translation>
            <numerusform>%Ln line could not be read as a row; it is kept beside the table.</numerusform>
            <numerusform>%Ln lines could not be read as rows; they are kept beside the table.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrganizationCard</name>
    <message numerus="yes">
        <source>%n facility(ies):</source>
        <translation>
            <numerusform>%n facility:</numerusform>
            <numerusform>%n facilities:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketView</name>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Show %n more field</numerusform>
            <numerusform>Show %n more fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message numerus="yes">
        <source>%Ln group(s) are not drawn.</source>
        <translation>
            <numerusform>%Ln group is not drawn.</numerusform>
            <numerusform>%Ln groups are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n thing(s) to correct before you can sign</source>
        <translation>
            <numerusform>%n thing to correct before you can sign</numerusform>
            <numerusform>%n things to correct before you can sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message numerus="yes">
        <source>%Ln thing(s) to settle before anything can be saved</source>
        <translation>
            <numerusform>%Ln thing to settle before anything can be saved</numerusform>
            <numerusform>%Ln things to settle before anything can be saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message numerus="yes">
        <source>%Ln table(s) on the way to this desk</source>
        <translation>
            <numerusform>%Ln table on the way to this desk</numerusform>
            <numerusform>%Ln tables on the way to this desk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsStep</name>
    <message numerus="yes">
        <source>The same holds for %n other facility(ies) of this kind</source>
        <translation>
            <numerusform>The same holds for %n other facility of this kind</numerusform>
            <numerusform>The same holds for %n other facilities of this kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcilingPage</name>
    <message numerus="yes">
        <source>%Ln decision(s) no longer stand, for the published list has changed.</source>
        <translation>
            <numerusform>%Ln decision no longer stands, for the published list has changed.</numerusform>
            <numerusform>%Ln decisions no longer stand, for the published list has changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>%Ln row is written to {file}.</numerusform>
            <numerusform>%Ln rows are written to {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message numerus="yes">
        <source>%Ln row(s) with something unexpected; see below.</source>
        <translation>
            <numerusform>%Ln row with something unexpected; see below.</numerusform>
            <numerusform>%Ln rows with something unexpected; see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message numerus="yes">
        <source>%Ln row(s) were left out because these columns do not tell them apart.</source>
        <translation>
            <numerusform>%Ln row was left out because these columns do not tell it apart.</numerusform>
            <numerusform>%Ln rows were left out because these columns do not tell them apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message numerus="yes">
        <source>The list of %Ln dataset(s) is saved in {file}</source>
        <translation>
            <numerusform>The list of %Ln dataset is saved in {file}</numerusform>
            <numerusform>The list of %Ln datasets is saved in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingStep</name>
    <message numerus="yes">
        <source>%Ln row(s) are written to {file}.</source>
        <translation>
            <numerusform>%Ln row is written to {file}.</numerusform>
            <numerusform>%Ln rows are written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln count(s) are masked and left blank.</source>
        <translation>
            <numerusform>%Ln count is masked and left blank.</numerusform>
            <numerusform>%Ln counts are masked and left blank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rate(s), share(s) and amount(s) are blank with them.</source>
        <translation>
            <numerusform>%Ln rate, share or amount is blank with them.</numerusform>
            <numerusform>%Ln rates, shares and amounts are blank with them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message numerus="yes">
        <source>%n attestation(s) received by the endpoint.</source>
        <translation>
            <numerusform>%n attestation received by the endpoint.</numerusform>
            <numerusform>%n attestations received by the endpoint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the endpoint.</source>
        <translation>
            <numerusform>%n refused by the endpoint.</numerusform>
            <numerusform>%n refused by the endpoint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still wait(s), safe on this computer.</source>
        <translation>
            <numerusform>%n still waits, safe on this computer.</numerusform>
            <numerusform>%n still wait, safe on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) changed</source>
        <translation>
            <numerusform>%Ln cell changed</numerusform>
            <numerusform>%Ln cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new</source>
        <translation>
            <numerusform>%Ln row new</numerusform>
            <numerusform>%Ln rows new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) no longer there</source>
        <translation>
            <numerusform>%Ln row no longer there</numerusform>
            <numerusform>%Ln rows no longer there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sum(s)</source>
        <translation>
            <numerusform>%Ln sum</numerusform>
            <numerusform>%Ln sums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln masked cell(s)</source>
        <translation>
            <numerusform>%Ln masked cell</numerusform>
            <numerusform>%Ln masked cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln masked number(s) can be worked out exactly.</source>
        <translation>
            <numerusform>%Ln masked number can be worked out exactly.</numerusform>
            <numerusform>%Ln masked numbers can be worked out exactly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln small number(s) can be narrowed down too far.</source>
        <translation>
            <numerusform>%Ln small number can be narrowed down too far.</numerusform>
            <numerusform>%Ln small numbers can be narrowed down too far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message numerus="yes">
        <source>%Ln table(s) on this desk</source>
        <translation>
            <numerusform>%Ln table on this desk</numerusform>
            <numerusform>%Ln tables on this desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln table(s)</source>
        <translation>
            <numerusform>{count} of %Ln table</numerusform>
            <numerusform>{count} of %Ln tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageCard</name>
    <message numerus="yes">
        <source>%Ln table(s) removed: {names}</source>
        <translation>
            <numerusform>%Ln table removed: {names}</numerusform>
            <numerusform>%Ln tables removed: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageView</name>
    <message numerus="yes">
        <source>%Ln table(s) removed: {names}</source>
        <translation>
            <numerusform>%Ln table removed: {names}</numerusform>
            <numerusform>%Ln tables removed: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message numerus="yes">
        <source>The first %Ln row(s)</source>
        <translation>
            <numerusform>The first row (%Ln)</numerusform>
            <numerusform>The first %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message numerus="yes">
        <source>The table of %Ln row(s) is saved in {file}</source>
        <translation>
            <numerusform>The table of %Ln row is saved in {file}</numerusform>
            <numerusform>The table of %Ln rows is saved in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentQuestion</name>
    <message numerus="yes">
        <source>%n attestation(s) have not been sent.</source>
        <translation>
            <numerusform>%n attestation has not been sent.</numerusform>
            <numerusform>%n attestations have not been sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message numerus="yes">
        <source>The %Ln most frequent values; search for others.</source>
        <translation>
            <numerusform>The %Ln most frequent value; search for others.</numerusform>
            <numerusform>The %Ln most frequent values; search for others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s).</source>
        <translation>
            <numerusform>%Ln value.</numerusform>
            <numerusform>%Ln values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Ages</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
</TS>
