import type { EngineToMain, MainToEngine } from '#shared/contract/engine-process.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { PrintPage } from './services/print-edition.ts'

interface Waiting {
  resolve(pdf: Uint8Array): void
  reject(error: AppError): void
}

/** Asks main to print, and waits for its answers. */
export class PrintRequests {
  readonly #send: (message: EngineToMain) => void
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  constructor(send: (message: EngineToMain) => void) {
    this.#send = send
  }

  /** HTML as PDF. Rejects with AppError `pdf_failed`, or `job_cancelled` when `signal` aborts. */
  async print({ html, kind }: PrintPage, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new AppError('job_cancelled')
    const id = ++this.#lastId
    const abandon = () => this.#take(id)?.reject(new AppError('job_cancelled'))
    signal.addEventListener('abort', abandon)
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject })
        this.#send({ type: 'print', id, html, kind })
      })
    } finally {
      signal.removeEventListener('abort', abandon)
    }
  }

  /** Takes main's answer; one that nobody waits for any more is dropped. */
  settle({ id, pdf }: Extract<MainToEngine, { type: 'printed' }>): void {
    const waiting = this.#take(id)
    if (pdf) waiting?.resolve(pdf)
    else waiting?.reject(new AppError('pdf_failed'))
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }
}
