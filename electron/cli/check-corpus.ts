import { profileOf } from '#shared/checkers/document-profile.ts'
import { profileEntries } from '#shared/checkers/profile/entries.ts'
import type { ProfileEntry } from '#shared/domain/document-profile.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { DecisionRecord } from '#shared/domain/record.ts'
import { type Correction, learnConfusions } from '#shared/experience/confusions.ts'
import { calibrateFinding, tallyRules } from '#shared/experience/rule-experience.ts'
import { ThreadedCheck } from '#workers/threaded-check.ts'
import { type CheckedDocument, filesOfFolder, isFolder, readProjectFile } from './checked-documents.ts'
import { workerFile } from './worker-file.ts'

/** What is checked together, and what the projects among it teach. */
export class CheckCorpus {
  readonly documents = new Map<string, CheckedDocument>()
  readonly #decisions: DecisionRecord[] = []
  readonly #corrections: Correction[] = []
  readonly #check = new ThreadedCheck(workerFile)

  /** Tells which files of targets are about to be read. */
  prepareFor(files: readonly string[]): void {
    this.#check.prepareFor(files)
  }

  /** Takes a document in, unless it is there already. */
  add(document: CheckedDocument): void {
    const { documentId } = document.view.snapshot
    if (!this.documents.has(documentId)) this.documents.set(documentId, document)
  }

  /** Takes a project's documents in, and what its decisions and corrections teach. Throws as opening a project does. */
  async addProject(path: string, isTarget: boolean): Promise<void> {
    const { documents, decisions, corrections } = await readProjectFile(path, isTarget)
    for (const document of documents) this.add(document)
    this.#decisions.push(...decisions)
    this.#corrections.push(...corrections)
  }

  /** Takes a folder's files or a project in, as evidence. */
  async addEvidence(path: string): Promise<void> {
    if (!isFolder(path)) return this.addProject(path, false)
    for (const document of await filesOfFolder(path)) this.add(document)
  }

  /** The documents that are reported on. */
  get targets(): string[] {
    return [...this.documents].flatMap(([id, { isTarget }]) => (isTarget ? [id] : []))
  }

  /** What is found in the targets at a confidence or more, after what the projects teach. Can be asked once. */
  async findings(minConfidence: number): Promise<Finding[]> {
    const documents = [...this.documents.values()]
    const rules = tallyRules(this.#decisions)
    const findings = await this.#check.check(
      documents.map(({ view }) => view.snapshot),
      this.targets,
      {
        confusions: learnConfusions(this.#corrections),
        stated: new Map(documents.map(({ view, stated }) => [view.snapshot.documentId, stated])),
        // What the project has decided may raise a weak finding.
        minConfidence: rules.size > 0 ? 0 : minConfidence,
      },
    )
    if (rules.size === 0) return findings
    return findings
      .map(finding => withExperience(calibrateFinding(finding, rules)))
      .filter(({ confidence }) => confidence >= minConfidence)
  }

  /** The habits of each target, by its file. */
  profiles(): { file: string; profile: ProfileEntry[] }[] {
    return this.targets.flatMap(id => {
      const document = this.documents.get(id)
      if (!document) return []
      const { snapshot } = document.view
      const profile = profileEntries(profileOf(snapshot, document.stated), profileOf(snapshot))
      return [{ file: document.file, profile }]
    })
  }
}

/** In what is printed, experience is one more thing that is known of a finding. */
function withExperience({ experience, ...finding }: ReturnType<typeof calibrateFinding<Finding>>): Finding {
  return experience ? { ...finding, data: { ...finding.data, experience: { ...experience } } } : finding
}
