import type { FindingEntry } from '#shared/contract/findings.ts'
import { ruleOf } from '#shared/domain/rule.ts'
import { type Confusion, learnConfusions } from '#shared/experience/confusions.ts'
import {
  calibrateFinding,
  type RuleExperience,
  type RuleTally,
  ruleKey,
  shownFrom,
  tallyRules,
} from '#shared/experience/rule-experience.ts'
import type { ProjectStore } from '../db/project-store.ts'
import type { StoredFinding } from '../db/repositories/findings.ts'

/**
 * What the decisions of a project teach: how far each rule is to be trusted here, and which characters were confused.
 * Derived from the decisions as they stand, so that taking one back undoes what it taught.
 */
export class ProjectExperience {
  readonly #store: ProjectStore
  #rules: RuleExperience | null = null
  #confusions: readonly Confusion[] | null = null

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** To be called when decisions or corrections have come or gone. */
  forget(): void {
    this.#rules = null
    this.#confusions = null
  }

  get confusions(): readonly Confusion[] {
    this.#confusions ??= learnConfusions(this.#store.records.corrections())
    return this.#confusions
  }

  /** A finding with the confidence that it deserves in this project. What a person has decided stays as it was. */
  calibrated({ finding, status }: FindingEntry): FindingEntry {
    if (status !== 'open') return { finding, status }
    return { finding: calibrateFinding(finding, this.#tallies()), status }
  }

  /** What was decided about the rules of some findings, by rule. */
  ofRules(findings: Iterable<StoredFinding>): Record<string, RuleTally> {
    const found: Record<string, RuleTally> = {}
    for (const { finding } of findings) {
      const key = ruleKey(finding.checker, ruleOf(finding))
      const tally = key in found ? undefined : this.#tallies().get(key)
      if (tally) found[key] = tally
    }
    return found
  }

  /** The shipped confidence from which findings are shown, by rule, where that is not the usual one. */
  shownFrom(): Record<string, number> {
    return Object.fromEntries([...this.#tallies()].map(([key, tally]) => [key, shownFrom(tally)]))
  }

  /** The shipped confidence from which a rule's findings have a confidence of `least` here, by rule with decisions. */
  limitsFor(least: number): Map<string, number> {
    return new Map([...this.#tallies()].map(([key, tally]) => [key, shownFrom(tally, least)]))
  }

  #tallies(): RuleExperience {
    this.#rules ??= tallyRules(this.#store.records.decisions())
    return this.#rules
  }
}
