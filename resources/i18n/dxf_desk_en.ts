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
