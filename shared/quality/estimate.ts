import type { FindingType } from '../domain/finding.ts'
import { checkerRecall } from './checker-recall.ts'
import { classOf, classWeights, type ErrorClass, errorClasses } from './error-classes.ts'

/** An expected number of errors and its variance. */
export interface Expected {
  mean: number
  variance: number
}

/** What the estimate is made of. */
export interface EstimateInput {
  /** Of the documents that the estimate speaks of. */
  characters: number
  documents: number
  /** Errors corrected in two successive proofs by different readers; null where there are no two. */
  proofs: Record<ErrorClass, { first: number; second: number }> | null
  /** Corrections that a finding proposed, by its type. */
  accepted: Partial<Record<FindingType, number>>
  /** Corrections that no finding proposed. */
  byHand: number
  /** Findings that nobody has decided, by type: expected errors among them. */
  undecided: Partial<Record<FindingType, Expected>>
}

export interface Estimate {
  /** `proofs`: by two proofs; `recall`: by what checkers are known to miss; `none`: nothing was corrected yet. */
  method: 'proofs' | 'recall' | 'none'
  characters: number
  documents: number
  /** Errors among the undecided findings, and those that nobody has found; weighted. */
  undecided: number
  unseen: number
  /** Errors in 10,000 characters, with the ends of the 95 % interval; null where nothing can be said. */
  rate: { mean: number; low: number; high: number } | null
  proofs: EstimateInput['proofs']
}

/** Fewer corrections than this in both proofs say nothing. */
const fewest = 5
/** With none found, up to 3 could have been (95 %, Poisson). */
const highestOfNone = 3

/**
 * What two successive proofs leave: the second reads what the first has corrected, so it meets what the first missed.
 * By Seber and Le Cren's removal estimate, N = n₁² / (n₁ − n₂), there remain n₂² / (n₁ − n₂), with a variance of
 * n₁² n₂² (n₁ + n₂) / (n₁ − n₂)⁴. Null where the second found as much as the first, or both too little.
 */
export function removalResidual(first: number, second: number): Expected | null {
  if (first + second < fewest || first <= second) return null
  const gap = first - second
  if (second === 0) {
    const high = first > highestOfNone ? highestOfNone ** 2 / (first - highestOfNone) : highestOfNone
    return { mean: 0, variance: (high / 1.96) ** 2 }
  }
  return { mean: second ** 2 / gap, variance: (first ** 2 * second ** 2 * (first + second)) / gap ** 4 }
}

/** Whether two proofs have found enough, and the second less than the first, to tell what both have missed. */
export function canCompare(proofs: NonNullable<EstimateInput['proofs']>): boolean {
  return proofsUnseen(proofs) !== null
}

/** What checkers have missed, when they found `found` errors at a recall: negative binomial. */
export function missedAt(found: number, recall: number): Expected {
  return { mean: (found * (1 - recall)) / recall, variance: (found * (1 - recall)) / recall ** 2 }
}

/** The estimated rate of errors that remain. */
export function estimateResidual(input: EstimateInput): Estimate {
  const { characters, documents, proofs } = input
  const undecided = sum(
    Object.entries(input.undecided).map(([type, expected]) => weighted(expected, classOf(type as FindingType))),
  )
  const byProofs = proofs && proofsUnseen(proofs)
  const hasWork = input.byHand > 0 || Object.values(input.accepted).some(count => count > 0)
  const unseen = byProofs ?? (hasWork ? recallUnseen(input) : null)
  const told = { characters, documents, proofs, undecided: undecided.mean, unseen: unseen?.mean ?? 0 }
  if (!unseen || characters === 0) return { ...told, method: 'none', rate: null }
  return { ...told, method: byProofs ? 'proofs' : 'recall', rate: rateOf(sum([undecided, unseen]), characters) }
}

function proofsUnseen(proofs: NonNullable<EstimateInput['proofs']>): Expected | null {
  const parts = errorClasses.map(each => {
    const { first, second } = proofs[each]
    // A class in which hardly anything was found adds nothing worth reckoning.
    const isEmpty = first + second < fewest && each === 'marks'
    const residual = isEmpty ? { mean: second, variance: second } : removalResidual(first, second)
    return residual && weighted(residual, each)
  })
  return parts.every(part => part !== null) ? sum(parts) : null
}

function recallUnseen({ accepted, byHand }: EstimateInput): Expected {
  const missed = sum(
    Object.entries(accepted).map(([type, count]) =>
      weighted(missedAt(count, checkerRecall[type as FindingType]), classOf(type as FindingType)),
    ),
  )
  // What persons have found beside the checkers was among it.
  return { mean: Math.max(0, missed.mean - byHand), variance: missed.variance + byHand }
}

function weighted({ mean, variance }: Expected, errorClass: ErrorClass | null): Expected {
  const weight = errorClass ? classWeights[errorClass] : 0
  return { mean: mean * weight, variance: variance * weight ** 2 }
}

function sum(parts: readonly Expected[]): Expected {
  return parts.reduce((all, { mean, variance }) => ({ mean: all.mean + mean, variance: all.variance + variance }), {
    mean: 0,
    variance: 0,
  })
}

/** The interval is log-normal, as counts of what is left are skewed and never below nothing. */
function rateOf({ mean, variance }: Expected, characters: number): NonNullable<Estimate['rate']> {
  const scale = 10_000 / characters
  if (mean === 0) return { mean: 0, low: 0, high: 1.96 * Math.sqrt(variance) * scale }
  const spread = Math.exp(1.96 * Math.sqrt(Math.log(1 + variance / mean ** 2)))
  return { mean: mean * scale, low: (mean / spread) * scale, high: mean * spread * scale }
}
