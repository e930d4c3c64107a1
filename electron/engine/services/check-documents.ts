import { checkers } from '#shared/checkers/registry.ts'
import type { JobOutcome } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { AnchoredFinding } from '#shared/domain/finding.ts'
import type { Confusion } from '#shared/experience/confusions.ts'
import type { CheckedDocumentResult } from '#workers/protocol.ts'
import { WorkerHost } from '#workers/worker-host.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { ListedDocument } from '../db/repositories/documents.ts'
import type { Emit } from '../emit.ts'
import { version } from '../version.ts'
import type { DocumentStates } from './document-states.ts'
import { standingsOf } from './finding-statuses.ts'
import type { Job } from './jobs.ts'
import type { ProjectExperience } from './project-experience.ts'

export interface ChecksContext {
  /** Path of the worker's entry. */
  workerFile: string
  emit: Emit
  /** Milliseconds since 1970. */
  now(): number
  logBug(error: unknown): void
  /** How long after the last save a document is checked again. */
  recheckDelayMs: number
}

/** More places at once come from a batch; the documents then find out when they are next checked. */
const mostSites = 8

const isSame = (a: readonly Confusion[], b: readonly Confusion[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b)

/** Wrong forms with their neighbours that `now` knows and `before` did not. */
function newSites(before: readonly Confusion[], now: readonly Confusion[]): string[] {
  const sitesOf = ({ wrong, contexts }: Confusion) => contexts.map(context => context.replace('|', wrong))
  const known = new Set(before.flatMap(sitesOf))
  return [...new Set(now.flatMap(sitesOf))].filter(site => !known.has(site))
}

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
  /** Documents to check again when the person pauses. */
  readonly #due = new Set<string>()
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

  /** Lets the worker follow a save and checks again what it may concern, when the person pauses. */
  follow(documentId: string, revision: number, stepsJson: string): void {
    if (this.#held.get(documentId) === revision - 1) {
      this.#held.set(documentId, revision)
      this.#host.run('checkFollow', { documentId, revision, stepsJson }).catch(error => this.#forget(documentId, error))
    }
    this.#due.add(documentId)
    for (const linked of this.#store.findings.documentsLinkedWith(documentId)) this.#due.add(linked)
    for (const taught of this.#concernedByLessons()) this.#due.add(taught)
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#startRecheck(), this.#context.recheckDelayMs)
  }

  /** Checks a document again at once, because what is stated about it has changed. */
  restart(documentId: string): void {
    this.#held.delete(documentId)
    this.#due.add(documentId)
    if (this.#timer) clearTimeout(this.#timer)
    this.#startRecheck()
  }

  /** Drops what is due, ends the worker, waits for what runs. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#host.close()
    await this.#recheck
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
    if (isSame(confusions, this.#taught)) return
    this.#taught = confusions
    await this.#host.run('checkLearn', { confusionsJson: JSON.stringify(confusions) })
  }

  /** Documents in which corrections that came or went may find or lose something. */
  #concernedByLessons(): string[] {
    const { confusions } = this.#experience
    if (isSame(confusions, this.#taught)) return []
    const sites = newSites(this.#taught, confusions)
    return [
      ...this.#store.findings.documentsWithRule('learned'),
      ...(sites.length <= mostSites ? sites.flatMap(site => this.#store.blocks.documentsWith(site)) : []),
    ]
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
    const { state } = this.#states.load(documentId)
    this.#store.transaction(() => {
      const standingOf = standingsOf(this.#store, documentId, state)
      const entries = findings.map(finding => ({ finding, ...standingOf(finding) }))
      this.#store.findings.replace(documentId, entries, { revision, checkers: checkerSet, at: this.#context.now() })
    })
    this.#context.emit('findings.changed', { documentId, revision })
    return findings.length
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
