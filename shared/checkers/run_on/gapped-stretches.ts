import { surnames } from '../characters/surnames.ts'
import { innermostUnclosedIn } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import type { ForeignStretch } from './foreign-labels.ts'
import { counted, firstPageWord, pageWordsIn } from './page-words.ts'

const shortestBlock = 40
/** What every such line has behind its first words. */
const mayHave = /[^\s，。；：！？、][ \u3000]+[^\s，。；：！？、]/u
const clause = /[^，。；！？\n]+/gu
const gap = /(?<=[^\s，。；：！？、])[ \u3000]+(?=[^\s，。；：！？、])/gu
/** Between letters and figures of other scripts a space is theirs, and beside one it may be. */
const ofLatin = /[\w%.,)\]°℃]$/u
const latin = /^[\w(（[+−±<>]/u
const hanNumeral = /[〇○零一二三四五六七八九十百千万萬]/u
/** Before a name of honour old papers leave a gap. */
const honour = /^(?:国父|总理|总统|主席|蒋[公总]|先[生总烈]|领袖|钧|台端|上帝|神|圣|皇|御|朕|大[清明宋元]|国朝|本朝)/u
/** A list that the sentence leads in. */
const listed = /(?:如下|分别[是为]|名单|人员|以下|包括|依次|有|是|为|曰|[写说念唱喊道])\s?[:：]/u
const tokenEnds: readonly RegExp[] = [
  // 贺春生摄, 县文化馆供图.
  /^\p{Script=Han}{2,10}?(?:摄影报道|摄影?|供图|提供|供稿|绘制?|撰|整理)(?!影|制|取|像|入)/u,
  new RegExp(`^(?:见?[第共总]{0,2}\\s?${counted}\\s?[版页期号辑卷章节叶回]|卷之?${counted})`, 'u'),
  /^(?:\d{2,4}|[一二][〇○零一二三四五六七八九]{3}|民国[一二三四五六七八九十]{1,4}|中华民国[一二三四五六七八九十]{1,4})年(?:[\d一二三四五六七八九十元正]{1,3}月)?(?:[\d一二三四五六七八九十初廿]{1,3}日)?/u,
  /^《[^》]{1,20}》|^“[^”]{1,20}”\p{Script=Han}{0,2}|^[（(【[][^（()）】\]]{1,20}[）)】\]]/u,
  /^(?:周|星期|礼拜)[一二三四五六日天]至(?:周|星期|礼拜)[一二三四五六日天]/u,
  /^\p{Script=Han}{0,6}?(?:路|街|巷|弄|大道)[\d一二三四五六七八九十百]{1,6}号/u,
  /^\p{Script=Han}{0,8}?[一二三四五六七八九十百千\d.]+(?:元|角|分|块)(?:[一二三四五六七八九十\d][角分])?/u,
  /^\p{Script=Han}{0,6}?[\s:：]?[-—\d.,:：/–±%～~·]+(?:元|[点时]|%|个|次|字|人)?[）)]?/u,
  /^\p{Script=Han}{1,6}[（(][^（()）]{1,8}[）)]/u,
  /^\p{Script=Han}{0,8}?(?:咨询|查看更多|更多|举报|分享|收藏|手册|说明书|无关|见第[一二三四五六七八九十\d]{1,2}版|来信|信箱|版权所有)/u,
]
const person = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}`, 'u')
const longestWord = 6

/** Length of the longest word that begins at an index; 0 where none of two characters and more does. */
function wordAt(text: string, at: number, words: WordList | null): number {
  for (let length = longestWord; length >= 2; length--)
    if (at + length < text.length && words?.hasWord(text.slice(at, at + length))) return length
  return 0
}

/** Where the last token of a line ends and the sentence goes on. */
function endOfToken(token: string, words: WordList | null): number {
  const label = /^\p{Script=Han}{2,6}[:：]\s?(?=\p{Script=Han})/u.exec(token)?.[0].length ?? 0
  if (label > 0) return label + endOfToken(token.slice(label), words)
  for (const pattern of tokenEnds) {
    const length = pattern.exec(token)?.[0].length ?? 0
    if (length > 0 && length < token.length) return length
  }
  const named = person.exec(token)?.[0] ?? ''
  if (named && token.length > 3) return wordAt(token, 2, words) > wordAt(token, 3, words) ? 2 : 3
  return wordAt(token, 0, words) || Math.min(2, token.length)
}

interface Gaps {
  first: number
  last: number
  wide: number
  narrow: number
}

/** The gaps of a clause that a writer leaves nowhere. */
function gapsOf(text: string): Gaps | null {
  const found = matchesOf(text, gap).filter(({ index, 0: { length, 0: sign } }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + length)]
    if (honour.test(foldLine(behind.slice(0, 6)))) return false
    // A number that recognition tore apart: 二  百一十七人.
    if (hanNumeral.test(before.at(-1) ?? '') && hanNumeral.test(behind[0] ?? '')) return false
    return sign === '\u3000' || length > 1 || !(ofLatin.test(before) || latin.test(behind)) || /\d$/u.test(before)
  })
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return null
  const wide = found.filter(({ 0: said }) => said.includes('\u3000') || said.length > 1).length
  return { first: first.index, last: last.index + last[0].length, wide, narrow: found.length - wide }
}

/** A sentence cannot end so: what stands behind it is none of it where it does not go on. */
const cutBefore =
  /(?:[的和与及或把在对为将以从被让使于比跟由其这那该各每某第约仍又还刚才所未而则且更最很共已]|陆续|送到|不足)$/u
/** Quotes longer than this have lost a mark. UTF-16 units. */
const quoted = 160
/** So much of the evidence makes a line of another text. */
const enough = 1

const byline = /^(?:本|记者|通讯)/u
/** A word cut in two by the line says where it begins. */
const cutWord = 2.6
const longHead = 12
const reporter = /(?:记者|通讯员)$/u

/** Where in the words before the first gap the line begins: behind the cut half of a word, or at a word of the page. */
function startIn(head: string, rest: string, words: WordList | null): number {
  const word = firstPageWord(`${head} `)
  if (word > 1 && byline.test(head.slice(word))) return word
  if (head.length <= 8 && !cutBefore.test(head.slice(0, 3))) return 0
  for (let at = 2; at < head.length - 1 && words; at++)
    if (wordAcross(head.slice(0, at), rest, words) >= cutWord && !words.hasWord(head.slice(at - 1, at + 1))) return at
  return word > 1 && (head.length > longHead || cutBefore.test(head.slice(0, word))) ? word : 0
}

/** A line between two clauses, by the gaps in it; null where the sentence has them of its own. */
function lineIn(said: string, gaps: Gaps, before: string, words: WordList | null): ForeignStretch | null {
  const folded = foldLine(said)
  const head = folded.slice(0, gaps.first)
  if (listed.test(folded.slice(0, gaps.first + 12))) return null
  // A reporter takes part in what he tells.
  if (gaps.wide + gaps.narrow === 1 && reporter.test(head)) return null
  const end = gaps.last + endOfToken(folded.slice(gaps.last), words)
  const rest = folded.slice(end).trim()
  // A sentence goes on behind it.
  if (!/^[\p{Script=Han}\d“”《]/u.test(rest)) return null
  const tokens = folded.slice(0, end).trim().split(/\s+/u)
  const mostOfGaps = tokens.every(each => each.length <= 5) ? 0.5 : 0.8
  const start = startIn(head, rest, words)
  // One character is the rest of a word or nothing.
  if (rest.length < 2 && start === 0) return null
  let weight = Math.min(mostOfGaps, 0.5 * gaps.wide + 0.25 * gaps.narrow)
  weight += Math.min(1, 0.5 * pageWordsIn(folded.slice(0, end)))
  if (start > 0) weight += 0.25
  else if (/[，,、]$/u.test(before)) weight += 0.25
  if (weight < enough) return null
  const blank = start === 0 ? said.length - said.trimStart().length : 0
  return { start: start + blank, end, confidence: weight >= 1.4 ? 0.84 : weight >= 1.2 ? 0.76 : 0.66 }
}

/**
 * Lines that were set with gaps (by-lines, heads of pages, cells, mastheads, notices) inside a sentence: its writer leaves
 * none.
 */
export function gappedStretchesIn(text: string, words: WordList | null): ForeignStretch[] {
  if (text.length < shortestBlock || !mayHave.test(text)) return []
  const all = matchesOf(text, clause)
  const gapped = all.flatMap(({ 0: said, index }) => {
    const gaps = /[ \u3000]/u.test(said.trim()) ? gapsOf(said) : null
    return gaps ? [{ said, index, gaps }] : []
  })
  // Where a paragraph has gaps in every third clause it is set so.
  if (gapped.length * 3 > all.length + 1) return []
  return gapped.flatMap(({ said, index, gaps }): ForeignStretch[] => {
    const before = text.slice(0, index).trimEnd()
    // Behind the last sentence credits have their place.
    if (/[。！？]$/u.test(before) && text.slice(index + said.length).trim() === '') return []
    if (before === '' || text[index - 1] === '\n' || listed.test(foldLine(before.slice(-30)))) return []
    if (innermostUnclosedIn(text.slice(0, index + gaps.first).slice(-quoted)) !== null) return []
    const line = lineIn(said, gaps, before, words)
    return line ? [{ ...line, start: index + line.start, end: index + line.end }] : []
  })
}
