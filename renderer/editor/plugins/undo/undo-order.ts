import type { Node } from 'prosemirror-model'

export type Direction = 'undo' | 'redo'

/** What the undo stack was like beside a text. */
export interface UndoMoment {
  doc: Node
  stack: unknown
}

/** What is undone at once: an event of the undo stack, or what a batch of the engine did. */
type Entry = { kind: 'edit' } | { kind: 'batch'; batchId: string; before: UndoMoment | null }

/** What a batch did in a document. */
export interface BatchNote {
  batchId: string
  /** The batch that it takes back. */
  undoes: string | null
  /** What the document was like before it; null where nobody has kept that. */
  before: UndoMoment | null
}

/**
 * In which order edits and batches were made in a document, and taken back. The edits themselves stand in the undo
 * stack, which knows nothing of batches; the log of the engine has these.
 */
export class UndoOrder {
  #done: Entry[] = []
  #undone: Entry[] = []

  /** What Undo or Redo would take; null when there is nothing. */
  next(direction: Direction): Entry | null {
    return (direction === 'undo' ? this.#done : this.#undone).at(-1) ?? null
  }

  /** Something new was done by hand, and the stack holds so many events. */
  edited(depth: number): void {
    this.#done.push({ kind: 'edit' })
    this.#undone = []
    this.keepEdits(depth)
  }

  /** The stack has taken back an event, or made it again. */
  moved(direction: Direction): void {
    const [from, to] = direction === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done]
    const at = from.findLastIndex(({ kind }) => kind === 'edit')
    to.push(...from.splice(at, at < 0 ? 0 : 1))
  }

  /** Forgets the oldest edits: the stack holds no more than so many. */
  keepEdits(depth: number): void {
    let surplus = this.#done.filter(({ kind }) => kind === 'edit').length - depth
    this.#done = this.#done.filter(({ kind }) => kind !== 'edit' || surplus-- <= 0)
  }

  /** Forgets all edits: there is no stack that has them. */
  keepBatches(): void {
    this.#undone = this.#undone.filter(({ kind }) => kind === 'batch')
    this.keepEdits(0)
  }

  /**
   * A batch was made. Where it takes back what stood next, it gives what the document was like before that: whoever is
   * back there goes on with the undo stack of then.
   */
  batch({ batchId, undoes, before }: BatchNote): UndoMoment | null {
    const entry = { kind: 'batch', batchId, before } as const
    const [undone, redone] = [this.#take(this.#done, undoes), this.#take(this.#undone, undoes)]
    if (undone?.isLast) this.#undone.push(entry)
    else if (!undone) {
      // What is done again leaves what else can be; anything new does not.
      if (!redone?.isLast) this.#undone = []
      this.#done.push(entry)
    } else this.#undone = []
    const taken = undone ?? redone
    return taken?.isLast ? taken.before : null
  }

  /** Forgets a batch that has been taken back as far as it can be. */
  settle(batchId: string): void {
    this.#take(this.#done, batchId)
    this.#take(this.#undone, batchId)
  }

  #take(entries: Entry[], batchId: string | null): { before: UndoMoment | null; isLast: boolean } | null {
    const at = entries.findLastIndex(entry => entry.kind === 'batch' && entry.batchId === batchId)
    const [entry] = at < 0 ? [] : entries.splice(at, 1)
    return entry?.kind === 'batch' ? { before: entry.before, isLast: at === entries.length } : null
  }
}
