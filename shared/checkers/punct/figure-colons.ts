import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

/** `8。00至12:00`, `9；30`: hours and minutes parted by another mark. */
const time = /(?<![\d.,:：∶])((?:[01]?\d|2[0-3])[；。．，、;])([0-5]\d)(?![\d%％‰年月日万亿元人.．]|[，、；。]\d)/gu
const beforeTime =
  /(?:[上下]午|[早晚]上?|凌晨|中午|傍晚|[时時][间間]|\d[日号號][^，。；\d]{0,3}|[)）]|[—－~～-]|至|到|[开開][门門放盘盤始]|[发發]车|[發发]車)[：:]?\s?$/u
const behindTime = /^\s?(?:[—－~～-]{1,2}|至|到)\s?\d{1,2}[:：∶；。．;]\d{2}/u
const anotherTime = /(?<!\d)(?:[01]?\d|2[0-3])[:：∶][0-5]\d(?!\d)/u

/** `以62；55取胜`, `1；500`: what stands against what. */
const against =
  /(?<=(?:以|比分[为為是]?|[总總]分[为為是]?|比例尺?[为為是约約]?|战[成胜]|[战戰]平|[胜勝][负負]|[按配]比[为為]?)[^，。；：\d]{0,4}\d{1,3})[；。;](?=\d{1,6}(?:[\u3400-\u9fff，；]|[。)）]|\s*$))/gu
const asMark: Readonly<Record<string, string>> = { '：': '：', '∶': '∶' }
/** What a colon between figures looks like in this text. */
const colonOf = (text: string): string => asMark[/\d([:：∶])\d/u.exec(text)?.[1] ?? ''] ?? ':'

/** A numeral of an article, a session or a page in two: 第二百六，十四条. */
const ordinal =
  /第([一二三四五六七八九]?[千百][一二三四五六七八九十百零〇]*)([，。；、])([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[条條款项項届屆期页頁回章号號名位])/gu
/** Whether the second part goes on where the first one breaks off: 二百六｜十四, 二百｜六十四. */
const goesOn = (first: string, mark: string, rest: string) =>
  rest !== '' &&
  ((/[百][一二三四五六七八九]$/u.test(first) && rest.startsWith('十')) || (/[百千]$/u.test(first) && mark !== '、'))

/** Marks inside a time, a score, a scale or an ordinal that another should stand for, or none. */
export function figureColonHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (/\d[；。．，、;]\d/u.test(text)) {
    for (const { index, 1: hours = '', 2: minutes = '' } of matchesOf(text, time)) {
      const at = index + hours.length - 1
      const mark = text[at] as string
      const before = text.slice(Math.max(0, index - 10), index)
      const behind = text.slice(at + 1 + minutes.length, at + 12)
      const isRange = behindTime.test(behind) || /[:：∶]\d{2}\s?(?:[—－~～-]{1,2}|至|到)\s?$/u.test(before)
      const isTime = isRange || (beforeTime.test(before) && ('；;'.includes(mark) || anotherTime.test(text)))
      if (isTime && ('；;。'.includes(mark) || isRange)) hits.push(markHit('in_figure', at, 0.76, colonOf(text)))
    }
    for (const { index } of matchesOf(text, against)) hits.push(markHit('in_figure', index, 0.74, colonOf(text)))
  }
  if (text.includes('第') && /[百千一二三四五六七八九][，。；、][一二三四五六七八九十]/u.test(text))
    for (const { index, 1: first = '', 2: mark = '', 3: rest = '' } of matchesOf(text, ordinal))
      if (goesOn(first, mark, rest)) hits.push(markHit('parted_word', index + 1 + first.length, 0.74, ''))
  return hits
}
