import { checkers } from '#shared/checkers/registry.ts'
import type { JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { Confusion } from '#shared/experience/confusions.ts'
import type { CheckedDocumentResult } from '#workers/protocol.ts'
import { WorkerHost } from '#workers/worker-host.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ListedDocument } from '../db/repositories/documents.ts'
import type { StoredCheck } from '../db/repositories/findings.ts'
import type { Emit } from '../emit.ts'
import { version } from '../version.ts'
import type { DocumentStates } from './document-states.ts'
import type { Job } from './jobs.ts'
import { keepFindings } from './keep-findings.ts'
import { documentsConcerned, isSameLesson } from './lesson-sites.ts'
import { mergeFindings } from './merge-findings.ts'
import type { ProjectExperience } from './project-experience.ts'

export interface ChecksContext {
  /** Path of the worker's entry. */
  workerFile: string
  emit: Emit
  /** Milliseconds since 1970. */
  now(): number
  logBug(error: unknown): void
  /**
   * How long after the last save what was typed is checked; after four times that the whole document is, or what somebody
   * has typed who makes no pause.
   */
  recheckDelayMs: number
}

/** A pause is so many times as long as the time after which typing is looked at. */
const pauseFactor = 4

/** What the last check of a document counts as when only its changed blocks were read. */
const partial = 'partial'

/** Results of other checkers, or of another version of them, are outdated. */
const checkerSet = `${version} ${checkers.map(checker => checker.id).join(' ')}`

/**
 * Checks a project's documents in a worker thread of their own, which holds every document and follows each save, so
 * that a re-check costs what has changed.
 */
export class Checks {
  readonly #store: ProjectStore
  readonly #states: DocumentStates
  readonly #experience: ProjectExperience
  readonly #context: ChecksContext
  readonly #host: WorkerHost
  /** The revision of each document that the worker holds. */
  readonly #held = new Map<string, number>()
  /** Documents that were typed in: their changed blocks are read at once. */
  readonly #typed = new Set<string>()
  /** Documents to check wholly when the person pauses. */
  readonly #due = new Set<string>()
  #quickTimer: NodeJS.Timeout | null = null
  /** When the first change was saved that no quick check has read, in milliseconds since 1970. */
  #typedSince: number | null = null
  #timer: NodeJS.Timeout | null = null
  #recheck: Promise<void> = Promise.resolve()
  #isClosed = false

  /** What of the corrections the worker has been taught. */
  #taught: readonly Confusion[] = []

  constructor(
    store: ProjectStore,
    known: { states: DocumentStates; experience: ProjectExperience },
    context: ChecksContext,
  ) {
    this.#store = store
    this.#states = known.states
    this.#experience = known.experience
    this.#context = context
    this.#host = new WorkerHost(context.workerFile, () => {
      this.#held.clear()
      this.#taught = []
    })
  }

  /** Documents whose findings are missing or are those of an earlier state or of other checkers. */
  outdated(): string[] {
    return this.#store.documents.list().flatMap(({ id, revision }) => {
      const check = this.#store.findings.lastCheck(id)
      return check?.revision === revision && check.checkers === checkerSet ? [] : [id]
    })
  }

  /** Checks documents as a job. Throws AppError `document_not_found`. */
  async run(documentIds: readonly string[], job: Job): Promise<JobOutcome> {
    let documents = 0
    let findings = 0
    for (const documentId of documentIds) {
      if (job.cancelled) break
      job.progress(documents, documentIds.length, this.#get(documentId).title)
      findings += await this.#checkOne(documentId)
      documents++
      job.progress(documents, documentIds.length, this.#get(documentId).title)
    }
    return { kind: 'check', documents, findings, cancelled: job.cancelled }
  }

  /**
   * Lets the worker follow a save. Blocks that have changed are read at once; everything that the save may concern is
   * checked wholly when the person pauses.
   */
  follow(documentId: string, revision: number, stepsJson: string): void {
    if (this.#held.get(documentId) === revision - 1) {
      this.#held.set(documentId, revision)
      this.#host.run('checkFollow', { documentId, revision, stepsJson }).catch(error => this.#forget(documentId, error))
    }
    this.#due.add(documentId)
    for (const linked of this.#store.findings.documentsLinkedWith(documentId)) this.#due.add(linked)
    const { confusions } = this.#experience
    for (const taught of documentsConcerned(this.#store, this.#taught, confusions)) this.#due.add(taught)
    this.#typed.add(documentId)
    const { recheckDelayMs } = this.#context
    this.#restartQuickTimer()
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#startRecheck(), recheckDelayMs * pauseFactor)
  }

  /** Checks a document again at once, because what is stated about it has changed. */
  restart(documentId: string): void {
    this.#held.delete(documentId)
    this.#due.add(documentId)
    this.#stopTimers()
    this.#startRecheck()
  }

  /** Drops what is due, ends the worker, waits for what runs. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#stopTimers()
    await this.#host.close()
    await this.#recheck
  }

  #stopTimers(): void {
    for (const timer of [this.#quickTimer, this.#timer]) if (timer) clearTimeout(timer)
    this.#quickTimer = null
    this.#typedSince = null
    this.#timer = null
  }

  /** Half-typed words wait for the next keys; who types without a pause sees what he types checked all the same. */
  #restartQuickTimer(): void {
    const { recheckDelayMs, now } = this.#context
    this.#typedSince ??= now()
    if (this.#quickTimer) clearTimeout(this.#quickTimer)
    const rest = this.#typedSince + recheckDelayMs * pauseFactor - now()
    this.#quickTimer = setTimeout(() => this.#startQuickCheck(), Math.max(0, Math.min(recheckDelayMs, rest)))
  }

  #startQuickCheck(): void {
    this.#quickTimer = null
    this.#typedSince = null
    const documentIds = [...this.#typed]
    this.#typed.clear()
    this.#recheck = this.#recheck.then(async () => {
      for (const documentId of documentIds) await this.#checkChanged(documentId).catch(error => this.#report(error))
    })
  }

  /** Reads the blocks of a document that have changed; leaves it to the whole check where that is called for. */
  async #checkChanged(documentId: string): Promise<void> {
    const last = this.#store.findings.lastCheck(documentId)
    if (this.#isClosed || !last || this.#held.get(documentId) !== this.#get(documentId).revision) return
    const result = await this.#host.run('checkChanged', { documentId })
    if (this.#isClosed || !result || result.blockIds.length === 0) return
    const { revision, blockIds } = result
    if (this.#get(documentId).revision !== revision) return
    const loaded = this.#states.load(documentId)
    const known = this.#store.findings.list(documentId).map(({ finding }) => finding)
    const found = { blockIds, findings: JSON.parse(result.findingsJson) as AnchoredFinding[] }
    this.#keep(documentId, mergeFindings(known, found, loaded), { revision, checkers: partial })
  }

  #startRecheck(): void {
    const documentIds = [...this.#due]
    this.#due.clear()
    this.#recheck = this.#recheck.then(async () => {
      for (const documentId of documentIds) {
        if (this.#isClosed) return
        await this.#checkOne(documentId).catch(error => this.#report(error))
      }
    })
  }

  /** Returns the number of findings. */
  async #checkOne(documentId: string): Promise<number> {
    await this.#feed()
    await this.#teach()
    const result = await this.#host.run('check', { documentId })
    if (this.#isClosed) throw new AppError('job_cancelled')
    return this.#storeResult(documentId, result)
  }

  /** Hands the worker every document that it does not hold as stored: each may be evidence for the others. */
  async #feed(): Promise<void> {
    for (const document of this.#store.documents.list()) {
      if (this.#held.get(document.id) === document.revision) continue
      if (this.#isClosed) throw new AppError('job_cancelled')
      await this.#feedOne(document)
    }
  }

  async #teach(): Promise<void> {
    const { confusions } = this.#experience
    if (isSameLesson(confusions, this.#taught)) return
    this.#taught = confusions
    await this.#host.run('checkLearn', { confusionsJson: JSON.stringify(confusions) })
  }

  async #feedOne({ id: documentId, sourceName: name, format, revision }: ListedDocument): Promise<void> {
    const texts = this.#store.blocks.texts(documentId)
    const statedJson = JSON.stringify(this.#store.profiles.stated(documentId))
    this.#held.set(documentId, revision)
    await this.#host.run('checkUpdate', { documentId, name, revision, format, statedJson, ...texts })
  }

  /**
   * Stores findings and how they stand. The result of a state that has been saved over since is dropped: the save has
   * made the document due again.
   */
  #storeResult(documentId: string, { revision, findingsJson }: CheckedDocumentResult): number {
    const findings = JSON.parse(findingsJson) as AnchoredFinding[]
    if (this.#get(documentId).revision !== revision) return findings.length
    this.#keep(documentId, findings, { revision, checkers: checkerSet })
    return findings.length
  }

  #keep(documentId: string, findings: readonly AnchoredFinding[], check: Omit<StoredCheck, 'at'>): void {
    const known = { states: this.#states, experience: this.#experience }
    const changes = keepFindings(this.#store, known, {
      documentId,
      findings,
      check: { ...check, at: this.#context.now() },
    })
    const isWhole = check.checkers === checkerSet
    this.#context.emit('findings.changed', { documentId, revision: check.revision, isWhole, changes })
  }

  #get(documentId: string): ListedDocument {
    const document = this.#store.documents.get(documentId)
    if (!document) throw new AppError('document_not_found', { documentId })
    return document
  }

  #forget(documentId: string, error: unknown): void {
    this.#held.delete(documentId)
    this.#report(error)
  }

  #report(error: unknown): void {
    if (!this.#isClosed) this.#context.logBug(error)
  }
}
