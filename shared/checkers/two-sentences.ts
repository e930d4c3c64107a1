import { strayCloserIn, wantOfEnd } from './continuation.ts'
import { wordClass } from './reading/word-hash.ts'
import type { WordList } from './resources.ts'
import { wordAcross } from './word-across.ts'

/** The longest word that is looked for. Characters. */
const longestWord = 4
/** A clause of less has no subject and predicate. Characters. */
const shortestClause = 4
const han = /^\p{Script=Han}+$/u
const mark = /[\d，。；：！？、…“”‘’「」『』《》（）()\s]/u

interface Word {
  text: string
  kind: number
}

/** Set phrases of several words are read as these, and so is what nothing is known of behind such a word: 将在. */
function isOneWord(text: string, words: WordList): boolean {
  if (!words.hasWord(text)) return false
  const kind = words.kindOf?.(text) ?? 0
  if (text.length > 2) return (kind & (wordClass.set | wordClass.joined)) === 0
  return kind !== 0 || !beforePredicate.test(text[0] as string)
}

/** The words of a clause, the longest first; what is no word is a word of one character of no kind. */
function wordsIn(clause: string, words: WordList): Word[] {
  const found: Word[] = []
  for (let at = 0; at < clause.length; ) {
    let length = Math.min(longestWord, clause.length - at)
    while (length > 1 && !isOneWord(clause.slice(at, at + length), words)) length--
    const text = clause.slice(at, at + length)
    found.push({ text, kind: words.kindOf?.(text) ?? 0 })
    at += length
  }
  return found
}

/** Words of one character that stand before a predicate or are one: 将, 已, 均, 是, 有. */
const beforePredicate =
  /^[可应應须須将將已均都也曾被把对對由是有没沒能会會要还還就才向让讓使令以算称稱无無需达達改设設]$/u
/** What 的 follows is of a noun: 新安装的. */
const ofNoun = '的'
/** Words before which somebody or something stands that does what follows: 组织｜各乡镇排查. What is said: 反映｜融资不畅. */
const leansOn =
  /(?:组织|組織|引导|引導|督促|要求|动员|動員|帮助|幫助|带领|帶領|鼓励|鼓勵|支持|指导|指導|推动|推動|促进|促進|确保|確保|保障|委托|聘请|聘請|邀请|邀請|允许|允許|命令|号召|號召|安排|派出|派遣|抽调|抽調|反映|认为|認為|表示|指出|发现|發現|决定|決定|说明|說明|证明|證明|显示|顯示|介绍|介紹|希望|建议|建議|提出|透露|得知|听说|聽說|知道|看到|打算|准备|準備|包括|作为|作為|成为|成為|属于|屬於|[称稱]为|由于|以及|先后|先後|分别|分別|其中|在\p{Script=Han}|[使让讓令请請叫派带帶领領有是没沒被把将將向对對从從由以为為在到了的地得着著等之其各每某]|[\p{Script=Han}](?:成|出|起|给|給|向|往|进|進|入|为|為|于|於|到))$/u
/** A clause in which what these say of stands before the predicate that is still to come: 把收支情况. */
const beforeNoun = /^[把将將对對向让讓使令从從由以为為在于於给給除因当當自]$/u
/** A figure with its unit at the end of a clause: 户均增收4600元. */
const endsInAmount = /[\d一二三四五六七八九十百千万两兩][余餘多]?\s?(?:[\p{Script=Han}]{1,3}|%|％)$/u
/** What is taken for what: 以变更后的金额为保险金额. */
const takesFor = /[以由][^的]?[^，。；]{2,16}为\p{Script=Han}{2,8}$/u
const unit = /^[县縣市区區镇鎮乡鄉村省州局厂廠队隊校院]$/u
/** How something is done, which a list of words may hold for a noun: 大力支持. */
const howDone = /^(?:[大着全合奋奮努极極尽盡致用]力|共同|相互|互相|[统統]一|[齐齊]心)/u

/** Openings that only a sentence has: who is spoken of before, who speaks, when it was. */
const opensSentence =
  /^(?:[该該]\p{Script=Han}{1,6}|[这這][些一是个個种種项項]|此[外后後前时時]|上述|以上|[与與][会會](?!议|議)|[会會][议議](?:[强強][调調]|指出|[认認][为為]|要求)|各(?:地|乡|鄉|镇|鎮|县|縣|区|區|村|单位|單位|部门|部門|级|級)|(?:原告|被告|上[诉訴]人|被上[诉訴]人|第三人)\p{Script=Han}{0,6}(?:[辩辯诉訴述][称稱]|[认認][为為]|[称稱]|提交)|[据據](?:了解|介[绍紹]|悉|[统統][计計]|[测測]算)|(?:[经經]?初步)(?:核算|[统統][计計]|[测測]算|估算|[调調]查)|截至|截止|首先|其次|再次|最[后後]，|另外|[总總]之|(?:近|昨|[目当當]|日)[日前来來年]，|下一步|\p{Script=Han}{2,8}(?:期间|期間|以来|以來|之后|之後|之前|以后|以後|[后後])，|民[国國][\p{Script=Han}]{1,4}年|(?:1[89]|20)\d\d年)/u
