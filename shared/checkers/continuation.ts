import type { NgramCounts } from './ngram-counts.ts'

/** A quote behind a stop closes, whichever way it is turned: ……过路人。“ */
const endMark =
  /[。！？…；：!?;:｡]["'”’」』）)】》〕*]*$|[。！？…!?｡][“‘〝〞]$|[\p{Script=Han}%％）)」』”][.．]["'”’」』）)*]*$/u
/** Who is interrupted stops at a dash, within his quotes, too: “看我的手——”. */
const dashAtEnd = /(?:——|--)["'”’」』〞]*$/u
const closersAtEnd = /["'”’」』）)】》〕*]+$/u

/** What calls a note behind the end of a sentence: ①, [3], 〔注二〕, ¹². */
const noteCalls =
  /(?<=[。！？…；：!?;｡”’」』）])\s?(?:(?:[①-⑳㉑-㉟㊱-㊿❶-❿¹²³⁰⁴-⁹]|[［[〔【](?:[注註][释釋]?|校)?\s?[\d一二三四五六七八九十]{1,3}(?:[,，、\-–—~～]\s?[\d一二三四五六七八九十]{1,3}){0,3}[\]］〕】]|[（(][注註][释釋]?\s?[\d一二三四五六七八九十]{1,3}[）)])\s?)+$/u
const longestCalls = 24

/** A text without the calls of notes behind its last sentence. */
const withoutNoteCalls = (text: string): string =>
  text.slice(0, -longestCalls) + text.slice(-longestCalls).replace(noteCalls, '')

/** How a block's text ends: after an end mark, after a closing bracket or quote without one, or in the open. */
export type BlockEnd = 'ended' | 'closed' | 'open'

/** Reads the end of a text; white space behind it does not count, nor do the calls of notes behind a whole sentence. */
export function endOf(text: string): BlockEnd {
  const trimmed = withoutNoteCalls(text.trimEnd())
  if (endMark.test(trimmed.slice(-8)) || dashAtEnd.test(trimmed.slice(-6))) return 'ended'
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
/** For each opening unit its closer, and 1 for each closing unit. */
const closerOfUnit = new Uint16Array(0x10000)
const isCloserUnit = new Uint8Array(0x10000)
for (const [opener, closer] of Object.entries(closerOf)) {
  closerOfUnit[opener.charCodeAt(0)] = closer.charCodeAt(0)
  isCloserUnit[closer.charCodeAt(0)] = 1
}

/** The closing mark a text still owes, innermost, or null when it owes none. */
export function innermostUnclosedIn(text: string): string | null {
  const owed: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const closer = closerOfUnit[unit] as number
    if (closer !== 0) owed.push(closer)
    else if (isCloserUnit[unit] === 1 && owed.at(-1) === unit) owed.pop()
  }
  const last = owed.at(-1)
  return last === undefined ? null : String.fromCharCode(last)
}

/** The first closing mark within `reach` characters that nothing before it in the text has opened, or null. */
export function strayCloserIn(text: string, reach = 120): string | null {
  const owed: number[] = []
  for (let i = 0; i < text.length && i < reach; i++) {
    const unit = text.charCodeAt(i)
    const closer = closerOfUnit[unit] as number
    if (closer !== 0) owed.push(closer)
    else if (isCloserUnit[unit] === 1 && owed.pop() !== unit) return text[i] as string
  }
  return null
}

const cannotEnd = /(?:[，、]|[的和与及或把在对为将向以从被让使于就是比跟同至由其这那该各每某第约近超])$/u
/** Words of two characters and more that a sentence never ends with. */
const wordsCannotEnd =
  /(?:不得|可以|能够|能夠|应[当该]|應[當該]|必须|必須|需要|已[经經]|正在|[继繼][续續]|[进進]一步|予以|加以|如何|[并並]且|而且|或者|因[为為]|但是|通[过過]|根[据據]|[关關][于於]|[对對][于於]|[为為]了|由于|由於|[随隨]着|特[别別]是|尤其是|分[别別]|一律|不[能会會可])$/u
/** A clause that only leads in: 除粮食、煤炭等重点物资. */
const leadsIn =
  /(?:^|[，。；：])(?:除了?(?![^，。；：]*[外夕])|由于|[随隨]着|根[据據]|按照|依照|自[从從]|[对對][于於]|[鉴鑒][于於]|如果|[虽雖]然|[尽儘]管)[^，。；：！？]{3,40}$/u
/** A clause of a date alone: 征调民工一万人，次年8月. */
const endsInDate = /[，。；](?:[次翌同当當是]年|\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?$/u
const endsInComma = /[，、]$/u
/** A member of a series of which only the word stands that all begin with: 有场所、有制度、有. */
const seriesCut = /、(\p{Script=Han})\p{Script=Han}{1,6}、\1$/u
const cannotStart = /^[，。、；：！？）》”’」』】〕％%]/u
const hardlyStarts =
  /^(?:[的了们着之]|以及|及其|和(?!平|谐|睦)|与(?!会|此|时)|并(?!且)|等(?=[，、。方工各\p{Script=Han}])|或者?)/u
/** One character before a mark is the rest of a word: `水，水质…` behind 活. Words of one character are left out. */
const fragment = /^(?![是对好嗯啊哦不唉哎哈嘿])\p{Script=Han}[、，。；]/u
const opensParagraph =
  /^\s*(?:[一二三四五六七八九十]+[是、要]|首先|其次|再次|最后|第[一二三四五六七八九十\d]|同时|此外|另外|近年来|近日|今年|去年|一年来|目前|当前|各位|据|为了?|在|坚持|[12]\d{3}年|\d{1,2}月|[（(]|[“《【]|记者|本报|从|对此|[\p{Script=Han}]{2,4}(?:说|表示|介绍|指出|强调)[，：])/u

const isLeadIn = (text: string) =>
  endsInDate.test(text.slice(-16)) || wordsCannotEnd.test(text.slice(-4)) || leadsIn.test(text.slice(-44))

/** How badly a text needs something after it: 0 when it could stand so, 4 and more when it cannot. */
export function wantOfEnd(text: string): number {
  const trimmed = text.trimEnd()
  let want = 0
  if (endsInComma.test(trimmed) || seriesCut.test(trimmed.slice(-12))) want += 3
  else if (cannotEnd.test(trimmed) || isLeadIn(trimmed)) want += 2
  if (innermostUnclosedIn(trimmed) !== null) want += 2
  return want
}

/** How badly a text needs something before it; below 0 where it opens as paragraphs do. */
export function wantOfStart(text: string): number {
  const trimmed = text.trimStart()
  if (cannotStart.test(trimmed)) return 4
  let want = strayCloserIn(trimmed) ? 2 : 0
  // `圆。` is the rest of a sentence, not a paragraph.
  if (trimmed.length <= 7 && /^[\p{Script=Han}、]{1,6}[。；]$/u.test(trimmed.trimEnd())) want += 2
  const isFragment = fragment.test(trimmed)
  if (isFragment) want += 1.5
  if (hardlyStarts.test(trimmed)) want += 2
  else if (!isFragment && opensParagraph.test(trimmed)) want -= 1
  return want
}

const quotes = /[“”‘’「」『』《》]/gu

/** The last characters of a text, or the first ones, as `fitOf` compares them. */
export const lastOf = (text: string): string => text.trimEnd().slice(-8).replace(quotes, '').slice(-3)
export const firstOf = (text: string): string => text.trimStart().slice(0, 8).replace(quotes, '').slice(0, 3)

/**
 * How well the end of one text and the start of another make one word or phrase: the characters across the cut are
 * looked up in the texts at hand, which never count the cut itself. 0 = never seen together, 6 = plainly one phrase.
 */
export const fitAcross = (left: string, right: string, grams: NgramCounts): number =>
  fitOf(lastOf(left), firstOf(right), grams)

/** The same of what `lastOf` and `firstOf` gave. */
export function fitOf(left: string, right: string, grams: NgramCounts): number {
  if (left.length < 2 || right.length < 2) return 0
  const count = (before: number, after: number) => grams.countAcross(left, before, right, after)
  // A longer run holds the shorter ones, so where those were never seen a meeting of hashes is chance.
  const nearest = count(1, 1)
  if (nearest === 0) return 0
  const [leftSeen, rightSeen] = [count(2, 1) > 0, count(1, 2) > 0]
  let fit = (nearest > 1 ? 0.5 : 0) + (leftSeen ? 0.75 : 0) + (rightSeen ? 0.75 : 0)
  if (leftSeen && rightSeen && count(2, 2) > 0) fit += 2.5
  if (leftSeen && left.length === 3 && count(3, 1) > 0) fit += 1.5
  if (rightSeen && right.length === 3 && count(1, 3) > 0) fit += 1.5
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
