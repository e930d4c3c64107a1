import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { FindingChanges, FindingEntry } from '#shared/contract/findings.ts'
import type { DecisionChoice } from '#shared/document/actions/apply-decision.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import type { Actor } from '#shared/domain/actor.ts'
import { addDecisions, takeBack } from './decide.ts'
import type { FindingView } from './editor-host.ts'
import { FindingViews } from './finding-views.ts'
import { whenLull } from './lull.ts'
import type { OpenDocument } from './open-document.ts'
import type { CompositionGuard } from './plugins/composition/composition-guard.ts'
import { currentFinding, isLedThere, makeCurrent } from './plugins/current-finding/current-finding-plugin.ts'
import { findingsOf, patchFindings, previewFindings, replaceFindings } from './plugins/findings/findings-plugin.ts'
import { placeEntries } from './plugins/findings/place-entries.ts'
import { flashCurrent, scrollToPlace, selectPlace } from './reveal.ts'
import { walkFindings } from './walk-findings.ts'

/** What the findings need of the editor that they stand in. */
interface FindingsDesk {
  open(): OpenDocument | null
  author(): Actor
  /** Makes a decision as one transaction and one undo step, after any composition. */
  change(build: (tr: Transaction) => void): void
  /** Called when a place is brought into sight. */
  revealed(): void
  /** Marks a transaction that nobody waits for. */
  unhurried(tr: Transaction): Transaction
}

/** The findings in the open text: kept as checks and decisions leave them, walked through, decided. */
export class EditorFindings {
  readonly #view: EditorView
  readonly #guard: CompositionGuard
  readonly #desk: FindingsDesk
  readonly #views = new FindingViews()
  /** How often all findings were set: what was to change those before is of no use any more. */
  #timesSet = 0

  constructor(view: EditorView, guard: CompositionGuard, desk: FindingsDesk) {
    this.#view = view
    this.#guard = guard
    this.#desk = desk
  }

  /** In text order; the same array until something in it changes. */
  all(): readonly FindingView[] {
    return this.#views.of(this.#view.state)
  }

  /** The finding that the reader is at, or null. */
  get currentId(): string | null {
    return currentFinding(this.#view.state)
  }

  /** Whether the reader is where he was led to: he has not typed or put the caret elsewhere since. */
  get isLed(): boolean {
    return isLedThere(this.#view.state)
  }

  /** Shows what a check of `revision` found. A finding whose text has changed since is not present. */
  set(revision: number, entries: readonly FindingEntry[]): void {
    const open = this.#desk.open()
    this.#timesSet++
    this.#guard.run(() => {
      if (open === null || open !== this.#desk.open()) return
      this.#view.dispatch(replaceFindings(this.#view.state.tr, this.#placed(open, revision, entries)))
    })
  }

  /** Draws some findings before all are there; nothing else knows of them. */
  preview(revision: number, entries: readonly FindingEntry[]): void {
    const open = this.#desk.open()
    this.#guard.run(() => {
      if (open === null || open !== this.#desk.open() || findingsOf(this.#view.state).list.length > 0) return
      this.#view.dispatch(previewFindings(this.#view.state.tr, this.#placed(open, revision, entries)))
    })
  }

  /** Changes the findings as a check of `revision` or a decision did. Nobody waits for that, so it is done in a lull. */
  patch(revision: number, { removed, entries, experience }: Omit<FindingChanges, 'since' | 'serial'>): void {
    const open = this.#desk.open()
    if (removed.length === 0 && entries.length === 0 && experience === null) return
    const base = this.#timesSet
    const patch = (): void => {
      if (open === null || open !== this.#desk.open() || base !== this.#timesSet) return
      const rules = experience && new Map(Object.entries(experience))
      const put = this.#placed(open, revision, entries)
      this.#view.dispatch(this.#desk.unhurried(patchFindings(this.#view.state.tr, { gone: removed, put, rules })))
    }
    // A word that is being composed has no lull: what waited for its end waits for the next one.
    const patchInLull = (): void => whenLull(() => (this.#guard.isComposing ? this.#guard.run(patchInLull) : patch()))
    patchInLull()
  }

  /** Makes a finding the current one, selects and shows it. False when its text is gone or it is not known. */
  select(id: string, options: { focus?: boolean } = {}): boolean {
    const { list } = findingsOf(this.#view.state)
    const index = list.indexOf(id)
    if (index < 0) return false
    const isThere = list.present[index] === 1 || list.statuses[index] === 'accepted'
    const place = { from: list.from[index]!, to: list.to[index]! }
    this.#guard.run(() => {
      const tr = makeCurrent(this.#view.state.tr, id)
      this.#view.dispatch(isThere ? selectPlace(tr, place) : tr)
      if (!isThere) return
      if (options.focus) this.#view.focus()
      this.#desk.revealed()
      scrollToPlace(this.#view, place)
      flashCurrent(this.#view)
    })
    return isThere
  }

  /** Goes to the next or previous finding in text order, round the end. Returns its id; null when there is none. */
  step(direction: 1 | -1, filter: (view: FindingView) => boolean = () => true): string | null {
    for (const view of walkFindings(this.#view.state, this.all(), direction))
      if (filter(view) && this.select(view.id)) return view.id
    return null
  }

  /** Decides findings: one transaction and one undo step, however many. */
  decide(ids: readonly string[], choice: DecisionChoice): void {
    this.#desk.change(tr => {
      const open = this.#desk.open()!
      addDecisions(tr, { state: this.#view.state, ids, choice, author: this.#desk.author(), open })
    })
  }

  /** Takes a decision back, and what it had changed. */
  reopen(id: string): void {
    this.#desk.change(tr => takeBack(tr, this.#view.state, id))
  }

  /** Where a finding stands now, in block offsets; null when it is not known or stands in no block. */
  placeOf(id: string): { blockId: string; start: number; end: number } | null {
    const { list } = findingsOf(this.#view.state)
    const index = list.indexOf(id)
    if (index < 0) return null
    const [from, to] = [list.from[index]!, list.to[index]!]
    const block = BlockIndex.of(this.#view.state.doc).blockAt(from)
    if (!block) return null
    const { blockId, offset: start } = block
    const size = BlockIndex.of(this.#view.state.doc).find(blockId)?.node.content.size ?? 0
    return { blockId, start, end: Math.min(size, start + to - from) }
  }

  /** The document is left. */
  forget(): void {
    this.#views.forget()
  }

  #placed(open: OpenDocument, revision: number, entries: readonly FindingEntry[]) {
    const { state } = this.#view
    const isFresh = revision === open.queue.revision && open.queue.status === 'saved'
    return placeEntries(state, entries, { placer: open.revisions.placer(revision, state.doc), isFresh })
  }
}
