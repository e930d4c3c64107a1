import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const styles: readonly RegExp[] = [
  /^[\s\u3000]*([一二三四五六七八九十])[是要](?![否的])/u,
  /^[\s\u3000]*第([一二三四五六七八九十])[，、：]/u,
  /^[\s\u3000]*其([一二三四五六七八九十])[，、：是]/u,
  /^[\s\u3000]*([甲乙丙丁戊己庚辛])[、．.](?![甲乙丙丁])/u,
  /^[\s\u3000]*附件([1-9一二三四五六七八九])[：:、]/u,
]
const order = '〇一二三四五六七八九十'
const stems = '〇甲乙丙丁戊己庚辛'
/** The value of a point in its own kind of numbers, and how the kind writes another. */
const pointValue = (mark: string) => (stems.indexOf(mark) > 0 ? stems.indexOf(mark) : numberOf(mark))
const markLike = (mark: string, value: number): string =>
  /\d/u.test(mark) ? String(value) : ((stems.indexOf(mark) > 0 ? stems : order)[value] ?? '')
/** Paragraphs between two points of a series. */
const furthest = 3

interface Point {
  entry: TraitedBlock
  value: number
  mark: string
  start: number
  place: number
}

/** `一是……` `二是……` `四是……` `四是……` at the heads of paragraphs: a point out of its order, while those about it fit. */
export function spokenSeriesHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return styles.flatMap(style => {
    const points = blocks.flatMap((entry, place): Point[] => {
      const head = style.exec(entry.text.slice(0, 8))
      return head
        ? [
            {
              entry,
              value: pointValue(head[1] as string),
              mark: head[1] as string,
              start: head[0].indexOf(head[1] as string),
              place,
            },
          ]
        : []
    })
    return points.flatMap((own, at) => {
      const [earlier, before, next] = [points[at - 2], points[at - 1], points[at + 1]]
      if (!before || own.place - before.place > furthest || own.value === 1) return []
      const right = before.value + 1
      if (own.value === right || (earlier && earlier.value + 1 !== before.value && before.value !== 1)) return []
      if (before.value < 2 && !next) return []
      const isNext = next && next.place - own.place <= furthest
      const text = before.entry.text.slice(before.start) + own.entry.text.slice(0, own.start)
      // The one between may stand inside the paragraph before.
      if (
        text.includes(`${order[right]}是`) ||
        text.includes(`第${order[right]}`) ||
        text.includes(`${order[right]}要`)
      )
        return []
      const isSkipped = own.value === right + 1 && (!isNext || next.value === own.value || next.value === own.value + 1)
      const isAgain = own.value === before.value && (!isNext || next.value === own.value + 2 || next.value === 1)
      if (!isSkipped && !isAgain) return []
      const fixes = [{ text: markLike(own.mark, right) }]
      const rule = isAgain ? 'number_repeated' : 'number_missing'
      const params = { value: own.value, before: before.value }
      return [{ entry: own.entry, hit: { rule, start: own.start, end: own.start + 1, confidence: 0.8, fixes, params } }]
    })
  })
}

const figurePoint = /^[\s\u3000]*(([1-9])[是要])(?=[\u3400-\u9fff])(?![是要][的否])/u
/** `1是……` over a paragraph of `二是……`: one of the points at the heads of paragraphs in a figure. */
export function figurePointHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const [lead = '', quote = '', value = ''] = figurePoint.exec(entry.text.slice(0, 8)) ?? []
    if (value === '') return []
    const verb = quote[1] as string
    const isBeside = (other: number, from: number) =>
      blocks
        .slice(Math.max(0, from), from + furthest)
        .some(({ text }) => text.trimStart().startsWith(`${order[other] ?? '〇'}${verb}`))
    if (!(isBeside(Number(value) + 1, at + 1) || (Number(value) > 1 && isBeside(Number(value) - 1, at - furthest))))
      return []
    const place = { index: lead.length - quote.length, 0: quote }
    return [{ entry, hit: hit('mixed_numerals', place, 0.82, `${order[Number(value)]}${verb}`) }]
  })
}

