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

/** Sums of whole places and works, which nobody tells in single 元. */
const large =
  /(?:出口?[创創][汇匯]|[创創][汇匯][额額]?|外[汇匯]收入|(?:[进進])?出口[总總]?[额額值]|利用外[资資]|合同外[资資]|(?:工[业業]|[农農][业業]|工[农農][业業])[总總][产產]值|生[产產][总總]值|[财財]政[总總]?收入|利[税潤润][总總]?[额額]?|固定[资資][产產]投[资資]|[总總]投[资資]|零售[总總][额額]|存款余[额額]|[贷貸]款余[额額])(?:[共约約]?[为為达達]到?|[实實][现現]|完成|共|[约約])?(\d[\d,]*(?:\.\d+)?)((?:[美港日欧歐]元?|人民[币幣])?元|美元|[欧歐]元)(?![/／每以])/gu
const smallest = 1e4
const forEach =
  /[人户戶亩畝地劳勞日月均]均|平均|每|[万萬百千]元|[单單]位|最低|至少|民[国國]|[清明光宣][绪緒统統]|元[旧舊]/u
/** `利税1.06亿元……出口创汇320美元`: of the large sums of a place or works one lacks its ten thousands. */
const largeHits: NumberRule = text =>
  matchesOf(text, large).flatMap((match): Hit[] => {
    const [quote, figure = '', unit = ''] = match
    if (Number(figure.replaceAll(',', '')) >= smallest || !/\d[万萬亿億](?:[美港日欧歐])?元/u.test(text)) return []
    const clause = text.slice(Math.max(0, match.index - 12), match.index + quote.length)
    if (forEach.test(clause.slice(0, -figure.length - unit.length))) return []
    const tail = figure + unit
    return [hit('unit_lost', { index: match.index + quote.length - tail.length, 0: tail }, 0.74, `${figure}万${unit}`)]
  })

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
  gated(/[汇匯入资資值额額税润潤][共约約为為达達到实實现現完成]{0,3}\d[\d,.]*[美港日欧歐]?元/u, largeHits),
  gated(/[长長涨漲升降跌高落少]\d{1,2}\.\d[，；。]|[%％]、\d{1,2}\.\d{1,2}[、和]/u, lostSignHits),
  gated(/\d\.2[ \u3000]?[\u3400-\u9fff]/u, dottedHits),
]
