import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const share = /[占佔][^，。；、\d]{0,12}?(\d{2,4}(?:\.\d+)?)%|(?<=[\u3400-\u9fff）)])(\d{1,4}(?:\.\d+)?)%/gu
/** A share of what was to be done, or of another year, may well be above all of it. */
const ofPlan = /[计計][划劃]|任[务務]|目[标標]|[预預]算|年|同期|增|提高|上升|超|完成|[资資][产產]|收入|[Pp]|负[债債]/u
const sentence = /[^。；\n]*(?:；[^。；\n]*){0,8}/gu
const nearWhole = 1.2

/** `占713%；……占17.2%，……占6.4%`: a share above the whole that its fellows make one with its point put back. */
const pointHits: NumberRule = text =>
  matchesOf(text, sentence).flatMap(({ index: from, 0: stretch }): Hit[] => {
    if (!/[1-9]\d\d%|[1-9]\d{3}%/u.test(stretch) || !/[占佔]/u.test(stretch)) return []
    const shares = matchesOf(stretch, share).map(match => ({
      figure: match[1] ?? match[2] ?? '',
      end: match.index + match[0].length,
      isTold: match[1] !== undefined && !ofPlan.test(match[0]),
    }))
    const above = shares.filter(({ figure, isTold }) => isTold && Number(figure) > 100 && !figure.includes('.'))
    const [wrong] = above
    if (!wrong || above.length > 1) return []
    const rest = shares.filter(one => one !== wrong).reduce((sum, { figure }) => sum + Number(figure), 0)
    const readings = [1, 2].map(places => `${wrong.figure.slice(0, -places)}.${wrong.figure.slice(-places)}`)
    const right = readings.find(reading => Math.abs(Number(reading) + rest - 100) <= nearWhole)
    const hasFellow = shares.length > 1
    if (!right && !hasFellow) return []
    const quote = `${wrong.figure}%`
    const index = from + wrong.end - quote.length
    const below = readings.filter(reading => Number(reading) <= 100)
    return [hit('above_whole', { index, 0: quote }, right ? 0.93 : 0.8, `${right ?? below[0] ?? ''}%`)]
  })

/** What somebody pays or gets of a whole that all share. */
const ratio =
  /(?<!其中[^。；]{0,20})(?:出[资資]|投[资資]|[筹籌][资資]|分[担擔]|承[担擔]|[负負][担擔]|配套|分成|分配)(?:的)?比例(?:分别|分別)?[为為是]?[:：]?((?:[\u3400-\u9fff]{1,10}(\d{1,2}(?:\.\d+)?)%[、，和]?){2,4})(?=[，。；）]|$)/gu
/** `出资比例为中央70%、地方40%`: shares that all together are not the whole. */
const ratioHits: NumberRule = text =>
  matchesOf(text, ratio).flatMap(({ index, 0: quote, 1: list = '' }): Hit[] => {
    const shares = matchesOf(list, /(\d{1,2}(?:\.\d+)?)%/gu)
    const sum = Math.round(shares.reduce((all, [, figure]) => all + Number(figure), 0) * 100) / 100
    // Of those who pay less than all one may be left out.
    if (shares.length < 2 || sum === 100 || (sum < 100 && shares.length > 2)) return []
    const from = index + quote.indexOf(list)
    const [first, last] = [shares[0], shares.at(-1)] as [(typeof shares)[0], (typeof shares)[0]]
    const [start, end] = [from + first.index, from + last.index + last[0].length]
    return [{ rule: 'sum', start, end, confidence: sum > 100 ? 0.82 : 0.6, fixes: [], params: { sum, whole: 100 } }]
  })

/** Rules about a list of shares. */
export const shareListRules: readonly NumberRule[] = [
  gated(/比例(?:分[别別])?[为為是:：]/u, ratioHits),
  gated(/[占佔][^，。；、\d]{0,12}[1-9]\d{2,3}%/u, pointHits),
]
