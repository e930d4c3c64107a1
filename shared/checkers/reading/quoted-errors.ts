import { CodeSet } from '../code-set.ts'
import type { Suspicion } from './suspicion.ts'

/** The longest form that is talked about. Characters. */
const longest = 12
/** How far around a form it is told that it is one. Characters. */
const [reach, pairReach] = [10, 18]
const [opening, closing] = ['“‘「『《（(〔【[', '”’」』》）)〕】]'] as const
const opens = new CodeSet(opening)
const closes = new CodeSet(closing)
/** What parts a form from its right one in a table or list, beside brackets. */
const parting = new CodeSet('|\t→⇒')
/** What stands between a wrong form and its right one: nothing but marks, or a word of correction. */
const between =
  /^[\s“”‘’「」『』（）()〔〕【】[\]|→⇒]+$|[误誤错錯讹訛]|[应應当當](?:该|該)?[为為作是改]|改[为為作成]|[写寫]成|更正|[订訂]正|不是|而非|正[确確]/u
/** What is said before a wrong form, and behind one: 误作“…”, “…”应为“…”. */
const saidBefore =
  /(?:[误誤错錯讹訛][写寫印排打刻抄录錄读讀植认認当當用]{0,2}[成为為作是了]?|[写寫印排打刻抄读讀念认認][成为為作]|[错錯别別误誤白]字|而[不非]是?|不能?[写寫作是]|改自|[混淆])[：:]?$/u
const saidBehind =
  /^(?:\p{Script=Han}{0,3}[的之]?[误誤讹訛错錯别別](?!差)|(?:似|疑|均|都|实|實|显|顯|一律)?(?:[应應当當宜](?:该|該)?(?:[为為作是系係改]|[写寫订訂更]|统一)|改[为為作成]|更正|[订訂]正|[系係是为為].{0,8}[之的][误誤讹訛])|[写寫读讀]法|的正[确確]|[写寫用][错錯]|是[错錯]|不[规規]范|的[‘“「『]\p{Script=Han}[’”」』]字?[是写寫用]?[错錯])/u
const copula = new CodeSet('，,是就即')
/** Whether a form is told by what it is of: 己是自己的己. */
const explained = /^(\p{Script=Han})[，,]?(?:是|就是|即)\p{Script=Han}{1,4}的\1/u

/** A reading in brackets behind a character, inside a word: 整改措(cuò)施. */
const glossBehind = /^[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]\p{Script=Han}/u
const glossBefore = /\p{Script=Han}[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]$/u
const longestGloss = 9
const brackets = new CodeSet('()（）')

/** Whether a reading in brackets cuts a word in two of which the suspicion is one half. */
const isCutByGloss = ({ start, end }: Suspicion, text: string): boolean =>
  (brackets.has(text.charCodeAt(end)) && glossBehind.test(text.slice(end, end + longestGloss))) ||
  (brackets.has(text.charCodeAt(start - 1)) && glossBefore.test(text.slice(Math.max(0, start - longestGloss), start)))

/**
 * Suspicions without those of words that a gloss cuts in two, and of forms that a text talks about instead of writing them: 把“即使”写成“既使”, “按装”应作“安装”,
 * rows and brackets with the wrong form beside the right one, 己是自己的己.
 */
export const withoutQuotedErrors = (suspicions: readonly Suspicion[], text: string): readonly Suspicion[] =>
  suspicions.filter(suspicion => !isCutByGloss(suspicion, text) && !isTalkedAbout(suspicion, text))

function isTalkedAbout({ start, end, readings }: Suspicion, text: string): boolean {
  for (let at = start; at < end; at++)
    if (copula.has(text.charCodeAt(at + 1)) && explained.test(text.slice(at, at + 9))) return true
  const [from, to] = [edgeBefore(text, start), edgeBehind(text, end)]
  if (from < 0 || to < 0) return false
  const isQuoted = opens.has(text.charCodeAt(from - 1)) && closes.has(text.charCodeAt(to))
  if (isQuoted) {
    if (saidBefore.test(text.slice(Math.max(0, from - 1 - reach), from - 1))) return true
    if (saidBehind.test(text.slice(to + 1, to + 1 + reach))) return true
  }
  const [head, tail] = [text.slice(from, start), text.slice(end, to)]
  return readings.some(reading => standsBeside(text, { from, to }, head + reading + tail))
}

/** Where the form that holds a place begins: behind a mark of quoting, a bracket, or what parts a row; −1 where it is none. */
function edgeBefore(text: string, start: number): number {
  for (let at = start; at > 0 && start - at <= longest; at--) {
    const code = text.charCodeAt(at - 1)
    if (opens.has(code) || parting.has(code)) return at + spacesAt(text, at, 1)
    // 克苦（刻苦）: a mark of a list begins it too.
    if ('、，：；。\n ／/'.includes(text[at - 1] as string)) return at
  }
  return start <= longest ? 0 : -1
}

function edgeBehind(text: string, end: number): number {
  for (let at = end; at < text.length && at - end <= longest; at++) {
    const code = text.charCodeAt(at)
    if (closes.has(code) || opens.has(code) || parting.has(code)) return at - spacesAt(text, at - 1, -1)
  }
  return -1
}

function spacesAt(text: string, at: number, step: 1 | -1): number {
  let count = 0
  while (text[at + step * count] === ' ') count++
  return count
}

/** Whether the right form stands by itself a little before or behind, with no more than a word of correction between. */
function standsBeside(text: string, { from, to }: { from: number; to: number }, right: string): boolean {
  const behind = text.slice(to, to + pairReach + right.length + 1)
  const at = behind.indexOf(right)
  if (at > 0 && between.test(behind.slice(0, at)) && isEdge(behind, at - 1) && isEdge(behind, at + right.length))
    return true
  const before = text.slice(Math.max(0, from - pairReach - right.length - 1), from)
  const last = before.lastIndexOf(right)
  if (last < 0 || !isEdge(before, last - 1) || !isEdge(before, last + right.length)) return false
  return between.test(before.slice(last + right.length))
}

/** Whether nothing of a form stands at an index: a mark, white space, or an end. */
const isEdge = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text[at] ?? '')
