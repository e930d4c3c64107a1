import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'

/** What must be known of an Electron to start the application in it. */
export interface Electron {
  executablePath: string
  args: readonly string[]
}

/** How the application is started. */
export interface LaunchOptions {
  electron: Electron
  /** Kept from an earlier launch to see what the application remembers; by default a new folder, removed on close. */
  userDataFolder?: string
  /** The language the system seems to have, such as `zh-CN`. */
  locale?: string | undefined
  /** Arguments meant for the application, such as a project file. */
  args?: readonly string[]
  /** Whether the person has told a name before; false shows how that is asked. */
  personAsked?: boolean
  env?: Readonly<Record<string, string>>
  /** Opens the windows of the last session, as the application does by itself; else a start is a fresh one. */
  restores?: boolean
}

/** A running application with its first window. */
export interface LaunchedApp {
  app: ElectronApplication
  page: Page
  userDataFolder: string
  /** Errors of the page, its console and the main process so far, without the expected ones. */
  readonly problems: readonly string[]
  /** What the main process and the engine printed so far. */
  output(): string
  /** Says that errors with such a text are part of the test. */
  expectProblem(pattern: RegExp): void
  /** Closes as a person does; ends the process where that takes too long. */
  close(): Promise<void>
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
}

const startTimeoutMs = 30_000
const closeTimeoutMs = 5_000
/** How long an action waits for what it acts on. */
const actionTimeoutMs = 10_000

/** How Node and Electron announce an error that nobody caught outside the page. */
const uncaughtPattern = /Uncaught|Unhandled|Error occurred in handler for/

/** Starts the application in a real Electron and waits for its first window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { electron, locale, args = [], env = {} } = options
  const userDataFolder = options.userDataFolder ?? mkdtempSync(join(tmpdir(), 'zhubi-e2e-'))
  if (options.personAsked ?? true) tellPerson(userDataFolder)
  const switches = [`--user-data-dir=${userDataFolder}`, ...(locale ? [`--lang=${locale}`] : [])]
  const own = [...(options.restores ? [] : ['--new-session']), ...args]
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [...switches, ...electron.args, ...own],
    env: { ...inheritedEnv(), ...(locale ? localeEnv(locale) : {}), ...env },
    timeout: startTimeoutMs,
  })
  // Playwright forgets its own reference once the process has gone.
  const child = app.process()
  const collected = collectProblems(app)
  const page = await app.firstWindow({ timeout: startTimeoutMs })
  page.setDefaultTimeout(actionTimeoutMs)
  await page.waitForLoadState('load')
  const exited = new Promise<void>(done => {
    child.once('exit', () => done())
  })
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) await closeOrKill(app, kill)
    if (options.userDataFolder === undefined) rmSync(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, page, userDataFolder, ...collected, close, kill }
}

/** Settings of somebody who was asked for a name before, unless there are any. */
function tellPerson(userDataFolder: string): void {
  mkdirSync(userDataFolder, { recursive: true })
  const path = join(userDataFolder, 'settings.json')
  if (!existsSync(path)) writeFileSync(path, JSON.stringify({ personAsked: true }))
}

function collectProblems(app: ElectronApplication): Pick<LaunchedApp, 'problems' | 'output' | 'expectProblem'> {
  const problems: string[] = []
  const expected: RegExp[] = []
  const add = (problem: string) => {
    if (!expected.some(pattern => pattern.test(problem))) problems.push(problem)
  }
  const watch = (page: Page) => {
    page.on('pageerror', error => add(`Page error: ${error.stack ?? error.message}`))
    page.on('crash', () => add('The renderer crashed.'))
    page.on('console', message => {
      if (message.type() === 'error') add(`Console error: ${message.text()} (${message.location().url})`)
    })
  }
  let output = ''
  const { stdout, stderr } = app.process()
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (data: Buffer) => {
      const text = data.toString()
      output += text
      if (uncaughtPattern.test(text)) add(`Main process: ${text}`)
    })
  }
  app.on('window', watch)
  for (const page of app.windows()) watch(page)
  return { problems, output: () => output, expectProblem: pattern => expected.push(pattern) }
}

async function closeOrKill(app: ElectronApplication, kill: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>(done => {
    timer = setTimeout(() => done('late'), closeTimeoutMs)
  })
  const closed = app.close().catch(() => 'late' as const)
  if ((await Promise.race([closed, late])) === 'late') await kill()
  clearTimeout(timer)
}

function inheritedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const env = Object.fromEntries(entries)
  // Left over from a shell, these would turn Electron into plain Node or another application.
  delete env.ELECTRON_RUN_AS_NODE
  delete env.NODE_OPTIONS
  return env
}

function localeEnv(locale: string): Record<string, string> {
  const name = `${locale.replace('-', '_')}.UTF-8`
  return { LANGUAGE: locale.replace('-', '_'), LANG: name, LC_ALL: name }
}
