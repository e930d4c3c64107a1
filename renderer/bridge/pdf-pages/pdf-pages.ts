import { AppError } from '#shared/domain/errors.ts'
import type { DrawnPage, DrawReply, DrawRequest } from './drawing.ts'

/** What is needed of a thread that draws. */
export interface DrawingThread {
  postMessage(request: DrawRequest, handedOver?: Transferable[]): void
  terminate(): void
  onmessage: ((event: MessageEvent<DrawReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** Somebody waits for it, and some file will be made so that drawing never ends. */
const longestMs = 15_000
/** A file that nobody has looked into for so long is let go of. */
const idleMs = 120_000
/** What fonts and letters of many pages leave behind goes with the thread; the next page starts another. */
const mostDrawn = 40

interface OpenPdf {
  documentId: string
  thread: Promise<DrawingThread>
}
interface Waiting {
  /** Of the page, as it is remembered when it fails. */
  key: string
  resolve(page: DrawnPage): void
  reject(error: AppError): void
  timer: ReturnType<typeof setTimeout>
}

const newThread = (): DrawingThread => new Worker(new URL('./drawing-thread.ts', import.meta.url), { type: 'module' })
const unreadable = () => new AppError('page_unreadable')

/** Draws pages of PDFs in a thread, which holds one file at a time, and goes when it hangs or has long rested. */
export class PdfPages {
  readonly #start: () => DrawingThread
  readonly #waiting = new Map<number, Waiting>()
  /** Pages that were given up: they are not tried again. */
  readonly #failed = new Set<string>()
  #open: OpenPdf | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #lastId = 0
  #drawn = 0

  constructor(start: () => DrawingThread = newThread) {
    this.#start = start
  }

  /**
   * A page (index) of a document; `load` gives its file where that is not at hand. Rejects with AppError `page_unreadable`,
   * with `job_cancelled` when another document is asked for, and as `load` does.
   */
  async page(documentId: string, page: number, load: () => Promise<Uint8Array<ArrayBuffer>>): Promise<DrawnPage> {
    const key = `${documentId} ${page}`
    if (this.#failed.has(key)) throw unreadable()
    clearTimeout(this.#idle)
    if (this.#open?.documentId !== documentId) this.#openOther(documentId, load)
    const open = this.#open
    const thread = await open!.thread
    if (this.#open !== open) throw new AppError('job_cancelled')
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      const timer = setTimeout(() => this.#giveUp(), longestMs)
      this.#waiting.set(id, { key, resolve, reject, timer })
      thread.postMessage({ id, page })
    })
  }

  /** Ends the thread and gives back what it holds; what is waited for fails. */
  release(reason = new AppError('job_cancelled')): void {
    clearTimeout(this.#idle)
    const open = this.#open
    this.#open = null
    open?.thread.then(
      thread => thread.terminate(),
      () => undefined,
    )
    for (const id of [...this.#waiting.keys()]) this.#taken(id)?.reject(reason)
  }

  #openOther(documentId: string, load: () => Promise<Uint8Array<ArrayBuffer>>): void {
    this.release()
    const open = { documentId, thread: load().then(pdf => this.#started(pdf)) }
    this.#open = open
    open.thread.catch(() => {
      if (this.#open === open) this.#open = null
    })
  }

  #started(pdf: Uint8Array<ArrayBuffer>): DrawingThread {
    const thread = this.#start()
    this.#drawn = 0
    thread.onmessage = ({ data }) => this.#settle(data)
    thread.onerror = () => this.#giveUp()
    thread.postMessage({ pdf }, [pdf.buffer])
    return thread
  }

  #settle({ id, page }: DrawReply): void {
    const waiting = this.#taken(id)
    if (page) waiting?.resolve(page)
    else if (waiting) {
      this.#failed.add(waiting.key)
      waiting.reject(unreadable())
    }
    this.#drawn++
    if (this.#waiting.size > 0) return
    if (this.#drawn >= mostDrawn) this.release()
    else this.#idle = setTimeout(() => this.release(), idleMs)
  }

  /** Pages are drawn in the order in which they were asked for: the first of them is the one that hangs. */
  #giveUp(): void {
    const [first] = this.#waiting.values()
    if (first) this.#failed.add(first.key)
    this.release(unreadable())
  }

  #taken(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    clearTimeout(waiting?.timer)
    this.#waiting.delete(id)
    return waiting
  }
}
