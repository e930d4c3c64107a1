import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const score = /(?<![\d:：])(\d{1,2})[:：比](\d{1,2})(?![\d:：])/gu
/** Points that a set is played to at least. */
const setPoints = 11
const mostSets = 5

/** `25:20、25:18、22:25、25:23，以3:2获胜`: sets won and lost that are not those of the result. */
const scoreHits: NumberRule = text => {
  const scores = matchesOf(text, score).map(match => ({ match, own: Number(match[1]), other: Number(match[2]) }))
  const sets = scores.filter(({ own, other }) => Math.max(own, other) >= setPoints && Math.abs(own - other) >= 2)
  const results = scores.filter(({ own, other }) => Math.max(own, other) <= 3 && own !== other)
  if (sets.length < 3 || sets.length > mostSets || results.length === 0) return []
  // What is played to 21 or 25 is no game of halves.
  if (sets.some(({ own, other }) => Math.max(own, other) > 30)) return []
  const won = sets.filter(({ own, other }) => own > other).length
  const told = [won, sets.length - won]
  return results.flatMap(({ match, own, other }): Hit[] => {
    const before = text.slice(Math.max(0, match.index - 4), match.index)
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
    const isLast =
      /(?:比分|最[终終後后]|以)$/u.test(before) ||
      /^(?:[战戰][胜勝]|[获獲取][胜勝]|[击擊][败敗]|[夺奪]冠|不[敌敵]|[负負]于)/u.test(behind)
    if (!isLast || match.index < (sets.at(-1)?.match.index ?? 0)) return []
    const [most, least] = [Math.max(...told), Math.min(...told)]
    if (Math.max(own, other) !== most || Math.min(own, other) === least) return []
    const sign = match[0].replace(/\d/gu, '')
    const expected = own > other ? `${most}${sign}${least}` : `${least}${sign}${most}`
    return [{ ...hit('reckoning', match, 0.82, expected), params: { expected } }]
  })
}

const halves =
  /上半[场場时時][^。；]{0,12}?(\d{1,3})[:：比](\d{1,3})[^\d。；]{0,20}下半[场場时時][^。；\d]{0,12}?(\d{1,3})[:：比](\d{1,3})[^\d。；]{0,14}?(?:最[终終後后]|全[场場]|以)[^\d。；]{0,6}(\d{1,3})[:：比](\d{1,3})(?!\d)/gu
/** `上半场28比31，下半场35比24，最终73比55`: two halves that do not make the whole. */
const halfHits: NumberRule = text =>
  matchesOf(text, halves).flatMap((match): Hit[] => {
    const [a, b, c, d, e, f] = match.slice(1).map(Number) as [number, number, number, number, number, number]
    const ways = [
      [a + c, b + d],
      [a + d, b + c],
    ] as const
    if (ways.some(([one, other]) => (one === e && other === f) || (one === f && other === e))) return []
    const way = ways.find(([one, other]) => one === e || other === f || one === f || other === e)
    if (!way) return []
    const quote = /\d+[:：比]\d+$/u.exec(match[0])?.[0] ?? ''
    const sign = quote.replace(/\d/gu, '')
    const isTurned = way[0] === f || way[1] === e
    const expected = isTurned ? `${way[1]}${sign}${way[0]}` : `${way[0]}${sign}${way[1]}`
    const index = match.index + match[0].length - quote.length
    return [{ ...hit('reckoning', { index, 0: quote }, 0.84, expected), params: { expected } }]
  })

/** Rules about the results of matches. */
export const setScoreRules: readonly NumberRule[] = [gated(/\d[:：比][0-3](?!\d)/u, scoreHits), gated('下半', halfHits)]
