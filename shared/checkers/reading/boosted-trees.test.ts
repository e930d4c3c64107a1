import { describe, expect, it } from 'vitest'
import { BoostedTrees } from './boosted-trees.ts'

describe('boosted trees', () => {
  it('add up what each tree answers', () => {
    const trees = new BoostedTrees('-1\n0:0.5 0.1 1:2 0.2 0.4\n1:0 -0.5 0.5')
    expect(trees.logOdds([0.5, 9])).toBeCloseTo(-1 + 0.1 + 0.5)
    expect(trees.logOdds([0.6, 2])).toBeCloseTo(-1 + 0.2 + 0.5)
    expect(trees.logOdds([0.6, -3])).toBeCloseTo(-1 + 0.2 - 0.5)
    expect(trees.logOdds([0.6, 2.1])).toBeCloseTo(-1 + 0.4 + 0.5)
  })

  it.each(['', 'x', '-1\n0:0.5 0.1', '-1\n0:0.5 0.1 0.2 0.3', '-1\n0:a 1 2', '-1\n\n0:0.5 1 2'])('refuse %j', text => {
    expect(() => new BoostedTrees(text)).toThrow(RangeError)
  })
})
