import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintPdf } from '#engine/services/print-edition.ts'
import type { Application } from './application.ts'
import { PrintProcess } from './print-process.ts'

/** Prints by the application, which is started with the first page and does all the others of a command. */
export class ApplicationPrinter {
  readonly #application: Application
  readonly #folder = mkdtempSync(join(tmpdir(), 'zhubi-print-'))
  #process: Promise<PrintProcess> | null = null
  #lastId = 0

  constructor(application: Application) {
    this.#application = application
  }

  readonly print: PrintPdf = async ({ html, kind }, signal) => {
    this.#process ??= PrintProcess.start(this.#application, join(this.#folder, 'user'))
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
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
