import type { NgramCounts } from './ngram-counts.ts'

const endMark = /[。！？…；：!?;:]["'”’」』）)】》〕*]*$/u
const closersAtEnd = /["'”’」』）)】》〕*]+$/u

/** How a block's text ends: after an end mark, after a closing bracket or quote without one, or in the open. */
export type BlockEnd = 'ended' | 'closed' | 'open'

/** Reads the end of a text; white space behind it does not count. */
export function endOf(text: string): BlockEnd {
  const trimmed = text.trimEnd()
  if (endMark.test(trimmed.slice(-8)) || /(?:——|--)$/u.test(trimmed)) return 'ended'
  return closersAtEnd.test(trimmed.slice(-4)) ? 'closed' : 'open'
}

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
}
const openerOf: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(closerOf).map(([a, b]) => [b, a]))

const anyCloser = /[”’》）」』】〕]/u

/** The closing marks a text still owes, innermost last. */
export function unclosedIn(text: string): string[] {
  const owed: string[] = []
  for (const character of text) {
    const closer = closerOf[character]
    if (closer) owed.push(closer)
    else if (openerOf[character] && owed.at(-1) === character) owed.pop()
  }
  return owed
}

/** The first closing mark within `reach` characters that nothing before it in the text has opened, or null. */
export function strayCloserIn(text: string, reach = 120): string | null {
  const head = text.slice(0, reach)
  if (!anyCloser.test(head)) return null
  const owed: string[] = []
  for (const character of head) {
    const closer = closerOf[character]
    if (closer) owed.push(closer)
    else if (openerOf[character] && owed.pop() !== character) return character
  }
  return null
}

const cannotEnd = /(?:[，、]|[的和与及或把在对为将向以从被让使于就是比跟同至由其这那该各每某第约近超])$/u
const endsInComma = /[，、]$/u
const cannotStart = /^[，。、；：！？）》”’」』】〕％%]/u
const hardlyStarts =
  /^(?:[的了们着之]|以及|及其|和(?!平|谐|睦)|与(?!会|此|时)|并(?!且)|等(?=[，、。方工各\p{Script=Han}])|或者?)/u
/** One character before a mark is the rest of a word: `水，水质…` behind 活. Words of one character are left out. */
const fragment = /^(?![是对好嗯啊哦不唉哎哈嘿])\p{Script=Han}[、，。；]/u
const opensParagraph =
  /^\s*(?:[一二三四五六七八九十]+[是、要]|首先|其次|再次|最后|第[一二三四五六七八九十\d]|同时|此外|另外|近年来|近日|今年|去年|一年来|目前|当前|各位|据|为了?|在|坚持|[12]\d{3}年|\d{1,2}月|[（(]|[“《【]|记者|本报|从|对此|[\p{Script=Han}]{2,4}(?:说|表示|介绍|指出|强调)[，：])/u

/** How badly a text needs something after it: 0 when it could stand so, 4 and more when it cannot. */
export function wantOfEnd(text: string): number {
  const trimmed = text.trimEnd()
  let want = 0
  if (endsInComma.test(trimmed)) want += 3
  else if (cannotEnd.test(trimmed)) want += 2
  if (unclosedIn(trimmed).length > 0) want += 2
  return want
}

/** How badly a text needs something before it; below 0 where it opens as paragraphs do. */
export function wantOfStart(text: string): number {
  const trimmed = text.trimStart()
  if (cannotStart.test(trimmed)) return 4
  let want = strayCloserIn(trimmed) ? 2 : 0
  // `圆。` is the rest of a sentence, not a paragraph.
  if (trimmed.length <= 7 && /^[\p{Script=Han}、]{1,6}[。；]$/u.test(trimmed.trimEnd())) want += 2
  if (fragment.test(trimmed)) want += 1.5
  if (hardlyStarts.test(trimmed)) want += 2
  else if (opensParagraph.test(trimmed)) want -= 1
  return want
}

const quotes = /[“”‘’「」『』《》]/gu

/**
 * How well the end of one text and the start of another make one word or phrase: the characters across the cut are
 * looked up in the texts at hand, which never count the cut itself. 0 = never seen together, 6 = plainly one phrase.
 */
export function fitAcross(left: string, right: string, grams: NgramCounts): number {
  const l = left.trimEnd().slice(-8).replace(quotes, '').slice(-3)
  const r = right.trimStart().slice(0, 8).replace(quotes, '').slice(0, 3)
  if (l.length < 2 || r.length < 2) return 0
  const [l1, l2, l3] = [l.slice(-1), l.slice(-2), l]
  const [r1, r2, r3] = [r.slice(0, 1), r.slice(0, 2), r]
  let fit = 0
  if (grams.count(l2 + r2) > 0) fit += 2.5
  if (l3.length === 3 && grams.count(l3 + r1) > 0) fit += 1.5
  if (r3.length === 3 && grams.count(l1 + r3) > 0) fit += 1.5
  if (grams.count(l2 + r1) > 0) fit += 0.75
  if (grams.count(l1 + r2) > 0) fit += 0.75
  if (grams.count(l1 + r1) > 1) fit += 0.5
  return Math.min(fit, 6)
}

const echoed = /^[\p{Script=Han}\d]+$/u

/** How many characters (2–12) stand on both sides of a cut because it was printed twice; else 0. */
export function echoAcross(left: string, right: string): number {
  const l = left.trimEnd()
  const r = right.trimStart()
  for (let length = Math.min(12, l.length, r.length); length >= 2; length--) {
    if (l.charCodeAt(l.length - 1) !== r.charCodeAt(length - 1)) continue
    const echo = r.slice(0, length)
    if (l.endsWith(echo) && echoed.test(echo)) return length
  }
  return 0
}