/** When something else happened, of which it is told next: 有一回，外省来人……. */
const opensTale =
  /^(?:有一?(?:回|次|天|年|日|晚|趟|阵子|段时间)|有年|那(?:时候?|一?[回次年天晚]|阵子|会儿|几年)|打那(?:以后|时起)|从那(?:以后|时起|天起)|(?:第二|隔|转)[天年]|后来|不久|过了\p{Script=Han}{1,4}[天年月日])(?=[，\p{Script=Han}])/u
/** A speaker and what is said behind a mark: 葛文涛强调，. */
const speaks =
  /^[\p{Script=Han}·]{2,12}(?<![的是在了把将])(?:[强強][调調]|指出|表示|[介绍紹]{2}|[认認][为為]|[坦直]言|透露|回[忆憶]|[说說]|[辩辯][称稱]|[算讲講])[^，。：；]{0,4}[，：]/u
/** Below a comma only these begin anew: a figure for the whole year, what was reckoned. */
const opensBehindComma =
  /^(?:[据據](?:初步)?[统統测測核估][计計算]|[经經]?初步(?:核算|[统統][计計]|[测測]算|估算)，|与会|[会會][议議](?:[强強][调調]|指出|要求))/u

const firstClause = (text: string) => {
  const end = text.search(mark)
  return end < 0 ? text : text.slice(0, end)
}

/** Whether a text begins with a clause that has a subject and a predicate of its own. */
function beginsSentence(text: string, words: WordList): boolean {
  if (opensSentence.test(text) || speaks.test(text) || opensTale.test(text)) return true
  const clause = firstClause(text.slice(0, 24))
  if (clause.length < shortestClause || !han.test(clause)) return false
  const row = wordsIn(clause, words)
  const [first] = row as [Word, ...Word[]]
  if (beforePredicate.test(first.text) || beforeNoun.test(first.text) || howDone.test(first.text)) return false
  if (!isNounOf(first) && !unit.test(first.text) && !(isNounOrVerb(first) && row[1] && isNounOf(row[1]))) return false
  return row.some(
    (word, at) => at > 0 && row[at + 1]?.text !== ofNoun && isPredicate(word, row[at - 1] as Word, row[at + 1]),
  )
}

const isNounOf = ({ kind }: Word) => (kind & (wordClass.noun | wordClass.name)) !== 0 && (kind & wordClass.verb) === 0
const isNounOrVerb = ({ kind }: Word) => (kind & wordClass.noun) !== 0 && (kind & wordClass.verb) !== 0

function isPredicate({ text, kind }: Word, before: Word, behind: Word | undefined): boolean {
  if (beforePredicate.test(text)) return behind !== undefined
  if (text.length < 2) return false
  // What may be a noun is a verb behind an adverb.
  if ((kind & wordClass.verb) !== 0) return (kind & wordClass.noun) === 0 || (before.kind & wordClass.function) !== 0
  return (kind & wordClass.adjective) !== 0 && behind === undefined
}

const mayPredicate = ({ text, kind }: Word) =>
  (kind & (wordClass.verb | wordClass.adjective)) !== 0 || beforePredicate.test(text) || /^[不未了有无無]/u.test(text)

/** A quotation of a sentence and more, which the text below does not close either, has lost its second mark. */
function withoutLostQuote(text: string, below: string): string {
  const at = Math.max(text.lastIndexOf('“'), text.lastIndexOf('「'))
  if (at < 0 || /[”」]/u.test(text.slice(at)) || !/[。！？]/u.test(text.slice(at)) || strayCloserIn(below) !== null)
    return text
  return text.slice(at + 1)
}

/** Whether the last clause of a text has its predicate and leaves nothing open. */
function endsSentence(text: string, words: WordList, below: string): boolean {
  const tail = text.slice(-40)
  if (wantOfEnd(withoutLostQuote(text, below)) > 0 || leansOn.test(tail) || /的[^，。；：]{0,4}$/u.test(tail))
    return false
  const clause = tail.slice(tail.search(/[^，。；：！？”」』]*$/u))
  if (clause.length >= shortestClause && (endsInAmount.test(clause) || takesFor.test(clause))) return true
  if (clause.length < shortestClause) return false
  const row = wordsIn(clause, words)
  const leaning = row.findLastIndex(({ text: word }) => beforeNoun.test(word))
  return row.some((word, at) => at > leaning && mayPredicate(word))
}

/** Whether the last clause of a text that ends without a full stop is a sentence's last all the same. */
export function isWholeSentence(above: string, below: string, words: WordList | null): boolean {
  const left = above.trimEnd().slice(-80)
  return words?.kindOf !== undefined && /[\p{Script=Han}\d%％]$/u.test(left) && endsSentence(left, words, below)
}

/**
 * Whether a text that ends without a full stop ends a sentence all the same, because what stands below begins one of its
 * own: no sentence has two subjects with two predicates and nothing between. `false` where that cannot be told.
 */
export function standApart(above: string, below: string, words: WordList | null): boolean {
  if (!words?.kindOf) return false
  const [left, right] = [above.trimEnd().slice(-80), below.trimStart().slice(0, 40)]
  if (/[，,]$/u.test(left)) return opensBehindComma.test(right)
  if (!/[\p{Script=Han}\d%％]$/u.test(left) || wordAcross(left, right, words) > 0) return false
  return endsSentence(left, words, below) && beginsSentence(right, words)
}
