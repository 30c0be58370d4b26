import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { APP_ID } from '../../electron/main/app-id'
import { inRoot } from '../../scripts/place.mjs'

// The file's form is checked by electron-builder itself, in pack-app.test.ts.
const config = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')) as {
  readonly appId: string
  readonly nsis: { readonly include: string; readonly deleteAppDataOnUninstall: boolean }
}
const script = readFileSync(inRoot(config.nsis.include), 'utf8')

describe('what the uninstaller of Windows does beside removing the files', () => {
  it('is named by the app’s own id, which is that of its entry in the startup programs', () => {
    expect(config.appId).toBe(APP_ID)
    expect(config.nsis.deleteAppDataOnUninstall).toBe(false)
  })

  it('removes that entry, its switch in the Task Manager and those of other profiles', () => {
    const lines = script.split('\n').map((line) => line.trim())
    const deleted = lines.filter((line) => line.startsWith('DeleteRegValue'))
    expect(deleted).toEqual([
      'DeleteRegValue HKCU "${STARTUP_PROGRAMS}" "${APP_ID}"',
      'DeleteRegValue HKCU "${STARTUP_SWITCHES}" "${APP_ID}"',
      'DeleteRegValue HKCU "${STARTUP_PROGRAMS}" $R1',
      'DeleteRegValue HKCU "${STARTUP_SWITCHES}" $R1',
    ])
    const run = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run'
    expect(script).toContain(`!define STARTUP_PROGRAMS "${run}"`)
    expect(lines).toContain('StrCpy $R2 $R1 12')
    expect(lines).toContain('${if} $R2 == "bili-glance-"')
    expect('bili-glance-'.length).toBe(12)
  })

  it('keeps it for an update, which runs the uninstaller of the version before', () => {
    const body = /!macro customUnInstall\n(.*)!macroend/s.exec(script)?.[1]?.trim() ?? ''
    expect(body).toMatch(/^\$\{ifNot\} \$\{isUpdated\}\n.*\n {2}\$\{endIf\}$/s)
  })
})

const compiler = spawnSync('makensis', ['-VERSION'], { encoding: 'utf8' })

it.runIf(compiler.status === 0)('is a script that the compiler of NSIS takes, warnings too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uninstaller-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  // What electron-builder writes around it, as far as it matters here.
  const around = `Unicode true
!include LogicLib.nsh
!define APP_ID "${APP_ID}"
!macro _isUpdated _a _b _t _f
  StrCmp "$R9" "true" \`\${_t}\` \`\${_f}\`
!macroend
!define isUpdated \`"" isUpdated ""\`
!include "${inRoot(config.nsis.include)}"
Name "Bili Glance"
OutFile "${join(folder, 'set-up.exe')}"
InstallDir "$TEMP"
Section
  WriteUninstaller "$INSTDIR\\uninstall.exe"
SectionEnd
Section "un.Uninstall"
  !insertmacro customUnInstall
SectionEnd
`
  writeFileSync(join(folder, 'around.nsi'), around)
  const { status, stdout, stderr } = spawnSync(
    'makensis',
    ['-V2', '-WX', join(folder, 'around.nsi')],
    { encoding: 'utf8' },
  )
  expect(status, stdout + stderr).toBe(0)
})
