import type { ProfileStatements } from '../domain/document-profile.ts'
import type { Finding, FindingDraft } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { ConfusionTable } from '../experience/confusions.ts'
import type { CheckedDocument, Checker } from './checker.ts'
import { profileOf } from './document-profile.ts'
import { finish } from './finish.ts'
import { checkers as registered } from './registry.ts'
import { type CheckResources, noResources } from './resources.ts'
import { type CheckRequest, ownResources, type SessionSettings } from './session.ts'

export interface OnceSettings extends SessionSettings, Pick<CheckRequest, 'minConfidence'> {
  /** What persons have stated, by document. */
  stated?: ReadonlyMap<string, ProfileStatements>
}

/** What one checker drafts in each of the documents that are asked for, in their order. */
export interface CheckerDrafts {
  checker: string
  drafts: FindingDraft[][]
}

/**
 * A check of some documents against all that keeps nothing: one checker after the other, so that what they prepare is
 * never held together. Its checkers may run in several threads, each of which has a check of its own: `drafts` there,
 * `findings` of them all in one.
 */
export class OnceCheck {
  readonly #documents: readonly CheckedDocument[]
  readonly #documentIds: readonly string[]
  readonly #settings: OnceSettings

  constructor(snapshots: readonly Snapshot[], documentIds: readonly string[], settings: OnceSettings = {}) {
    this.#documents = snapshots.map(snapshot => ({
      snapshot,
      profile: profileOf(snapshot, settings.stated?.get(snapshot.documentId)),
    }))
    this.#documentIds = documentIds
    this.#settings = settings
  }

  /** Runs the checkers of the settings, or some others. */
  drafts(
    checkers: readonly Checker[] = this.#settings.checkers ?? registered,
    resources: CheckResources = this.#settings.resources ?? noResources(),
  ): CheckerDrafts[] {
    const { options = {}, confusions = [] } = this.#settings
    const table = new ConfusionTable(confusions)
    const own = ownResources(resources, () => table)
    return checkers.map(checker => {
      const run = checker.open(options[checker.id] ?? {}, own)
      for (const document of this.#documents) run.update(document)
      return { checker: checker.id, drafts: this.#documentIds.map(id => run.check(id)) }
    })
  }

  /** Findings of what all checkers have drafted, in any order of the checkers; document by document, each in text order. */
  findings(drafted: readonly CheckerDrafts[]): Finding[] {
    const { minConfidence = 0.5 } = this.#settings
    const inOrder = drafted.toSorted((a, b) => placeOf(a.checker) - placeOf(b.checker))
    const byId = new Map(this.#documents.map(document => [document.snapshot.documentId, document]))
    return this.#documentIds.flatMap((id, index) => {
      const document = byId.get(id)
      const drafts = inOrder.flatMap(({ checker, drafts }) => (drafts[index] ?? []).map(draft => ({ checker, draft })))
      return document ? finish(document, drafts, minConfidence) : []
    })
  }
}

const places = new Map(registered.map(({ id }: Checker, place) => [id, place]))
const placeOf = (checker: string): number => places.get(checker) ?? places.size

/** Checks some documents once against all, in this thread. Finds what a session finds. */
export function checkOnce(
  snapshots: readonly Snapshot[],
  documentIds: readonly string[],
  settings: OnceSettings = {},
): Finding[] {
  const check = new OnceCheck(snapshots, documentIds, settings)
  return check.findings(check.drafts())
}
