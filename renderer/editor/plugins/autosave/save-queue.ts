import type { Step } from 'prosemirror-transform'

/** What a batch of steps is, for the history. */
export type SaveLabel = 'typing' | 'decision' | 'mark' | 'structure' | 'replace' | 'undo' | 'redo'
export type SaveStatus = 'saved' | 'dirty' | 'saving' | 'failed'

/**
 * Typing is sent this long after the first change that is not sent, with all that has come by then. A crash may cost half a
 * second of work, and a busy machine needs a part of that for storing.
 */
const typingMs = 250
const firstRetryMs = 1000
const longestRetryMs = 30_000

/** Failures that come back however often one asks. */
const hopeless = new Set(['revision_conflict', 'step_rejected', 'note_kept', 'document_not_found', 'project_read_only'])

interface SaveTarget {
  documentId: string
  revision: number
  send(input: { documentId: string; baseRevision: number; steps: object[]; label: SaveLabel }): Promise<{
    revision: number
  }>
  /** The status or the revision changed. `sent` steps have become `revision`. */
  changed(): void
  saved(revision: number, sent: number): void
}

interface QueuedStep {
  step: Step
  label: SaveLabel
}

/**
 * Sends steps in order, one request at a time, each on top of the revision that the one before it gave. Steps leave
 * the queue only when they are stored, so a failed save loses nothing.
 */
export class SaveQueue {
  readonly #target: SaveTarget
  #revision: number
  #queue: QueuedStep[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #failure: unknown = null
  #failures = 0
  #stopped = false

  constructor(target: SaveTarget) {
    this.#target = target
    this.#revision = target.revision
  }

  /** The revision that holds everything sent so far. */
  get revision(): number {
    return this.#revision
  }

  get status(): SaveStatus {
    if (this.#running !== null) return 'saving'
    if (this.#failure) return 'failed'
    return this.#queue.length > 0 ? 'dirty' : 'saved'
  }

  /** Why the last save failed, until one succeeds. */
  get failure(): unknown {
    return this.#failure
  }

  /** Whether the last save failed in a way that asking again will not mend. */
  get isStuck(): boolean {
    const code = (this.#failure as { code?: unknown } | null)?.code
    return typeof code === 'string' && hopeless.has(code)
  }

  add(steps: readonly Step[], label: SaveLabel): void {
    if (steps.length === 0) return
    for (const step of steps) this.#queue.push({ step, label })
    if (!this.#running && !this.#failure) {
      // Of typing more comes with the next key; everything else is done when it is done.
      if (label !== 'typing') this.#schedule(0)
      else if (this.#timer === undefined) this.#schedule(typingMs)
    }
    this.#target.changed()
  }

  /** The engine itself has led the document to a revision. Only while nothing is queued. */
  advance(revision: number): void {
    if (this.status !== 'saved') throw new RangeError('What is queued does not fit another revision')
    this.#revision = revision
  }

  /** Sends everything now. Rejects with the failure when something could not be stored. */
  async flush(): Promise<void> {
    while (this.#queue.length > 0 || this.#running !== null) {
      await (this.#running ?? this.#run())
      if (this.#failure) throw this.#failure
    }
  }

  /** Ends timers; what is queued is given up unless it was flushed before. */
  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (!this.#running) void this.#run()
    }, delayMs)
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const before = this.#queue.at(-1)
    this.#running = this.#sendFirst().finally(() => {
      this.#running = null
      this.#target.changed()
      if (this.#failure) this.#retryLater()
      else if (this.#queue.length > 0) this.#schedule(this.#isTypedSince(before) ? typingMs : 0)
    })
    this.#target.changed()
    return this.#running
  }

  /** Whether all that waits was typed after a step: it is younger than the save that has just ended. */
  #isTypedSince(last: QueuedStep | undefined): boolean {
    return this.#queue.every(queued => queued !== last && queued.label === 'typing')
  }

  /** Sends the steps at the head of the queue that have one label. */
  async #sendFirst(): Promise<void> {
    const label = this.#queue[0]!.label
    const end = this.#queue.findIndex(queued => queued.label !== label)
    const count = end === -1 ? this.#queue.length : end
    const steps = this.#queue.slice(0, count).map(queued => queued.step.toJSON() as object)
    try {
      const { documentId } = this.#target
      const { revision } = await this.#target.send({ documentId, baseRevision: this.#revision, steps, label })
      this.#queue.splice(0, count)
      this.#revision = revision
      this.#failure = null
      this.#failures = 0
      this.#target.saved(revision, count)
    } catch (failure) {
      this.#failure = failure
      this.#failures += 1
    }
  }

  #retryLater(): void {
    if (!this.isStuck) this.#schedule(Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1)))
  }
}
