/** The log-odds that features make as they weigh: of those from one number to another, each by the weight of its number. */
export function weighed(
  features: ArrayLike<number>,
  weights: readonly number[],
  from = 0,
  to = features.length,
): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += (features[i] as number) * (weights[i] as number)
  return sum
}

/** The likelihood, of 1, that log-odds stand for. */
export const likelihoodOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** A likelihood of which so many nats are taken off. */
export const lessBy = (nats: number, likelihood: number): number =>
  nats === 0 ? likelihood : 1 / (1 + ((1 - likelihood) / likelihood) * Math.exp(nats))
