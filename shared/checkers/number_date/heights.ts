import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { placesOf } from './numerals.ts'

const height = /(?:海拔(?:高度|高程|高)?|高程)[^，。；\d]{0,4}(\d[\d,]*(?:\.\d+)?)(?:公尺|米)/gu
const top = /主峰|最高|[顶頂]峰|山[顶頂]|峰[顶頂]|[顶頂]部/u
const foot = /最低|山[脚麓]|河口|谷底|[沟溝]底/u

interface Place {
  figure: string
  value: number
  start: number
  end: number
}

/** The last height that stands behind a word, within its clause or the next. */
function placesOfKind(text: string, word: RegExp, other: RegExp): Place[] {
  return matchesOf(text, height).flatMap(({ index, 0: quote, 1: figure = '' }) => {
    const clause = text.slice(
      Math.max(0, text.lastIndexOf('。', index), text.lastIndexOf('；', index)),
      index + quote.length,
    )
    const at = clause.search(word)
    const lead = clause.slice(Math.max(0, at))
    // What is said of the other end in between is of that one; 相对高差 is no height.
    if (at < 0 || lead.length > 40 || other.test(lead.slice(1)) || /相[对對]|高差|落差|[长長宽寬]|相差/u.test(lead))
      return []
    const start = text.lastIndexOf(figure, index + quote.length)
    return [{ figure, value: Number(figure.replaceAll(',', '')), start, end: index + quote.length }]
  })
}

/** `主峰海拔145.2米……山脚海拔310米`: a top that lies below its foot, mostly with a point that does not belong there. */
const heightHits: NumberRule = text => {
  const tops = placesOfKind(text, top, foot)
  const feet = placesOfKind(text, foot, top)
  if (tops.length !== 1 || feet.length !== 1) return []
  const [high] = tops as [Place]
  const [low] = feet as [Place]
  if (high.value >= low.value) return []
  const readings = high.figure.includes('.') ? [high.figure.replace('.', '')] : []
  const index = high.start
  return [hit('above_whole', { index, 0: text.slice(index, high.end) }, 0.8, ...readings.map(figure => `${figure}米`))]
}

const figure = '(\\d[\\d,]*(?:\\.\\d+)?)'
const unit = '([万亿]?(?:元|吨|亩|人|户|公斤|斤|头|只|件|度|千瓦时))'
const grown = new RegExp(
  `${figure}${unit}，(?:上年|去年|上年同期|前年|\\d{4}年)[^，。；\\d]{0,4}${figure}\\2，(?:比上年)?(?:[净淨]?增[加长長]?|多|[减減]少|少)(?:了)?${figure}\\2`,
  'gu',
)
const asDigits = (text: string) => text.replace(/[,.]/gu, '').replace(/0+$/u, '')
/** `4.512万元，上年为4015万元，增加497万元`: with its point away the figure is what the other two give. */
const pointHits: NumberRule = text =>
  matchesOf(text, grown).flatMap((match): Hit[] => {
    const [quote, now = '', own = '', then = '', step = ''] = match
    const number = (digits: string) => Number(digits.replaceAll(',', ''))
    const sign = /[减減少]/u.test(quote.slice(now.length + own.length + then.length)) ? -1 : 1
    const real = Math.round((number(then) + sign * number(step)) * 1e4) / 1e4
    const isFar = Math.max(number(now), real) / Math.max(1e-9, Math.min(number(now), real)) > 8
    if (real <= 0 || !isFar || asDigits(now) !== asDigits(String(real))) return []
    const places = Math.max(placesOf(then), placesOf(step))
    const place = { index: match.index, 0: now + own }
    return [{ ...hit('reckoning', place, 0.93, `${real.toFixed(places)}${own}`), params: { expected: String(real) } }]
  })

const above =
  /水位(?:[^，。；：\d]{0,4})(\d+\.\d+)米[，、]?(?:[仍均已并]|最高)?(超|高[于於出]|超[过過出]|低[于於])[^，。；（\d]{0,4}水位（(\d+\.\d+)米?）(\d+\.\d+)米/gu
/** `水位39.51米，超警戒水位（36.00米）3.15米`: how far a level is from a mark that is told beside it. */
const levelHits: NumberRule = text =>
  matchesOf(text, above).flatMap(
    ({ index, 0: quote, 1: now = '', 2: verb = '', 3: mark = '', 4: step = '' }): Hit[] => {
      const real = (Number(now) - Number(mark)) * (verb.startsWith('低') ? -1 : 1)
      if (Math.abs(real - Number(step)) < 0.5 * 10 ** -Math.min(placesOf(now), placesOf(mark), placesOf(step)))
        return []
      const expected = real.toFixed(placesOf(step))
      const place = { index: index + quote.length - step.length - 1, 0: `${step}米` }
      return [{ ...hit('reckoning', place, 0.84, `${expected}米`), params: { expected: `${expected}米` } }]
    },
  )

/** Rules about heights and levels, and figures that are larger or smaller by a power of ten than what stands beside them. */
export const heightRules: readonly NumberRule[] = [
  gated('海拔', heightHits),
  gated(/水位（\d/u, levelHits),
  gated(/，(?:[上去前]年|\d{4}年)/u, pointHits),
]
