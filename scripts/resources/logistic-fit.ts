/** One observation: what was seen, whether it is so, how much it counts. */
export interface Observation {
  features: readonly number[]
  isTrue: boolean
  weight: number
}

const mostSteps = 40
const settled = 1e-6

/**
 * Weights of a logistic model, by Newton's method (iteratively reweighted least squares) with a penalty on their squares:
 * little is known of a feature that is rarely seen.
 */
export function fitLogistic(observations: readonly Observation[], penalty: number): number[] {
  const size = observations[0]?.features.length ?? 0
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, curvature } = slopesAt(observations, weights, penalty)
    const change = solve(curvature, gradient)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) + (change[i] as number)
    if (Math.max(...change.map(Math.abs)) < settled) break
  }
  return weights
}

function slopesAt(observations: readonly Observation[], weights: readonly number[], penalty: number) {
  const gradient = weights.map(weight => -penalty * weight)
  const curvature = weights.map((_, row) => weights.map((_, column) => (row === column ? penalty : 0)))
  for (const { features, isTrue, weight } of observations) {
    const sum = features.reduce((total, feature, i) => total + feature * (weights[i] as number), 0)
    const likelihood = 1 / (1 + Math.exp(-sum))
    const missing = weight * (Number(isTrue) - likelihood)
    const spread = weight * likelihood * (1 - likelihood)
    for (let row = 0; row < features.length; row++) {
      const feature = features[row] as number
      if (feature === 0) continue
      gradient[row] = (gradient[row] as number) + missing * feature
      const line = curvature[row] as number[]
      for (let column = 0; column < features.length; column++)
        line[column] = (line[column] as number) + spread * feature * (features[column] as number)
    }
  }
  return { gradient, curvature }
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] as number])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row
    const line = rows[pivot] as number[]
    rows[pivot] = rows[column] as number[]
    rows[column] = line
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const other = rows[row] as number[]
      const factor = (other[column] as number) / (line[column] as number)
      for (let i = column; i <= size; i++) other[i] = (other[i] as number) - factor * (line[i] as number)
    }
  }
  return rows.map((line, i) => (line[size] as number) / (line[i] as number))
}
