; NSIS 3: the installer for Windows, made from the built folder on Windows and on Linux alike; packager/windows.py calls it
; from within that folder:
;   makensis -NOCD -DVERSION=1.2.3 -DNUMBERS=1.2.3.0 -DKILOBYTES=90000 -DICON=… -DLICENSE_FILE=… -DOUTPUT=… installer.nsi
; Installs for the user alone, without an administrator; /S does it silently, /D=C:\a folder (the last argument) elsewhere.
; Exit status: 0 done, 2 it could not be done and what was there before still works, 5 refused since the program runs.
; Never touches what the program keeps.

; Wine without its 32-bit half needs amd64-unicode, which Debian's NSIS has; NSIS for Windows makes x86-unicode.
!ifdef TARGET
  Target ${TARGET}
!else
  Unicode true
!endif
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define PRODUCT "Order Reconciler"
!define WINDOW "order-reconciler.exe"
!define COMMAND_LINE "order-reconciler-cli.exe"
; The identity of the program for Windows: never change it, or updates install beside the old version.
!define REGISTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\{6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4}"
; A new version is laid here first and takes the old one's place in one go; both names are ours alone.
!define NEW "$INSTDIR\order-reconciler-new"
!define OLD "$INSTDIR\order-reconciler-old"
!define MUTEX "OrderReconciler-6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4"
!define SYNCHRONIZE 0x100000
!define STATUS_RUNNING 5

Name "${PRODUCT}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${REGISTRY}" "InstallLocation"
BrandingText "${PRODUCT} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "${PRODUCT}, set-up"
VIAddVersionKey /LANG=0 "CompanyName" "The Order Reconciler authors"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Order Reconciler authors, MIT licence"

; Given by the build where WINDOWS_SIGN_COMMAND is set.
!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_SHOWREADME
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(ON_THE_DESKTOP)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION OnTheDesktop
!insertmacro MUI_PAGE_LICENSE "${LICENSE_FILE}"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "Czech"

LangString ON_THE_DESKTOP ${LANG_ENGLISH} "Put an icon on the desktop"
LangString ON_THE_DESKTOP ${LANG_DUTCH} "Zet een pictogram op het bureaublad"
LangString ON_THE_DESKTOP ${LANG_CZECH} "Umístit ikonu na plochu"
LangString RUNNING ${LANG_ENGLISH} "${PRODUCT} is running. Close it (and let its command line finish), then choose Retry. Nothing has been changed."
LangString RUNNING ${LANG_DUTCH} "${PRODUCT} is nog open. Sluit het (en laat de opdrachtregel uitwerken) en kies Opnieuw. Er is niets gewijzigd."
LangString RUNNING ${LANG_CZECH} "Program ${PRODUCT} běží. Zavřete ho (a nechte doběhnout příkazový řádek) a zvolte Opakovat. Nic se nezměnilo."
LangString TOO_OLD ${LANG_ENGLISH} "${PRODUCT} needs 64-bit Windows 10 (version 1809) or newer. Nothing has been changed."
LangString TOO_OLD ${LANG_DUTCH} "${PRODUCT} heeft 64-bits Windows 10 (versie 1809) of nieuwer nodig. Er is niets gewijzigd."
LangString TOO_OLD ${LANG_CZECH} "${PRODUCT} potřebuje 64bitová Windows 10 (verze 1809) nebo novější. Nic se nezměnilo."
LangString NOT_REPLACED ${LANG_ENGLISH} "The files in $INSTDIR could not be replaced. What was installed before still works. Restart the computer and try again."
LangString NOT_REPLACED ${LANG_DUTCH} "De bestanden in $INSTDIR konden niet worden vervangen. Wat er al stond, werkt nog. Start de computer opnieuw op en probeer het nog eens."
LangString NOT_REPLACED ${LANG_CZECH} "Soubory ve složce $INSTDIR se nepodařilo nahradit. Dosud nainstalovaná verze funguje dál. Restartujte počítač a zkuste to znovu."
LangString DATA_STAYS ${LANG_ENGLISH} "Your orders, settings and history stay in$\n$LOCALAPPDATA\order-reconciler$\nand your keys in the Credential Manager. Remove them by hand if you want them gone."
LangString DATA_STAYS ${LANG_DUTCH} "Je bestellingen, instellingen en geschiedenis blijven staan in$\n$LOCALAPPDATA\order-reconciler$\nen je sleutels in Referentiebeheer. Verwijder ze zelf als je ze kwijt wilt."
LangString DATA_STAYS ${LANG_CZECH} "Vaše objednávky, nastavení a historie zůstávají ve složce$\n$LOCALAPPDATA\order-reconciler$\na klíče ve Správci přihlašovacích údajů. Chcete-li je odstranit, smažte je sami."