const kin =
  /(?:生子|有子|生|育?有|[兄弟]{2}|子)([二三四五六七八九])?(?:[子人男女])?[：:，；]?(?:长|長)[^，。；、]{1,8}[，；、](?:次|二)[^，。；、]{1,8}[，；、]([三四五六七八九])(?![子女世年月日])[^，。；、]{1,8}(?:[，；、]([四五六七八九])(?![子女世年月日])[^，。；、]{1,8})?(?=[，。；、])/gu
/** `生子三：长光燦，次光焯，四光煒`: sons that are as many as are said, counted with one left out. */
const kinHits: NumberRule = text =>
  matchesOf(text, kin).flatMap((match): Hit[] => {
    const [quote, said, third = '', fourth] = match
    const members = fourth ? 4 : 3
    if (/早[殇殤夭逝卒]|夭|[殇殤]/u.test(quote) || (said && numberOf(said) !== members)) return []
    const wrong =
      third === '三'
        ? fourth && fourth !== '四'
          ? { value: fourth, right: '四' }
          : null
        : { value: third, right: '三' }
    if (!wrong || (!said && fourth)) return []
    const index = match.index + quote.lastIndexOf(wrong.value)
    const params = { value: numberOf(wrong.value), before: numberOf(wrong.right) - 1 }
    return [{ ...hit('number_missing', { index, 0: wrong.value }, 0.82, wrong.right), params }]
  })

const brothers =
  /[兄弟姐妹]{2}([三四])人[^。]{0,8}老大[^。；]{0,20}[，；]老二[^。；]{0,20}[，；](?:老三[^。；]{0,20}[，；])?老([四五六])/gu
const brotherHits: NumberRule = text =>
  matchesOf(text, brothers).flatMap(({ index, 0: quote, 1: said = '', 2: value = '' }) => {
    const last = quote.includes('老三') ? 4 : 3
    if (numberOf(said) !== last || numberOf(value) === last) return []
    const right = order[last] as string
    const found = hit('number_missing', { index: index + quote.length - 1, 0: value }, 0.8, right)
    return [{ ...found, params: { value: numberOf(value), before: last - 1 } }]
  })

/** Rules about children counted in their order. */
export const kinRules: readonly NumberRule[] = [
  gated(/[长長][^，。]{1,8}[，；、][次二]/u, kinHits),
  gated('老二', brotherHits),
]

const circled = /[①-⑳]/gu
const noteHead = /^[\s\u3000★☆▲△※●■]*[①-⑳]/u
const markValue = (mark: string) => mark.charCodeAt(0) - 0x245f

/** `①……②……③……⑤` in the text above notes ① to ④: a mark that no note answers, where the next one stands. */
export function circledNoteHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const notes = new Set<number>()
  const marks: { entry: TraitedBlock; at: number; value: number }[] = []
  for (const entry of blocks) {
    if (!/[①-⑳]/u.test(entry.text)) continue
    const isNote = noteHead.test(entry.text)
    for (const match of matchesOf(entry.text, circled)) {
      const value = markValue(match[0])
      if (isNote) notes.add(value)
      else marks.push({ entry, at: match.index, value })
    }
  }
  if (notes.size < 2) return []
  return marks.flatMap(({ entry, at, value }, place) => {
    const right = (marks[place - 1]?.value ?? 0) + 1
    if (value === right || notes.has(value) || !notes.has(right)) return []
    if (marks.some(other => other.value === right)) return []
    const fixes = [{ text: String.fromCharCode(0x245f + right) }]
    const params = { value, before: right - 1 }
    return [{ entry, hit: { rule: 'number_missing', start: at, end: at + 1, confidence: 0.84, fixes, params } }]
  })
}
