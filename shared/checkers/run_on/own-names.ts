import type { ListedBlock } from '../block-list.ts'
import { fitAcross } from '../continuation.ts'
import type { NgramCounts } from '../ngram-counts.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import type { Intruder } from './intruder.ts'

/** An office with the month in which it had the paper printed. */
const imprint =
  /^\s*(\p{Script=Han}{4,24}(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?(?:编印|編印|印[发發制製]?|翻印))\s*$/u
/** The name of a paper, alone or with its day and page. */
const paper =
  /(?:^|[\s日期号號])(\p{Script=Han}{2,6}(?:日[报報]|晚[报報]|[周週][报報]|[农農]民[报報]|[时時][报報]|[晨早][报報]))(?=\s|$)/u
/** The name of a book of annals, which its pages carry. */
const annals = /^\s*(\p{Script=Han}{2,6}[县縣市区區州府省][志誌]|\p{Script=Han}{2,8}年[鉴鑒])\s*$/u
/** The same in the middle of a sentence, whether or not the document has it as a line. */
const printedInside =
  /(?<=\p{Script=Han}{2})\p{Script=Han}{2}[省市县縣区區州旗镇鎮乡鄉](?:人民政府|委员?会?|人大常委会|政协)?\p{Script=Han}{0,6}?(?:办公[室厅]|编委会|秘书处|档案局)\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:编印|印[发制]?|翻印)(?=\p{Script=Han})/gu
const mayBePrinted = /\d[月日](?:编|翻)?印/u
const longestLine = 40
/** So many names are looked for. */
const mostNames = 6

/** What takes the name into its sentence. */
const takesIn = /[《“‘「『〈在据據由从從给給向到是和与與及对對订訂读讀看编編修纂旧舊新原老部份名叫致任当當以]$/u
const goesOn =
  /^[》”’」』〉稿送评評修续續社记記编編办辦的上载載刊发發头頭第通主总總版报報工副学學印出所将將曾也已于於在是有与與和及对對资資委会會，。、；：！？）]/u
/** What a chapter on the making of a book says. */
const ofMaking = /[编編]纂|修志|出版|[记記][载載]|志[书書]|[编編]修/u
/** What was cut in two by it goes together. */
const fits = 0.5
const [ofImprint, ofPaper, ofAnnals] = [0.86, 0.7, 0.66]

interface OwnName {
  name: string
  kind: 'imprint' | 'paper' | 'annals'
}

/** The names that a document's own lines carry. */
function namesOf(list: readonly ListedBlock[]): OwnName[] {
  const names = new Map<string, OwnName['kind']>()
  for (const { text } of list) {
    if (text.length > longestLine || names.size >= mostNames) continue
    const printed = /印\s*$/u.test(text) || /印[发發制製]\s*$/u.test(text) ? imprint.exec(text)?.[1] : undefined
    if (printed) names.set(printed, 'imprint')
    const book = /[志誌鉴鑒]\s*$/u.test(text) ? annals.exec(text)?.[1] : undefined
    if (book) names.set(book, 'annals')
    const own = /[报報]/u.test(text) ? paper.exec(text)?.[1] : undefined
    if (own) names.set(own, 'paper')
  }
  return [...names].map(([name, kind]) => ({ name, kind }))
}

/** The names of a paper, a book or an imprint, from the document's own lines, inside its sentences. */
export function ownNamesInside(
  list: readonly ListedBlock[],
  words: WordList | null,
  grams: () => NgramCounts,
): Intruder[] {
  const names = namesOf(list)
  const found: Intruder[] = []
  for (const { block, text, shape } of list) {
    if (shape !== 'prose' && shape !== 'item') continue
    if (text.includes('印') && mayBePrinted.test(text))
      for (const { index, 0: said } of text.matchAll(printedInside)) {
        const start = block.start + index
        found.push({ rule: 'fused_notice', start, end: start + said.length, confidence: ofImprint })
      }
    for (const { name, kind } of names) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length
        const [left, right] = [text.slice(0, at), text.slice(end)]
        if (!/[\p{Script=Han}\d]$/u.test(left) || !/^[\p{Script=Han}\d]/u.test(right)) continue
        if (kind !== 'imprint' && (takesIn.test(left.slice(-1)) || goesOn.test(right.slice(0, 1)))) continue
        if (kind === 'annals' && ofMaking.test(text)) continue
        if (kind === 'paper') {
          if (/[为為]$/u.test(left)) continue
          const across = words ? wordAcross(left.slice(-5), right.slice(0, 5), words) : 0
          if (across === 0 && fitAcross(left.slice(-16), right.slice(0, 16), grams()) < fits) continue
        }
        const confidence = kind === 'imprint' ? ofImprint : kind === 'paper' ? ofPaper : ofAnnals
        found.push({ rule: 'fused_notice', start: block.start + at, end: block.start + end, confidence })
      }
    }
  }
  return found
}
