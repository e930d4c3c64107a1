/** Longest pattern that is searched for: the cost grows with its length times the text's. */
const longestPattern = 400

/**
 * The one stretch of `text` most like `pattern`, if its likeness (1 − edits ÷ pattern length) reaches `minimum` and no
 * other stretch that does not overlap it is as good. Sellers' algorithm (1980): edit distance with a free start.
 */
export function findFuzzy(text: string, pattern: string, minimum: number): { start: number; end: number } | null {
  const size = pattern.length
  if (size === 0 || size > longestPattern) return null
  const allowed = Math.floor(size * (1 - minimum))
  let costs = new Int32Array(size + 1)
  let starts = new Int32Array(size + 1)
  let nextCosts = new Int32Array(size + 1)
  let nextStarts = new Int32Array(size + 1)
  for (let row = 0; row <= size; row++) costs[row] = row
  let best: { start: number; end: number; cost: number } | null = null
  let isTied = false
  for (let column = 1; column <= text.length; column++) {
    nextCosts[0] = 0
    nextStarts[0] = column
    for (let row = 1; row <= size; row++) {
      const swap = costs[row - 1]! + (text[column - 1] === pattern[row - 1] ? 0 : 1)
      const extra = costs[row]! + 1
      const missing = nextCosts[row - 1]! + 1
      const cost = Math.min(swap, extra, missing)
      nextCosts[row] = cost
      nextStarts[row] = cost === swap ? starts[row - 1]! : cost === extra ? starts[row]! : nextStarts[row - 1]!
    }
    const cost = nextCosts[size]!
    const start = nextStarts[size]!
    if (cost <= allowed && (!best || cost <= best.cost)) {
      isTied = best !== null && cost === best.cost && start >= best.end
      if (!best || cost < best.cost || isTied) best = { start, end: column, cost }
    }
    ;[costs, nextCosts] = [nextCosts, costs]
    ;[starts, nextStarts] = [nextStarts, starts]
  }
  return best && !isTied ? { start: best.start, end: best.end } : null
}
