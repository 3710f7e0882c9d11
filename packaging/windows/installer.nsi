; Setup of DxF Desk: for one person without an administrator, or for everyone with /ALLUSERS. Why it is made like this:
; docs/decisions/0014-what-builds-for-windows.md. build.py hands over the names (-D…) from product.py.
;
;   /S            say nothing          /ALLUSERS   for everyone on this computer (as an administrator)
;   /D=FOLDER     where to (last)      /RELAUNCH   wait for the program to close, and start it when done
;   Uninstall.exe /S /PURGE            the person's data too
;
; 0 done, 1 cancelled, 2 not written, 3 a Windows too old, 4 the program is running, 5 a newer one is here,
; 6 needs an administrator, 7 installed for everyone, 8 the folder holds other files

Target amd64-unicode
Unicode true
SetCompressor /SOLID ${COMPRESSOR}
!if ${COMPRESSOR} == lzma
  SetCompressorDictSize 64
!endif
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
AllowSkipFiles off
CRCCheck on

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define MARK "dxf-desk.folder" ; in the program's folder: it is ours, and what is in it may be replaced
!define OLDEST_BUILD 17763 ; Windows 10 1809, the oldest that Qt 6.9 starts on

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

Var Everyone ; "1": for everyone on this computer
Var Relaunch ; "1": the program itself started this
Var Was      ; the version that is there, or nothing
Var Code     ; how it ends, when it does not go on

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}.exe"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE OnlyWhenNew
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!include words.nsh

; Ends Setup with a message and a code; with /S only with the code. A program that closed for its update comes back.
!macro Refuse TEXT CODE
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  ${If} $Relaunch == "1"
  ${AndIf} ${FileExists} "$INSTDIR\${WINDOW}.exe"
    Exec '"$INSTDIR\${WINDOW}.exe"'
  ${EndIf}
  SetErrorLevel ${CODE}
  Quit
!macroend

; Notes in $2 that the program runs: Windows does not open a running program for writing.
!macro TryOne PROGRAM
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}.exe" a
    ${If} ${Errors} ; asking takes the flag away
      StrCpy $2 "runs"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

; Goes on only when neither program runs. One that closes itself for an update gets 20 seconds.
!macro NotWhileRunning UN
Function ${UN}NotWhileRunning
  StrCpy $1 0
  again:
  StrCpy $2 ""
  !insertmacro TryOne "${WINDOW}"
  !insertmacro TryOne "${CONSOLE}"
  ${If} $2 == "runs"
    IntOp $1 $1 + 1
    ${If} $Relaunch == "1"
    ${AndIf} $1 < 40
      Sleep 500
      Goto again
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro NotWhileRunning ""
!insertmacro NotWhileRunning "un."

; Removes the folders that hold a version's files, but the one that is named.
!macro RemoveVersions UN
Function ${UN}RemoveVersions
  Pop $2
  FindFirst $0 $1 "$INSTDIR\app-*"
  ${DoWhile} $1 != ""
    ${If} $1 != $2
    ${AndIf} ${FileExists} "$INSTDIR\$1\*.*"
      RMDir /r "$INSTDIR\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd
!macroend
!insertmacro RemoveVersions ""
!insertmacro RemoveVersions "un."

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse "$(Needs64)" 3
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/RELAUNCH" $R1
  ${IfNot} ${Errors}
    StrCpy $Relaunch "1"
  ${EndIf}
  Call ChooseScope
  ReadRegStr $Was SHCTX "${KEY}" "DisplayVersion"
  ReadRegStr $R1 SHCTX "${KEY}" "InstallLocation"
  ${If} $R1 != ""
    StrCpy $INSTDIR $R1 ; an upgrade stays where the program is
  ${ElseIf} $INSTDIR == ""
    ${If} $Everyone == "1"
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${EndIf}
  ${EndIf}
  ${If} $Was != ""
    ${VersionCompare} $Was "${VERSION}" $R1
    ${If} $R1 == 1
      !insertmacro Refuse "$(Newer)" 5
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ChooseScope
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $Everyone "1"
    SetShellVarContext all
    UserInfo::GetAccountType
    Pop $R1
    ${If} $R1 != "Admin"
      !insertmacro Refuse "$(NeedsAdmin)" 6
    ${EndIf}
  ${Else}
    SetShellVarContext current
    ReadRegStr $R1 HKLM "${KEY}" "DisplayVersion"
    ${If} $R1 != ""
      !insertmacro Refuse "$(ForEveryone)" 7
    ${EndIf}
  ${EndIf}
FunctionEnd

Function OnlyWhenNew
  ${If} $Was != ""
    Abort ; an upgrade does not ask where to
  ${EndIf}
FunctionEnd

; Sets $Code to 8 where the folder holds something else than this program.
Function LookIntoFolder
  StrCpy $Code 0
  ${If} ${FileExists} "$INSTDIR\${MARK}"
    Return
  ${EndIf}
  FindFirst $0 $1 "$INSTDIR\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      StrCpy $Code 8
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

; Puts a program in its place by one rename, which happens wholly or not at all. Sets the error flag where it cannot.
!macro Swap PROGRAM
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\${PROGRAM}.exe.new", w "$INSTDIR\${PROGRAM}.exe", i 9) i .r0'
  ${If} $0 = 0
    SetErrors
  ${EndIf}
