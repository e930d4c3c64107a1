import { type HeadingStyle, headingStyles } from '../domain/document-profile.ts'

export interface HeadingNumber {
  style: HeadingStyle
  value: number
  /** Numbers before the last one, as in `2.3.`; '' for other styles. Numbers of one series share it. */
  stem: string
  /** UTF-16 units of the number and the mark behind it. */
  length: number
}

/** Rank of a style: lower stands further out. */
export const rankOf = (style: HeadingStyle): number => headingStyles.indexOf(style)

const formal = new Map(
  [...'壹贰貳叁參肆伍陆陸柒捌玖拾'].map((character, at) => [character, '一二二三三四五六六七八九十'[at] as string]),
)
const digits = '〇一二三四五六七八九'

/** Value of a Chinese or Arabic number up to 999, or NaN. */
export function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  const plain = text
    .replace(/[壹贰貳叁參肆伍陆陸柒捌玖拾]/gu, character => formal.get(character) ?? character)
    .replace(/[零○]/gu, '〇')
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace('两', '二')
  if (/^[〇一二三四五六七八九]+$/u.test(plain))
    return Number([...plain].map(character => digits.indexOf(character)).join(''))
  const match = /^(?:([一二三四五六七八九])百〇?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/u.exec(plain)
  if (!match) return Number.NaN
  const [, hundreds, tens, ten, ones] = match
  const digit = (character: string | undefined) => (character ? digits.indexOf(character) : 0)
  return digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones)
}

const han = '[一二三四五六七八九十百零〇○廿卅]{1,5}'
const patterns: readonly [HeadingStyle, RegExp][] = [
  ['part', new RegExp(`^第\\s?(${han}|\\d{1,3})\\s?(?:编|編|篇|部分|卷|辑|輯)(?![章程制写辑])`, 'u')],
  // 卷三　建置: gazetteers count their parts so.
  ['part', new RegExp(`^卷之?(${han})(?=[ \\u3000]{1,2}\\p{Script=Han}|$)`, 'u')],
  ['chapter', new RegExp(`^第\\s?(${han}|\\d{1,3})\\s?章(?!程)`, 'u')],
  ['section', new RegExp(`^第\\s?(${han}|\\d{1,3})\\s?[节節](?!日|能|目|约|点)`, 'u')],
  // 第一案　请减田赋案, 第三讲: cases, lectures, acts.
  [
    'section',
    new RegExp(
      `^第\\s?(${han}|\\d{1,3})\\s?(?:案|例|[讲講]|[课課]|回|[则則]|幕|[题題])(?=[ \\u3000:：]\\s?\\p{Script=Han}|$)`,
      'u',
    ),
  ],
  ['formal', /^([壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})\s?[、．.]/u],
  // 一　埠头清晨: books set no mark behind the number of a section.
  [
    'han',
    new RegExp(`^(${han})(?:\\s?[、．.]|[ \\u3000]{1,2}(?=\\p{Script=Han}{2})(?![年月日个個名件亿億万萬元]))`, 'u'),
  ],
  ['han_paren', new RegExp(`^[（(]\\s?(${han})\\s?[）)]、?`, 'u')],
  [
    'arabic',
    /^(\d{1,2})(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d\d年)|[\s\u3000]{1,2}(?=\p{Script=Han}{2})(?![年月日个名件亿万元]))/u,
  ],
  ['arabic_paren', /^[（(]\s?(\d{1,2})\s?[）)]、?/u],
]
const dotted =
  /^(\d{1,2}(?:\.\d{1,2}){1,3})[、．.]?\s{0,2}(?=\p{Script=Han})(?![亿万个倍元年月米吨亩平千百余多]|公[里斤顷頃分吨尺担])/u
const circled = /^[①-⑳]/u

/** Reads the number at the start of a trimmed line; null when there is none. */
export function headingNumberOf(line: string): HeadingNumber | null {
  const first = line.charCodeAt(0)
  if (Number.isNaN(first)) return null
  if (circled.test(line)) return { style: 'circled', value: first - 0x245f, stem: '', length: 1 }
  const steps = dotted.exec(line)
  if (steps) {
    const numbers = (steps[1] as string).split('.')
    const value = Number(numbers.pop())
    return { style: 'dotted', value, stem: numbers.join('.'), length: steps[0].length }
  }
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const value = numberOf(match[1] as string)
    return Number.isNaN(value) ? null : { style, value, stem: '', length: match[0].length }
  }
  return null
}