; Both programs hold a mutex of this name from their first moment to their last (entry/runtime_hook.py).
!macro DefineRefuseWhileRunning un
  Function ${un}RefuseWhileRunning
    look:
    System::Call 'kernel32::OpenMutexW(i ${SYNCHRONIZE}, i 0, w "${MUTEX}") p .r0'
    ${If} $0 <> 0
      System::Call 'kernel32::CloseHandle(p r0)'
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY look
      SetErrorLevel ${STATUS_RUNNING}
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro DefineRefuseWhileRunning ""
!insertmacro DefineRefuseWhileRunning "un."

; The old one of a file or folder out of the way, the new one into its place; an error stays set.
!macro Swap name
  ${If} ${FileExists} "$INSTDIR\${name}"
    Rename "$INSTDIR\${name}" "${OLD}\${name}"
  ${EndIf}
  ${IfNot} ${Errors}
    Rename "${NEW}\${name}" "$INSTDIR\${name}"
  ${EndIf}
!macroend

!macro PutBack name
  ${If} ${FileExists} "${OLD}\${name}"
    ${If} ${FileExists} "$INSTDIR\${name}"
      Rename "$INSTDIR\${name}" "${NEW}\${name}"
    ${EndIf}
    Rename "${OLD}\${name}" "$INSTDIR\${name}"
  ${EndIf}
!macroend

!macro PutAllBack
  !insertmacro PutBack "_internal"
  !insertmacro PutBack "${WINDOW}"
  !insertmacro PutBack "${COMMAND_LINE}"
  !insertmacro PutBack "uninstall.exe"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Call RefuseWhileRunning
FunctionEnd

Function OnTheDesktop
  CreateShortcut "$DESKTOP\${PRODUCT}.lnk" "$INSTDIR\${WINDOW}"
FunctionEnd

Section
  Call RefuseWhileRunning
  ; A set-up that was killed half-way has left what it moved.
  !insertmacro PutAllBack
  RMDir /r "${NEW}"
  RMDir /r "${OLD}"
  SetOutPath "${NEW}"
  ; A disk that is full ends the set-up here, before anything of the old version was touched: .onInstFailed clears up.
  File /r "*"
  WriteUninstaller "${NEW}\uninstall.exe"
  SetOutPath "$INSTDIR"
  CreateDirectory "${OLD}"
  ClearErrors
  !insertmacro Swap "_internal"
  !insertmacro Swap "${WINDOW}"
  !insertmacro Swap "${COMMAND_LINE}"
  !insertmacro Swap "uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_REPLACED)" /SD IDOK
    Abort
  ${EndIf}
  RMDir /r "${OLD}"
  RMDir /r "${NEW}"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${REGISTRY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${REGISTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REGISTRY}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${REGISTRY}" "Publisher" "The Order Reconciler authors"
  WriteRegStr HKCU "${REGISTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${REGISTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${REGISTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${REGISTRY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${REGISTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${REGISTRY}" "NoRepair" 1
SectionEnd

Function .onInstFailed
  SetOutPath "$TEMP"
  !insertmacro PutAllBack
  RMDir /r "${NEW}"
  RMDir "${OLD}"
  RMDir "$INSTDIR"
FunctionEnd

Function un.onInit
  Call un.RefuseWhileRunning
FunctionEnd

Section "Uninstall"
  Call un.RefuseWhileRunning
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "${NEW}"
  RMDir /r "${OLD}"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${COMMAND_LINE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  Delete "$DESKTOP\${PRODUCT}.lnk"
  DeleteRegKey HKCU "${REGISTRY}"
SectionEnd

Function un.onUninstSuccess
  MessageBox MB_OK|MB_ICONINFORMATION "$(DATA_STAYS)" /SD IDOK
FunctionEnd
