import { type AnchoredFinding, type Finding, type FindingExperience, shownConfidence } from '../domain/finding.ts'
import type { DecisionRecord } from '../domain/record.ts'
import { ruleOf } from '../domain/rule.ts'

/** How a project has decided the findings of one rule. */
export interface RuleTally {
  accepted: number
  rejected: number
}

/** Tallies by rule (`ruleKey`). */
export type RuleExperience = ReadonlyMap<string, RuleTally>

/** A checker's rule, as one key. */
export const ruleKey = (checker: string, rule: string): string => `${checker} ${rule}`

/**
 * Counts decisions by rule. Persons count, and what one of them decides in one go counts once, however many places it
 * settles. `intended` and `deferred` say nothing about whether the finding was right, so they are left out.
 */
export function tallyRules(decisions: Iterable<DecisionRecord>): RuleExperience {
  const seen = new Set<string>()
  const tallies = new Map<string, RuleTally>()
  for (const { checker, rule, verdict, author, at } of decisions) {
    if (!rule || author.kind === 'import' || (verdict !== 'accepted' && verdict !== 'rejected')) continue
    const key = ruleKey(checker, rule)
    const batch = `${key} ${verdict} ${at} ${author.name}`
    if (seen.has(batch)) continue
    seen.add(batch)
    const tally = tallies.get(key) ?? { accepted: 0, rejected: 0 }
    tallies.set(key, tally)
    tally[verdict] += 1
  }
  return tallies
}

/** The shipped confidence weighs as much as so many decisions. */
const priorWeight = 6
/** Nothing is ever certain. */
const surest = 0.99

/**
 * The confidence of a finding after what the project has decided about its rule: the mean of a Beta distribution whose
 * prior is the shipped confidence. Keeps the order of a rule's findings.
 */
export function calibrate(shipped: number, tally: RuleTally | undefined): number {
  if (!tally) return shipped
  const { accepted, rejected } = tally
  const mean = (priorWeight * shipped + accepted) / (priorWeight + accepted + rejected)
  // A confidence that was shipped above the limit and never contradicted stays.
  return rejected === 0 ? Math.max(shipped, Math.min(surest, mean)) : Math.min(surest, mean)
}

/**
 * The shipped confidence from which a rule's findings have a confidence of `least` after `calibrate`: by default the one
 * from which findings are shown. May lie outside 0–1.
 */
export function shownFrom({ accepted, rejected }: RuleTally, least: number = shownConfidence): number {
  const total = priorWeight + accepted + rejected
  const threshold = (least * total - accepted) / priorWeight
  return rejected === 0 ? Math.min(least, threshold) : threshold
}

/** A finding with its confidence as the decisions about its rule leave it, and what that follows from. */
export function calibrateFinding<Judged extends Pick<Finding, 'checker' | 'message' | 'data' | 'confidence'>>(
  finding: Judged,
  rules: RuleExperience,
): Judged & { experience?: FindingExperience } {
  const tally = rules.get(ruleKey(finding.checker, ruleOf(finding)))
  if (!tally) return finding
  const shipped = finding.confidence
  return { ...finding, confidence: calibrate(shipped, tally), experience: { ...tally, shipped } }
}

/** A finding that may have been calibrated, as `calibrateFinding` would give it now; itself where that is the same. */
export function calibrateAnew(finding: AnchoredFinding, rules: RuleExperience): AnchoredFinding {
  const { experience, ...plain } = finding
  const tally = rules.get(ruleKey(finding.checker, ruleOf(finding)))
  if (tally?.accepted === experience?.accepted && tally?.rejected === experience?.rejected) return finding
  return calibrateFinding({ ...plain, confidence: experience?.shipped ?? finding.confidence }, rules)
}
