import { surnames } from '../characters/surnames.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { isBound, isFree } from '../reading/lone-characters.ts'
import type { WordList } from '../resources.ts'
import { markHit } from './mark-hit.ts'

/** The longest part of a word that is looked for on either side of a mark. Characters. */
const longestPart = 5
const parting = /[，。；：！]/gu
const hanBefore = /\p{Script=Han}{1,5}$/u
const hanBehind = /^\p{Script=Han}{1,5}/u
const clauseMark = /[^\p{Script=Han}]/u

/** What stands on the two sides of a mark, as far as words are looked for. */
interface Sides {
  before: string
  behind: string
  /** Whether each side is a whole clause. */
  isWhole: readonly [boolean, boolean]
}

const isWord = (text: string, words: WordList) => text.length > 1 && words.hasWord(text)

/** Whether a part stands alone beside the mark: it makes no word by itself, nor is it one of those that may be alone. */
const isStranded = (part: string, words: WordList) =>
  part.length > 1 ? !isWord(part, words) : !isFree(part.charCodeAt(0))

/** Names of persons end in any character: 王培，训练科长. */
const endsName = (before: string) => [...before.slice(-3, -1)].some(unit => surnames.includes(unit))

/** Goods and money that accounts name before their sum. */
const sumOf =
  /^(?:[银銀钱錢洋谷穀米麦麥粮糧豆盐鹽油茶布绢絹丝絲棉铜銅铁鐵煤炭柴草田地山水船车車马馬牛羊猪豬人丁口户戶房屋]|[纹紋]银|大洋|[制铜銅][钱錢])[共计計约約]?[〇○零一二三四五六七八九十百千万萬两兩\d]/u

const adverbs = '已又也都不未将將可还還均仍再'
/** Whether a part is one word or a row of words, none of them of one character but for an adverb at its head. */
const isOfWords = (text: string, words: WordList): boolean =>
  isWord(text, words) ||
  (text.length > 2 && adverbs.includes(text[0] as string) && isOfWords(text.slice(1), words)) ||
  (text.length > 3 &&
    [2, 3].some(at => isWord(text.slice(0, at), words) && at < text.length && isOfWords(text.slice(at), words)))

/** Whether neither part can stand by itself; one character of any kind cannot beside the most of a long word. */
const areStranded = (start: string, rest: string, words: WordList) =>
  start.length > 2 || rest.length > 2
    ? !isOfWords(start, words) && !isOfWords(rest, words)
    : isStranded(start, words) && isStranded(rest, words)

/** Whether a word of three characters or more goes on behind the mark, of which no part is a word. */
function hasLongWord({ before, behind, isWhole }: Sides, words: WordList): boolean {
  for (let from = before.length; from > 0; from--) {
    const start = before.slice(-from)
    for (let to = behind.length; to > 0; to--) {
      if (from + to < 3) continue
      const rest = behind.slice(0, to)
      // 地方，用: the last character has its word before the mark.
      if (from === 1 && (endsName(before) || isWord(before.slice(-2), words))) continue
      if (!words.hasWord(start + rest) || !areStranded(start, rest, words)) continue
      // Sayings of two clauses are kept as one word: 一分部署，九分落实.
      const isSaying = from > 1 && to > 1 && isWhole[0] && from === before.length && isWhole[1] && to === behind.length
      if (!isSaying && !(from > 3 && to > 3)) return true
    }
  }
  return false
}

/** Whether the mark parts a word of two characters, one of which hardly ever stands alone: 结，构. */
function hasPair({ before, behind }: Sides, words: WordList): boolean {
  const [last, first] = [before.slice(-1), behind.slice(0, 1)]
  if (endsName(before)) return false
  if (!isBound(last.charCodeAt(0)) && !isBound(first.charCodeAt(0))) return false
  return words.hasWord(last + first)
}

function partsWord(text: string, at: number, words: WordList): boolean {
  const left = foldLine(text.slice(Math.max(0, at - longestPart - 1), at))
  const right = foldLine(text.slice(at + 1, at + 2 + longestPart))
  const before = hanBefore.exec(left)?.[0] ?? ''
  const behind = hanBehind.exec(right)?.[0] ?? ''
  if (before === '' || behind === '') return false
  // 一九五三年卒，年八十一: how old somebody was when he died.
  if (behind[0] === '年' && /[卒终終殁歿逝]$/u.test(before)) return false
  // 有人骂我，说我…: what verbs of speech say of somebody.
  if (/[我你您他她它们]$/u.test(before) && /^[说問问骂夸劝讲告]/u.test(behind)) return false
  // 工食，银一百两: what is paid or counted, with its sum, is a clause of its own.
  if (sumOf.test(right)) return false
  // 疏浚双塘河，自北栅口起
  if (/^.自[^，。；]{1,10}(?:起|至|以[上下东西南北内外]|到)/u.test(text.slice(at, at + 14))) return false
  // Most marks have a word of their own on one side at least.
  if (isWord(before.slice(-2), words) && isWord(behind.slice(0, 2), words)) return false
  const sides: Sides = {
    before,
    behind,
    isWhole: [
      left.length === before.length || clauseMark.test(left[left.length - before.length - 1] as string),
      right.length === behind.length || clauseMark.test(right[behind.length] as string),
    ],
  }
  if (hasLongWord(sides, words)) return true
  if (isWord(before.slice(-2), words) || isWord(behind.slice(0, 2), words)) return false
  return hasPair(sides, words)
}

/** Marks that part a word in two: 水利工。程. Linear. */
export function partedWordHits(
  blocks: readonly TraitedBlock[],
  words: WordList | null,
): { entry: TraitedBlock; hit: Hit }[] {
  if (!words) return []
  return blocks.flatMap(entry => {
    if (entry.shape !== 'prose' && entry.shape !== 'item') return []
    const hits: { entry: TraitedBlock; hit: Hit }[] = []
    parting.lastIndex = 0
    for (let match = parting.exec(entry.text); match; match = parting.exec(entry.text))
      if (partsWord(entry.text, match.index, words))
        hits.push({ entry, hit: markHit('parted_word', match.index, 0.7, '') })
    return hits
  })
}

/** A title of two characters set wide behind its number, of which a speck stands in the gap: 第三节 经•济. */
const partedTitle =
  /(?:^|\n)[ \u3000]*(?:第[一二三四五六七八九十百\d]{1,4}[编編篇部卷章节節]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[ \u3000]*(\p{Script=Han})[ \u3000]?([•∙・●．,，、;:'`·-])[ \u3000]?(\p{Script=Han})[ \u3000]*(?=$|\n)/gu
/** Two things that a title names side by side are set so: 粮·油. */
const joins = '•∙·、・，'

/** Specks in the gap of a short title that is set wide: what stands on either side must be one word. Linear. */
export function partedTitleHits(
  blocks: readonly TraitedBlock[],
  words: WordList | null,
): { entry: TraitedBlock; hit: Hit }[] {
  if (!words) return []
  return blocks.flatMap(entry =>
    matchesOf(entry.text, partedTitle).flatMap(({ index, 0: line, 1: left = '', 2: speck = '', 3: right = '' }) => {
      if (
        !words.hasWord(left + right) ||
        (joins.includes(speck) && ![left, right].some(half => isBound(half.charCodeAt(0))))
      )
        return []
      const at = index + line.lastIndexOf(speck)
      return [{ entry, hit: markHit('parted_word', at, 0.74, '') }]
    }),
  )
}
