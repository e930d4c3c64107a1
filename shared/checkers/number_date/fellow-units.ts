import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const amount =
  /([\u3400-\u9fff]{2,12}?)(?:[为為是达達约約]|[实實][现現]|完成)?(\d+(?:\.\d+)?)([万萬亿億]?)元(?![/每]|(?:钱|錢))/gu
/** What is told for one head or one piece has small figures beside large ones. */
const perHead = /均|每|[单單]价|[单單]價|[标標]准|[标標]準|工[资資]|月薪|票价|房价|[价價]格|[贴貼]|最低|[罚罰]/u
const stem = (label: string) => label.slice(-2)

/** `税收收入8.4亿元，非税收入4.2元`: of amounts with one name, told with a point, one lacks its ten thousands. */
const lostPowerHits: NumberRule = text => {
  const all = matchesOf(text, amount)
  return all.flatMap((match, at): Hit[] => {
    const [quote, label = '', figure = '', power] = match
    if (power !== '' || !/\.\d{2}|^\d{1,3}\.\d$/u.test(figure) || perHead.test(label)) return []
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    if (perHead.test(before)) return []
    // The same figure stands elsewhere with its power.
    const twin = all.find(other => other !== match && other[2] === figure && other[3] !== '')
    const fellows = all.filter(
      (other, i) =>
        other !== match && Math.abs(i - at) <= 3 && other[3] !== '' && stem(other[1] as string) === stem(label),
    )
    const powers = new Set(fellows.map(other => other[3]))
    const isFellow = fellows.length > 0 && powers.size === 1 && (fellows.length > 1 || /^非|其[他余]/u.test(label))
    if (!(twin && figure.length >= 4) && !isFellow) return []
    const reading = `${figure}${twin?.[3] ?? fellows[0]?.[3]}元`
    const index = match.index + quote.length - figure.length - 1
    return [hit('unit_lost', { index, 0: `${figure}元` }, 0.76, reading)]
  })
}

const change = '(?:增[长長]|上[涨漲升]|下降|下跌|提高|回落|[减減]少)'
/** `食品类上涨8.1，居住类下降0.4%`: of changes in one sentence one lacks its sign. */
const bareChange = new RegExp(`(?<=${change})\\d{1,2}\\.\\d(?=[，；。])`, 'gu')
const markedChange = new RegExp(`${change}\\d{1,3}(?:\\.\\d+)?[%％]`, 'u')
/** `8.9%、7.4%、6.1、3.8%`. */
const bareInSeries = /(?<=\d[%％]、)\d{1,2}\.\d{1,2}(?=[、和]\d{1,2}(?:\.\d+)?[%％])/gu
const lostSignHits: NumberRule = text => [
  ...matchesOf(text, bareInSeries).map(match => hit('unit_lost', match, 0.8, `${match[0]}%`)),
  ...matchesOf(text, bareChange).flatMap(match => {
    const from = Math.max(text.lastIndexOf('。', match.index - 1), match.index - 80) + 1
    const to = text.indexOf('。', match.index)
    const sentence = text.slice(from, to < 0 ? match.index + 80 : Math.min(to, match.index + 80))
    return markedChange.test(sentence) && !/百分[点點]|[℃度倍]/u.test(sentence)
      ? [hit('unit_lost', match, 0.74, `${match[0]}%`)]
      : []
  }),
]

/** `3.1 播种机 3.2 喷雾机 3.2 修剪机`: numbers of two steps, run on in one paragraph. */
const dotted =
  /(?<=^|[\u3400-\u9fff）：:。；，][ \u3000]?)(\d{1,2})\.(\d{1,2})(?=[ \u3000]?[\u3400-\u9fff])(?![ \u3000]?[万萬亿億元个個倍年月日公平亩畝吨噸人户戶米斤度厘毫])/gmu
const dottedHits: NumberRule = text => {
  const all = matchesOf(text, dotted)
  return all.flatMap((match, at): Hit[] => {
    const before = all[at - 1]
    if (!before || before[1] !== match[1]) return []
    const run = all.filter(({ 1: major }) => major === match[1]).map(({ 2: minor }) => Number(minor))
    const isCounted = run[0] === 1 && run[1] === 2 && run.length >= 3
    const isRepeated = isCounted && before[2] === match[2]
    return isRepeated ? [hit('number_repeated', match, 0.74, `${match[1]}.${Number(match[2]) + 1}`)] : []
  })
}

/** Rules about what one figure of several lacks. */
export const fellowUnitRules: readonly NumberRule[] = [
  gated(/\d\.\d+元/u, lostPowerHits),
  gated(/[长長涨漲升降跌高落少]\d{1,2}\.\d[，；。]|[%％]、\d{1,2}\.\d{1,2}[、和]/u, lostSignHits),
  gated(/\d\.2[ \u3000]?[\u3400-\u9fff]/u, dottedHits),
]
