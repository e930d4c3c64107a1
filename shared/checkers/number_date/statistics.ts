import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'
import { placesOf } from './numerals.ts'

const rate = '(?:约?为|达到?|是)?([-−－–负]?\\d+(?:\\.\\d+)?)([‰%])'
/** Births, deaths and what they leave, in one order or the other. */
const population = new RegExp(`出生率${rate}[^。]{0,60}?死亡率${rate}[^。]{0,40}?自然增长率${rate}`, 'gu')
/** Shares of the three kinds of trade, and what they became: they are all there are. */
const trades =
  /(?:[三一二]次产业[^。；\d]{0,24}|(?<=[:：∶]\d+(?:\.\d+)?，?)(?:调整|优化|演变|转变|变化|升级|变)[为到成])(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)/gu

const numberIn = (figure: string) => Number(figure.replace(/^[−－–负]/u, '-'))
/** What rounding may leave between figures of one or two places. */
const slack = (figures: readonly string[]) => 0.5 * figures.length * 10 ** -Math.min(...figures.map(placesOf)) + 1e-9

const growthHits: NumberRule = text =>
  matchesOf(text, population).flatMap((match): Hit[] => {
    const [quote, births = '', birthSign, deaths = '', deathSign, growth = '', growthSign = ''] = match
    if (birthSign !== deathSign) return []
    const real = numberIn(births) - numberIn(deaths)
    if (birthSign !== growthSign) {
      // Rates of people are told per thousand: the sign was misread.
      const isSlip = Math.abs(real - numberIn(growth)) <= slack([births, deaths, growth])
      const at = match.index + quote.length - growth.length - growthSign.length
      return isSlip
        ? [
            {
              ...hit('reckoning', { index: at, 0: growth + growthSign }, 0.82, growth + birthSign),
              params: { expected: growth + birthSign },
            },
          ]
        : []
    }
    if (Math.abs(real - numberIn(growth)) <= slack([births, deaths, growth])) return []
    const tail = growth + growthSign
    const start = match.index + quote.length - tail.length
    const reading = `${real.toFixed(Math.max(placesOf(births), placesOf(deaths)))}${growthSign}`
    const fixes = [{ text: reading }]
    return [
      { rule: 'reckoning', start, end: start + tail.length, confidence: 0.88, fixes, params: { expected: reading } },
    ]
  })

const tradeHits: NumberRule = text =>
  matchesOf(text, trades).flatMap((match): Hit[] => {
    const [quote, ...shares] = match
    const figures = shares.map(String)
    const sum = figures.reduce((all, share) => all + Number(share), 0)
    // 1:2:1 is a ratio, not shares of a hundred.
    if (sum < 50 || Math.abs(sum - 100) <= slack(figures)) return []
    const end = match.index + quote.length
    const start = end - figures.join(':').length
    return [
      {
        rule: 'sum',
        start,
        end,
        confidence: 0.72,
        fixes: [],
        params: { sum: Math.round(sum * 100) / 100, whole: 100 },
      },
    ]
  })

/** Rules about figures that every statistical bulletin gives together. */
export const statisticsRules: readonly NumberRule[] = [gated('自然增长率', growthHits), gated('次产业', tradeHits)]
