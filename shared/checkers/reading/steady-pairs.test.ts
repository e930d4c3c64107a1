import { expect, test } from 'vitest'
import { codesOf } from './language-model.ts'
import { PairCounts } from './pair-counts.ts'
import { SteadyPairs } from './steady-pairs.ts'

function pairsOf(text: string): SteadyPairs {
  const codes = Uint16Array.from(codesOf(text))
  return new SteadyPairs(codes, new PairCounts(codes))
}

const code = (character: string) => character.charCodeAt(0)

test('tells what mostly stands beside a character, and where first', () => {
  const pairs = pairsOf('沙濛镇在上游。沙濛镇有渡口。沙地多，沙濛镇的渔民少，江边多沙濛人。')
  expect(pairs.behind(code('沙'))).toEqual([{ code: code('濛'), count: 4, share: 0.8, place: 0 }])
  expect(pairs.before(code('镇')).map(({ code: before, count }) => [String.fromCharCode(before), count])).toEqual([
    ['濛', 3],
  ])
})

test('knows nothing steady where neighbours change, stand once, or are words of grammar', () => {
  const pairs = pairsOf('县城、县里、县志、县境；我的书，我的笔，我的纸。')
  for (const character of '县我的书') expect(pairs.behind(code(character))).toEqual([])
})
