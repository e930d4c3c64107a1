import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { checkOnce, OnceCheck, type OnceSettings } from '#shared/checkers/once.ts'
import { WordTable } from '#shared/checkers/reading/word-table.ts'
import { checkers } from '#shared/checkers/registry.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { checkResources } from './check-resources.ts'
import { WorkerHost } from './worker-host.ts'

/** Fewer characters are checked sooner than a second thread has begun. */
const fewestCharacters = 60_000
/** No Chinese text has fewer bytes for a character, unless it is packed. */
const bytesOfCharacter = 2
/**
 * Young generations stay small, and old ones grow by a tenth before they are cleared. Checks take a tenth longer;
 * at 5 MB of text 450 MB less are held in both threads. So small a young generation is cleared sooner by its own thread
 * than by several, which have to be woken.
 */
const heapFlags = ['--semi-space-growth-factor=1', '--heap-growing-percent=10', '--no-parallel-scavenge']

type Settings = Omit<OnceSettings, 'checkers' | 'resources'>

/**
 * Checks documents once, by all checkers: a long text in two threads at the same time, of which the other one runs what
 * needs the language, and lends its words. Finds what `checkOnce` finds.
 */
export class ThreadedCheck {
  readonly #host: WorkerHost
  readonly #fewest: number
  #words: Promise<WordTable | null> | null = null

  /** `workerFile` is the path of the workers' entry; fewer characters than `fewest` are checked in this thread. */
  constructor(workerFile: string, fewest = fewestCharacters) {
    this.#host = new WorkerHost(workerFile)
    this.#fewest = fewest
  }

  /** Tells which files are about to be read: the other thread can get ready meanwhile, in a process of this check's own. */
  prepareFor(files: readonly string[]): void {
    // What is no regular file can be read but once.
    const plain = files.filter(file => statSync(file, { throwIfNoEntry: false })?.isFile())
    const bytes = plain.reduce((sum, file) => sum + statSync(file).size, 0)
    if (bytes < this.#fewest * bytesOfCharacter) return
    for (const flag of heapFlags) setFlagsFromString(flag)
    // A thread that fails here fails again when it is needed, and is told of then.
    this.#borrowWords().catch(() => undefined)
    this.#host.run('prepareDrafts', { files: plain }).catch(() => undefined)
  }

  /** Findings of the named documents. Throws AppError `job_failed` when the other thread dies. Can be asked once. */
  async check(snapshots: readonly Snapshot[], documentIds: readonly string[], settings: Settings): Promise<Finding[]> {
    try {
      return await this.#check(snapshots, documentIds, settings)
    } finally {
      await this.#host.close()
    }
  }

  async #check(snapshots: readonly Snapshot[], documentIds: readonly string[], settings: Settings): Promise<Finding[]> {
    if (lengthOf(snapshots, documentIds) < this.#fewest) {
      return checkOnce(snapshots, documentIds, { ...settings, resources: checkResources() })
    }
    const { confusions = [], options = {}, stated = new Map() } = settings
    const words = this.#borrowWords()
    const other = this.#host.run('draftOnce', { snapshots, documentIds, confusions, options, stated })
    const check = new OnceCheck(snapshots, documentIds, settings)
    const own = async () => {
      const drafts = check.drafts(checkers.filter(({ reads }) => reads === undefined))
      const borrowed = await words
      const resources = { language: () => null, words: () => borrowed }
      return [
        ...drafts,
        ...check.drafts(
          checkers.filter(({ reads }) => reads === 'words'),
          resources,
        ),
      ]
    }
    const both = await Promise.all([other, Promise.resolve().then(own)])
    // What the other thread holds is given back before the findings are made, which need as much again.
    await this.#host.close()
    return check.findings(both.flat())
  }

  #borrowWords(): Promise<WordTable | null> {
    this.#words ??= this.#host.run('lendWords', null).then(tables => tables && WordTable.from(tables))
    return this.#words
  }
}

function lengthOf(snapshots: readonly Snapshot[], documentIds: readonly string[]): number {
  const wanted = new Set(documentIds)
  return snapshots.reduce((sum, { documentId, text }) => sum + (wanted.has(documentId) ? text.length : 0), 0)
}
