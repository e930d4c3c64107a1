import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication } from 'playwright'

/** How often what is waited for is looked at. */
const lookMs = 40
const patienceMs = 60_000

/**
 * The first window, driven from the main process: keys and scripts reach the page that is there, also after its process
 * was killed and another has taken its place, which no page object of a test survives.
 */
export class DrivenWindow {
  readonly #app: ElectronApplication

  constructor(app: ElectronApplication) {
    this.#app = app
  }

  /** Ids of the process that draws the window, and of its engine. */
  processes(): Promise<{ renderer: number; engine: number }> {
    return this.#app.evaluate(({ app, BrowserWindow }) => {
      const renderer = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0
      const engine = app.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === 'Zhubi engine')
      return { renderer, engine: engine?.pid ?? 0 }
    })
  }

  /** Puts characters in at the caret. */
  async insert(text: string): Promise<void> {
    await this.#app.evaluate(({ BrowserWindow }, what) => {
      const late = new Promise<void>(done => setTimeout(done, 500))
      // A page that was just killed never answers.
      return Promise.race([BrowserWindow.getAllWindows()[0]?.webContents.insertText(what), late])
    }, text)
  }

  async press(keyCode: string, ...modifiers: ('control' | 'shift')[]): Promise<void> {
    await this.#app.evaluate(
      ({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, ...key })
      },
      { keyCode, modifiers },
    )
  }

  /** What an expression is in the page; undefined while there is no page. */
  async look<Value>(expression: string): Promise<Value | undefined> {
    const looking = this.#app.evaluate(({ BrowserWindow }, script) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // A script sent to a page that is just being put in place of another is never answered.
      const late = new Promise(done => setTimeout(done, 2_000))
      return Promise.race([contents?.executeJavaScript(script), late]) as Promise<unknown>
    }, expression)
    return (await looking.catch(() => undefined)) as Value | undefined
  }

  /** Waits until an expression is true in the page. */
  async until(expression: string): Promise<void> {
    const endsAt = Date.now() + patienceMs
    while ((await this.look(`Boolean(${expression})`)) !== true) {
      if (Date.now() > endsAt) throw new Error(`Never true in the window: ${expression}`)
      await pause(lookMs)
    }
  }
}
