import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const longestRunMs = 240_000

/** Opens a document, accepts or rejects every tracked change, and stores its text. Basic, run by LibreOffice itself. */
const macro = `
Sub Settle(inUrl As String, how As String, outUrl As String)
  Dim load(0) As New com.sun.star.beans.PropertyValue
  load(0).Name = "Hidden" : load(0).Value = True
  document = StarDesktop.loadComponentFromURL(inUrl, "_blank", 0, load())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = document.CurrentController.Frame
  If how = "accept" Then dispatcher.executeDispatch(frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
  If how = "reject" Then dispatcher.executeDispatch(frame, ".uno:RejectAllTrackedChanges", "", 0, Array())
  Dim store(1) As New com.sun.star.beans.PropertyValue
  store(0).Name = "FilterName" : store(0).Value = "Text (encoded)"
  store(1).Name = "FilterOptions" : store(1).Value = "UTF8,LF,,,"
  document.storeToURL(outUrl, store())
  document.close(True)
End Sub
`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** LibreOffice without a window, with a profile of its own that knows the macro. */
export class LibreOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zhubi-office-'))

  static get isThere(): boolean {
    return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
  }

  constructor() {
    // The first start lays down a fresh profile, macros included: ours go in after it.
    this.#run(['--terminate_after_init'])
    const basic = join(this.#folder, 'user', 'basic')
    mkdirSync(basic, { recursive: true })
    const program = dirname(realpathSync(spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim()))
    cpSync(join(program, '..', 'presets', 'basic'), basic, { recursive: true })
    writeFileSync(
      join(basic, 'Standard', 'Module1.xba'),
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(macro)}</script:module>`,
    )
  }

  /** The text of a document as LibreOffice reads it, after its tracked changes were settled. */
  textOf(path: string, how: 'accept' | 'reject' | 'as it is'): string {
    const out = join(this.#folder, 'out.txt')
    rmSync(out, { force: true })
    const url = (file: string) => pathToFileURL(file).href
    this.#run([`macro:///Standard.Module1.Settle("${url(path)}","${how}","${url(out)}")`])
    if (!existsSync(out)) throw new Error(`LibreOffice has written no text of ${path}`)
    return readFileSync(out, 'utf8').replace(/^\ufeff/, '')
  }

  /** Converts a document into a folder, as to `pdf`. */
  convert(path: string, format: string, folder: string): void {
    this.#run(['--convert-to', format, '--outdir', folder, path])
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #run(args: string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.#folder).href}`
    const { status, stderr } = spawnSync('soffice', [profile, '--headless', '--norestore', ...args], {
      encoding: 'utf8',
      timeout: longestRunMs,
    })
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`)
  }
}
