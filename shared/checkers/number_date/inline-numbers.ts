import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'

/** One way to number the items of a paragraph; the first group is the number. */
const styles: readonly RegExp[] = [
  /(?:^|(?<=[。；：，！？\s]))[（(]([一二三四五六七八九十]{1,3})[）)](?![项款条目至、和])/gu,
  /(?:^|(?<=[。；：，！？\s]))[（(](\d{1,2})[）)](?![项款条目至、和])/gu,
  /(?:^|(?<=[。；：！？\s]))(\d{1,2})(?:[、．]|\.(?!\d))(?=[\u3400-\u9fff“《（])/gu,
  /(?:^|(?<=[。；：！？\s]))([一二三四五六七八九十])、(?=[\u3400-\u9fff“《])(?![一二三四五六七八九十]{1,3}[、级級等类類])/gu,
  /(?:^|(?<=[。；：，！？\s]))第([一二三四五六七八九十])(?=[，、])/gu,
  /(?:^|(?<=[。；：，！？\s]))第([一二三四五六七八九十])步(?=[，、：])/gu,
  /(?:^|(?<=[。；：，！？\s]))其([一二三四五六七八九十])(?=[，、是])/gu,
  /(?<![\d.（(])(\d{1,2})[）)](?=[\u3400-\u9fff“《])/gu,
  /(?:^|(?<=[。；：，\s]))([①-⑳])(?=[\u3400-\u9fff“《])/gu,
]

/** Words that tell what each item of a series is, does or asks for: 一要, 二要; 一则, 二则; 一抓, 二抓. */
const told = '是要则則曰来來为為看抓靠讲講查学學促做定建强強防保比促治带帶'
const toldItem = new RegExp(`(?:^|(?<=[。；：，！？\\s]))([一二三四五六七八九十])([${told}])(?![否的])`, 'gu')

const third =
  /[三四][是要则則曰来來为為看抓靠讲講查学學促做定建强強防保比治带帶]|[。；：\s][三四]、|[（(][三四34][）)]|[34][、．.]|第[三四]步?[，、：]|其[三四][，、是]|[34][）)]|[③④]/u
const seconds = [
  ...[...told].map(word => `二${word}`),
  '；二、',
  '2、',
  '2．',
  '2.',
  '（2）',
  '(2)',
  '第二，',
  '第二、',
  '其二，',
  '二是',
  '（二）',
  '②',
]

/** Whether a block may hold a series: the third item of one stands in it, or its second stands twice. */
export function mayHoldSeries(text: string): boolean {
  if (third.test(text)) return true
  return seconds.some(mark => {
    const first = text.indexOf(mark)
    return first >= 0 && text.indexOf(mark, first + mark.length) >= 0
  })
}

interface Item {
  value: number
  start: number
  length: number
  text: string
}

const hanDigits = '〇一二三四五六七八九十'
const readingOf = ({ text }: Item, value: number) =>
  /\d/u.test(text) ? String(value) : value <= 10 ? (hanDigits[value] as string) : ''

function itemsOf(text: string, style: RegExp): Item[] {
  return matchesOf(text, style).map(itemOf)
}

function itemOf(match: RegExpExecArray): Item {
  const number = match[1] as string
  return {
    value: number >= '①' && number <= '⑳' ? number.charCodeAt(0) - 0x245f : numberOf(number),
    start: match.index + match[0].indexOf(number),
    length: number.length,
    text: number,
  }
}

/** The items of each series that goes by one word: 一要, 二要. */
function toldItems(text: string): readonly Item[][] {
  const series = new Map<string, Item[]>()
  for (const match of matchesOf(text, toldItem)) {
    const word = match[2] as string
    const items = series.get(word)
    if (items) items.push(itemOf(match))
    else series.set(word, [itemOf(match)])
  }
  return [...series.values()]
}

function hit(rule: string, item: Item, before: number, confidence: number): Hit {
  const reading = readingOf(item, before + 1)
  return {
    rule,
    start: item.start,
    end: item.start + item.length,
    confidence,
    fixes: reading ? [{ text: reading }] : [],
    params: { value: item.value, before },
  }
}

/** Whether another list begins between two items, with a 1 that its own mark does not set off: `被告辩称1、`. */
const beginsAnew = (text: string, before: Item | undefined, { start, value }: Item) =>
  value === 2 && before !== undefined && firstItem.test(text.slice(before.start + before.length, start))
const firstItem = /(?<!\d)[1一]\s?(?:[、．.）)是](?!\d))|①|[：:][^。；]{0,40}$/u

/** Whether the number stands in brackets, and the one before it nowhere in the text. */
const isBracketed = ({ start, length, value }: Item, text: string) =>
  /[（(]/u.test(text[start - 1] ?? '') &&
  /[）)]/u.test(text[start + length] ?? '') &&
  !new RegExp(`(?<!\\d)(?:${value - 1}|${hanDigits[value - 1]}|[②])(?:[）)、．]|是)|第二|其二|另`, 'u').test(text)

/**
 * Follows one series from its 1 on. A number that repeats the one before, or leaves one out while all others follow
 * each other, is a slip or tells of a lost item.
 */
function seriesHits(items: readonly Item[], text: string): Hit[] {
  const hits: Hit[] = []
  let before = 0
  let length = 0
  for (const [at, item] of items.entries()) {
    const next = items[at + 1]
    if (item.value === 1) {
      before = 1
      length = 1
      continue
    }
    if (length > 0 && item.value === before + 1) {
      before = item.value
      length++
      continue
    }
    const goesOn =
      next === undefined ||
      next.value === 1 ||
      next.value === item.value + 1 ||
      (item.value === before && next.value === before + 2)
    if (length >= 2 && item.value === before && goesOn && !beginsAnew(text, items[at - 1], item)) {
      hits.push(hit('number_repeated', item, before, 0.72))
      before = next?.value === item.value + 1 ? item.value : before + 1
      length++
    } else if (length >= 2 && item.value === before + 2 && (goesOn || next?.value === item.value)) {
      hits.push(hit('number_missing', item, before, next?.value === item.value ? 0.76 : 0.68))
      // `1 2 4 4 5`: the first 4 is a 3.
      before = next?.value === item.value ? before + 1 : item.value
      length++
    } else if (length === 1 && item.value === 3 && next === undefined && isBracketed(item, text)) {
      // `（1）…；（3）…` and no second anywhere.
      hits.push(hit('number_missing', item, before, 0.62))
    } else if (length === 1 && item.value === 3 && next?.value === 3) {
      // `1 3 3`: the first 3 is a 2.
      hits.push(hit('number_missing', item, before, 0.76))
      before = 2
      length = 2
    } else if (length >= 3 && next === undefined && item.value > before && item.value <= before + 4) {
      // The last of a list whose items before follow each other.
      hits.push(hit('number_missing', item, before, 0.6))
    } else length = 0
  }
  return hits
}

/** Numbers of items inside a paragraph that repeat or leave one out. */
export const inlineNumberRules: readonly NumberRule[] = [
  text => toldItems(text).flatMap(items => seriesHits(items, text)),
  ...styles.map(
    (style): NumberRule =>
      text =>
        seriesHits(itemsOf(text, style), text),
  ),
]
