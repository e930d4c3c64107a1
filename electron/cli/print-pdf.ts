import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintPdf } from '#engine/services/print-edition.ts'
import type { Application } from './application.ts'
import { PrintProcess } from './print-process.ts'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Prints by the application, which is started with the first page and does all the others of a command. Its files, which hold
 * what is printed, go with it, also where the command is broken off.
 */
export class ApplicationPrinter {
  readonly #application: Application
  readonly #folder = mkdtempSync(join(tmpdir(), 'zhubi-print-'))
  readonly #brokenOff = new AbortController()
  #process: Promise<PrintProcess> | null = null
  #lastId = 0

  constructor(application: Application) {
    this.#application = application
    for (const ending of endings) process.on(ending, this.#breakOff)
  }

  readonly print: PrintPdf = async ({ html, kind }, signal) => {
    this.#process ??= PrintProcess.start(this.#application, join(this.#folder, 'user'), this.#brokenOff.signal)
    const id = ++this.#lastId
    const [page, pdf] = [join(this.#folder, `${id}.html`), join(this.#folder, `${id}.pdf`)]
    writeFileSync(page, html)
    try {
      await (await this.#process).print({ id, kind, page, pdf }, signal)
      return readFileSync(pdf)
    } finally {
      rmSync(page, { force: true })
      rmSync(pdf, { force: true })
    }
  }

  /** Ends the application and removes what it needed. */
  async close(): Promise<void> {
    const started = await this.#process?.catch(() => null)
    await started?.end()
    this.#clearAway()
  }

  /** Nothing waits: the process ends of the same signal. */
  readonly #breakOff = (ending: NodeJS.Signals): void => {
    this.#brokenOff.abort()
    try {
      this.#clearAway()
    } finally {
      process.kill(process.pid, ending)
    }
  }

  #clearAway(): void {
    for (const ending of endings) process.off(ending, this.#breakOff)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
