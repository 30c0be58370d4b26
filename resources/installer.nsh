; The app's entries in the startup programs of Windows, which the app itself writes: that of the default
; profile has the app's own name, those of other profiles begin with its short one. An update keeps them.

!define STARTUP_PROGRAMS "Software\Microsoft\Windows\CurrentVersion\Run"
!define STARTUP_SWITCHES "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "${STARTUP_PROGRAMS}" "${APP_ID}"
    DeleteRegValue HKCU "${STARTUP_SWITCHES}" "${APP_ID}"
    StrCpy $R0 0
    ${do}
      EnumRegValue $R1 HKCU "${STARTUP_PROGRAMS}" $R0
      ${if} $R1 == ""
        ${exitDo}
      ${endIf}
      StrCpy $R2 $R1 12
      ${if} $R2 == "bili-glance-"
        DeleteRegValue HKCU "${STARTUP_PROGRAMS}" $R1
        DeleteRegValue HKCU "${STARTUP_SWITCHES}" $R1
      ${else}
        IntOp $R0 $R0 + 1
      ${endIf}
    ${loop}
  ${endIf}
!macroend
