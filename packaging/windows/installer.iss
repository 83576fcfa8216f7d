; Inno Setup 6: the installer for Windows, from the folder that packaging\build.cmd made. Called as
;   iscc /DVersion=1.2.3 packaging\windows\installer.iss
; Installs for the user alone unless an administrator chooses otherwise; never touches what the program keeps.

#ifndef Version
  #error Say which version: /DVersion=1.2.3
#endif

[Setup]
; The identity of the program for Windows: never change it, or updates install beside the old version.
AppId={{6C1B8D52-93F5-4C0B-8E0E-5B0C7A6E21F4}
AppName=Order Reconciler
AppVersion={#Version}
AppPublisher=The Order Reconciler authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Order Reconciler
DefaultGroupName=Order Reconciler
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=order-reconciler-{#Version}-setup
SetupIconFile=..\..\build\parts\icon.ico
UninstallDisplayIcon={app}\order-reconciler.exe
UninstallDisplayName=Order Reconciler
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
; Given by the build where WINDOWS_SIGN_COMMAND is set.
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"
Name: "cs"; MessagesFile: "compiler:Languages\Czech.isl"

[CustomMessages]
en.DataStays=Your orders, settings and history stay in%n%1%nand your keys in the Credential Manager. Remove them by hand if you want them gone.
nl.DataStays=Je bestellingen, instellingen en geschiedenis blijven staan in%n%1%nen je sleutels in Referentiebeheer. Verwijder ze zelf als je ze kwijt wilt.
cs.DataStays=Vaše objednávky, nastavení a historie zůstávají ve složce%n%1%na klíče ve Správci přihlašovacích údajů. Chcete-li je odstranit, smažte je sami.

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\order-reconciler\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Order Reconciler"; Filename: "{app}\order-reconciler.exe"
Name: "{autodesktop}\Order Reconciler"; Filename: "{app}\order-reconciler.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\order-reconciler.exe"; Description: "{cm:LaunchProgram,Order Reconciler}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    MsgBox(FmtMessage(CustomMessage('DataStays'), [ExpandConstant('{localappdata}\order-reconciler')]), mbInformation, MB_OK);
end;
