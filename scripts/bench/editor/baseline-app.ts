import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'
import type { Electron } from '../../../e2e/app.ts'
import type { PreparedElectron } from '../../electron/prepare.ts'
import { linkTree } from '../../electron/stage.ts'

/** What the same Electron shows instead of Zhubi. */
export const baselinePages = ['codemirror', 'content-editable', 'empty'] as const
export type BaselinePage = (typeof baselinePages)[number]

const pagesFolder = join(import.meta.dirname, 'pages')
const mainScript = `
const { app, BrowserWindow } = require('electron')
const page = process.argv.find(argument => argument.startsWith('--page=')).slice(7)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, webPreferences: { sandbox: true } })
  return window.loadFile(__dirname + '/' + page + '.html')
})
app.on('window-all-closed', () => app.quit())
`

/**
 * Makes an application of the baseline pages in `folder` and gives the Electron that starts it with `--page=<name>`:
 * the one that Zhubi itself was prepared for.
 */
export async function baselineElectron(prepared: PreparedElectron, folder: string): Promise<Electron> {
  const isRegistry = prepared.kind === 'registry'
  const electronFolder = join(folder, 'electron')
  // The registry's Electron starts the application inside its own folder: the baselines get a folder of links.
  if (isRegistry) linkTree(dirname(prepared.executablePath), electronFolder)
  const appFolder = isRegistry ? join(electronFolder, 'resources', 'app') : join(folder, 'app')
  rmSync(appFolder, { recursive: true, force: true })
  mkdirSync(appFolder, { recursive: true })
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify({ name: 'baseline', main: 'main.cjs' }))
  writeFileSync(join(appFolder, 'main.cjs'), mainScript)
  const html = readFileSync(join(pagesFolder, 'index.html'), 'utf8')
  for (const page of baselinePages) {
    writeFileSync(join(appFolder, `${page}.html`), html.replace('PAGE', page))
    await bundle(page, appFolder)
  }
  const switches = prepared.args.slice(0, -1)
  const executablePath = isRegistry ? join(electronFolder, 'electron') : prepared.executablePath
  return { executablePath, args: [...switches, appFolder] }
}

async function bundle(page: BaselinePage, outDir: string): Promise<void> {
  const lib = {
    entry: join(pagesFolder, `${page}.ts`),
    formats: ['iife' as const],
    name: 'page',
    fileName: () => `${page}.js`,
  }
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: false, target: 'chrome130', lib },
  })
}
