import { AppError } from '#shared/domain/errors.ts'
import type { DrawReply, DrawRequest, PagePart } from './drawing.ts'

/** What is needed of a thread that draws. */
export interface DrawingThread {
  postMessage(request: DrawRequest, handedOver?: Transferable[]): void
  terminate(): void
  onmessage: ((event: MessageEvent<DrawReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** A part of a page (index) of a document. */
export interface WantedPart {
  documentId: string
  page: number
  part: PagePart
}

/** Somebody waits for it, and some file will be made so that drawing never ends. */
const longestMs = 15_000
/** A file that nobody has looked into for so long is let go of. */
const idleMs = 120_000
/** What fonts and letters of many pages leave behind goes with the thread; the next page starts another. */
const mostDrawn = 40

type Load = () => Promise<Uint8Array<ArrayBuffer>>
interface OpenPdf {
  documentId: string
  thread: Promise<DrawingThread>
}
interface Task {
  id: number
  wanted: WantedPart
  signal: AbortSignal
  resolve(picture: ImageBitmap): void
  reject(error: unknown): void
}

const newThread = (): DrawingThread => new Worker(new URL('./drawing-thread.ts', import.meta.url), { type: 'module' })
const unreadable = () => new AppError('page_unreadable')
const cancelled = () => new AppError('job_cancelled')
/** A page as it is remembered when it fails. */
const keyOf = ({ documentId, page }: WantedPart) => `${documentId} ${page}`

/**
 * Draws pages of PDFs in a thread, which holds one file at a time, and goes when it hangs or has long rested. It is asked for
 * one part after the other: what is no longer wanted when its turn comes is never drawn.
 */
export class PdfPages {
  readonly #start: () => DrawingThread
  /** Pages that were given up: they are not tried again. */
  readonly #failed = new Set<string>()
  readonly #queue: Task[] = []
  #running: Task | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #open: OpenPdf | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #lastId = 0
  #drawn = 0

  constructor(start: () => DrawingThread = newThread) {
    this.#start = start
  }

  /**
   * A picture of what is wanted, which the caller closes; `load` gives the file where that is not at hand. Rejects with AppError
   * `page_unreadable`, with `job_cancelled` when another document is asked for or the signal says so, and as `load` does.
   */
  async draw(wanted: WantedPart, load: Load, signal: AbortSignal): Promise<ImageBitmap> {
    if (this.#failed.has(keyOf(wanted))) throw unreadable()
    if (signal.aborted) throw cancelled()
    clearTimeout(this.#idle)
    if (this.#open?.documentId !== wanted.documentId) this.#openOther(wanted.documentId, load)
    return new Promise((resolve, reject) => {
      const task = { id: ++this.#lastId, wanted, signal, resolve, reject }
      signal.addEventListener('abort', () => this.#drop(task), { once: true })
      this.#queue.push(task)
      this.#next()
    })
  }

  /** Ends the thread and gives back what it holds; what is waited for fails. */
  release(reason: unknown = cancelled()): void {
    clearTimeout(this.#idle)
    const open = this.#open
    this.#open = null
    open?.thread.then(
      thread => thread.terminate(),
      () => undefined,
    )
    this.#ended()?.reject(reason)
    for (const task of this.#queue.splice(0)) task.reject(reason)
  }

  #openOther(documentId: string, load: Load): void {
    this.release()
    const open = { documentId, thread: load().then(pdf => this.#started(pdf)) }
    this.#open = open
    open.thread.catch(error => {
      if (this.#open === open) this.release(error)
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

  /** Asks for the next part, if the thread has nothing to do. */
  #next(): void {
    if (this.#running) return
    const task = this.#queue.shift()
    if (!task) return
    this.#running = task
    this.#open?.thread.then(
      thread => {
        if (this.#running !== task) return
        this.#timer = setTimeout(() => this.#giveUp(), longestMs)
        thread.postMessage({ id: task.id, page: task.wanted.page, part: task.wanted.part })
      },
      () => undefined,
    )
  }

  #settle({ id, picture }: DrawReply): void {
    const task = this.#running?.id === id ? this.#ended() : null
    if (!task) {
      picture?.close()
      return
    }
    if (!picture) {
      this.#failed.add(keyOf(task.wanted))
      task.reject(unreadable())
    } else if (task.signal.aborted) picture.close()
    else task.resolve(picture)
    this.#drawn++
    if (this.#queue.length > 0) this.#next()
    else if (this.#drawn >= mostDrawn) this.release()
    else this.#idle = setTimeout(() => this.release(), idleMs)
  }

  /** What the thread draws already is drawn to its end, for nobody. */
  #drop(task: Task): void {
    const at = this.#queue.indexOf(task)
    if (at >= 0) this.#queue.splice(at, 1)
    task.reject(cancelled())
  }

  #giveUp(): void {
    if (this.#running) this.#failed.add(keyOf(this.#running.wanted))
    this.release(unreadable())
  }

  #ended(): Task | null {
    clearTimeout(this.#timer)
    const task = this.#running
    this.#running = null
    return task
  }
}