!macroend

Section "-Program"
  Call LookIntoFolder
  ${If} $Code = 8
    !insertmacro Refuse "$(OtherFiles)" 8
  ${EndIf}
  Call NotWhileRunning
  ClearErrors
  SetOutPath "$INSTDIR"
  FileOpen $0 "$INSTDIR\${MARK}" w
  FileClose $0
  ; 1. The new version's files, beside the old one's. What is there already, whole, from the same build stays untouched.
  SetOverwrite ifdiff
  SetOutPath "$INSTDIR\${CONTENTS}"
  File /r "${SOURCE}/${CONTENTS}/*"
  SetOverwrite on
  SetOutPath "$INSTDIR"
  File "/oname=${WINDOW}.exe.new" "${SOURCE}/${WINDOW}.exe"
  File "/oname=${CONSOLE}.exe.new" "${SOURCE}/${CONSOLE}.exe"
  WriteUninstaller "$INSTDIR\Uninstall.exe.new"
  ${If} ${Errors}
    !insertmacro Refuse "$(NotWritten)" 2
  ${EndIf}
  ; 2. Each program by one rename. Until here the old version starts; each finds its own files by name, so in between too.
  Call NotWhileRunning
  ClearErrors
  !insertmacro Swap "${WINDOW}"
  !insertmacro Swap "${CONSOLE}"
  !insertmacro Swap "Uninstall"
  ${If} ${Errors}
    !insertmacro Refuse "$(NotWritten)" 2
  ${EndIf}
  ; 3. What Windows knows of it, and only then what was there before goes.
  Call Register
  Push "${CONTENTS}"
  Call RemoveVersions
  ${If} $Relaunch == "1"
    Exec '"$INSTDIR\${WINDOW}.exe"'
  ${EndIf}
SectionEnd

Function Register
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}.exe"
  WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\${WINDOW}.exe"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
  WriteRegStr SHCTX "${CLASSES}\${SEALED}" "" "${DOCUMENT}"
  WriteRegStr SHCTX "${CLASSES}\${DOCUMENT}" "" "$(SealedFile)"
  WriteRegStr SHCTX "${CLASSES}\${DOCUMENT}\DefaultIcon" "" "$INSTDIR\${WINDOW}.exe,0"
  WriteRegStr SHCTX "${CLASSES}\${DOCUMENT}\shell\open\command" "" '"$INSTDIR\${WINDOW}.exe" --open "%1"'
  Call TellExplorer
FunctionEnd

!macro TellExplorer UN
Function ${UN}TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; kinds of files have changed
FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

Section "un.$(PartProgram)" SECTION_PROGRAM
  SectionIn RO
  Call un.NotWhileRunning
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegStr $0 SHCTX "${CLASSES}\${SEALED}" ""
  ${If} $0 == "${DOCUMENT}"
    DeleteRegValue SHCTX "${CLASSES}\${SEALED}" ""
    DeleteRegKey /ifempty SHCTX "${CLASSES}\${SEALED}"
  ${EndIf}
  DeleteRegKey SHCTX "${CLASSES}\${DOCUMENT}"
  Call un.TellExplorer
  Delete "$INSTDIR\${WINDOW}.exe"
  Delete "$INSTDIR\${CONSOLE}.exe"
  Delete "$INSTDIR\*.exe.new"
  Push ""
  Call un.RemoveVersions
  ; this program and what names the folder as ours go last, so that a removal that was broken off can be done again
  Delete "$INSTDIR\Uninstall.exe"
  Delete "$INSTDIR\${MARK}"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs" ; only where it is empty
  DeleteRegKey SHCTX "${KEY}"
SectionEnd

Section /o "un.$(PartData)" SECTION_DATA
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${DATA}"
  Call un.ForgetTokens
SectionEnd

; Deletes the endpoints' tokens in the Credential Manager. The library that keeps them there calls the newest by our
; name and every other by the endpoint's address, an @ and our name.
Function un.ForgetTokens
  System::Call 'advapi32::CredDeleteW(w "${NAME}", i 1, i 0)'
  System::Call 'advapi32::CredEnumerateW(p 0, i 0, *i 0 r1, *p 0 r2) i .r0'
  ${If} $0 = 0
    Return
  ${EndIf}
  StrLen $7 "@${NAME}"
  StrCpy $3 0
  ${DoWhile} $3 < $1
    IntPtrOp $4 $3 * ${NSIS_PTR_SIZE}
    IntPtrOp $4 $4 + $2
    System::Call '*$4(p .r5)'
    System::Call '*$5(i, i, w .r8)' ; flags, type, name
    StrCpy $6 $8 "" -$7
    ${If} $6 == "@${NAME}"
      System::Call 'advapi32::CredDeleteW(w r8, i 1, i 0)'
    ${EndIf}
    IntOp $3 $3 + 1
  ${Loop}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_PROGRAM} $(AboutProgram)
  !insertmacro MUI_DESCRIPTION_TEXT ${SECTION_DATA} $(AboutData)
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END

Function un.onInit
  SetRegView 64
  ${IfNot} ${FileExists} "$INSTDIR\${MARK}"
    Abort
  ${EndIf}
  ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/PURGE" $R1
  ${IfNot} ${Errors}
    SectionSetFlags ${SECTION_DATA} 1
  ${EndIf}
FunctionEnd
