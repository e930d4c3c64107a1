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

/** Rules about a list of shares. */
export const shareListRules: readonly NumberRule[] = [gated(/[占佔][^，。；、\d]{0,12}[1-9]\d{2,3}%/u, pointHits)]
