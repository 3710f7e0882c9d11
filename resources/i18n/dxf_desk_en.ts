<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Head</name>
    <message numerus="yes">
        <source>%n facility(ies)</source>
        <translation>
            <numerusform>%n facility</numerusform>
            <numerusform>%n facilities</numerusform>
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
