import type { ProfileStatements } from '../domain/document-profile.ts'
import type { Finding } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { type Confusion, ConfusionTable } from '../experience/confusions.ts'
import { blockChanges } from './block-changes.ts'
import type { CheckedDocument, Checker, CheckerRun } from './checker.ts'
import { profileOf } from './document-profile.ts'
import { type CheckedDraft, finish } from './finish.ts'
import { flawsKept } from './flaws.ts'
import { checkers as registered } from './registry.ts'
import { type CheckResources, noResources, wordsOf } from './resources.ts'

export interface SessionSettings {
  /** The checkers to run; all registered ones by default. */
  checkers?: readonly Checker[]
  /** Raw options by checker id. */
  options?: Readonly<Record<string, unknown>>
  /** What the checkers may know beside the documents; none by default. */
  resources?: CheckResources
  /** What corrections have taught (`learnConfusions`); nothing by default. */
  confusions?: readonly Confusion[]
}

export interface CheckRequest {
  /** Findings below are left out: 0.5 by default. */
  minConfidence?: number
  /** Looked at between documents; what was found until then is returned. */
  signal?: { cancelled: boolean }
  onProgress?(done: number, total: number): void
}

/** Resources of one session's own: what its checkers share hangs on them. */
export const ownResources = (resources: CheckResources, confusions: () => ConfusionTable): CheckResources => ({
  language: () => resources.language(),
  words: () => wordsOf(resources),
  confusions,
})

interface OpenRun {
  checker: Checker
  run: CheckerRun
}

/**
 * Holds documents and checks some of them against all. Findings depend only on the documents held and on what was
 * learned, not on the order in which they came; what is prepared of a document is kept until it changes.
 */
export class CheckSession {
  readonly #runs: OpenRun[]
  readonly #options: Readonly<Record<string, unknown>>
  readonly #resources: CheckResources
  /** Opened when a part is first checked. */
  #partRuns: OpenRun[] | null = null
  /** The document of which they hold a part. */
  #partOf: string | null = null
  readonly #held = new Map<string, CheckedDocument>()

  #confusions: ConfusionTable

  constructor(settings: SessionSettings = {}) {
    const { checkers = registered, options = {}, resources = noResources(), confusions = [] } = settings
    this.#confusions = new ConfusionTable(confusions)
    this.#options = options
    this.#resources = resources
    const own = ownResources(resources, () => this.#confusions)
    this.#runs = checkers.map(checker => ({ checker, run: checker.open(options[checker.id] ?? {}, own) }))
  }

  /** Puts what corrections have taught in place of what was known before; later checks use it. */
  learn(confusions: readonly Confusion[]): void {
    this.#confusions = new ConfusionTable(confusions)
  }

  /** Takes a document in, or its new state, with what persons have stated about it. */
  update(snapshot: Snapshot, stated: ProfileStatements = {}): void {
    const document = { snapshot, profile: profileOf(snapshot, stated) }
    this.#held.set(snapshot.documentId, document)
    for (const { run } of this.#runs) run.update(document)
  }

  remove(documentId: string): void {
    if (!this.#held.delete(documentId)) return
    for (const { run } of this.#runs) run.remove(documentId)
    if (this.#partOf === documentId) this.#removePart()
  }

  /** Findings of the named documents that are held, document by document, each in text order. */
  check(documentIds: readonly string[], request: CheckRequest = {}): Finding[] {
    const { minConfidence = 0.5, signal, onProgress } = request
    const findings: Finding[] = []
    for (const [index, documentId] of documentIds.entries()) {
      if (signal?.cancelled) break
      const document = this.#held.get(documentId)
      if (document) {
        for (const finding of finish(document, this.#draftsOf(documentId), minConfidence)) findings.push(finding)
      }
      onProgress?.(index + 1, documentIds.length)
    }
    return findings
  }

  /**
   * Findings in some blocks of a held document that have changed since it was taken in, each in text order. `part` holds
   * these blocks with their neighbours under the document's id; habits are those of the document as it was taken in.
   * Costs what the part is long, however long the document is, and less where little of a long block has changed. Only checkers that read blocks by themselves run, apart
   * from the whole check, so that nothing of theirs depends on what was typed in between.
   */
  checkPart(part: Snapshot, blockIds: ReadonlySet<string>, minConfidence = 0.5): Finding[] {
    const held = this.#held.get(part.documentId)
    if (!held) return []
    const changes = blockChanges(part, blockIds, held.snapshot)
    const document = { snapshot: part, profile: held.profile, changes }
    this.#partRuns ??= this.#openPartRuns()
    // Of the part that was checked last its blocks are known: mostly the next one has the same beside the one that is typed in.
    if (this.#partOf !== part.documentId) this.#removePart()
    this.#partOf = part.documentId
    const drafts = this.#partRuns.flatMap(({ checker, run }) => {
      run.update(document)
      return run.check(part.documentId).map(draft => ({ checker: checker.id, draft }))
    })
    const changed = part.blocks.filter(({ id }) => blockIds.has(id))
    return finish(document, drafts, minConfidence, flawsKept(held.snapshot)).filter(({ start, end }) =>
      changed.some(block => block.start <= start && end <= block.end),
    )
  }

  #removePart(): void {
    const documentId = this.#partOf
    if (documentId === null) return
    for (const { run } of this.#partRuns ?? []) run.remove(documentId)
    this.#partOf = null
  }

  #openPartRuns(): OpenRun[] {
    const own = ownResources(this.#resources, () => this.#confusions)
    return this.#runs
      .filter(({ checker }) => checker.readsBlocks)
      .map(({ checker }) => ({ checker, run: checker.open(this.#options[checker.id] ?? {}, own) }))
  }

  #draftsOf(documentId: string): CheckedDraft[] {
    return this.#runs.flatMap(({ checker, run }) =>
      run.check(documentId).map(draft => ({ checker: checker.id, draft })),
    )
  }
}
