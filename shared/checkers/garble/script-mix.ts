import { surnames } from '../characters/surnames.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'
import type { WordList } from '../resources.ts'
import { isOfOwnWord } from './own-words.ts'
import { simplifiedUnfolds, traditionalFolds } from './script-tables.ts'

/** A hit with the block in which it stands. */
export interface BlockHit {
  entry: TraitedBlock
  hit: Hit
}

/** The switch of a page names the other script in it: 简体 | 繁體. */
const scriptName = /[繁正]體|繁體?中/u
/** What is quoted or named keeps its own script. */
const quoted = /[“‘「『《〈（(【][^”’」』》〉）)】]*$/u
/** A longer run of the other script is a quotation or a name. */
const longestWord = 4
/** More of them than this, or than this share of the characters, are quotations or names, not slips. */
const mostOdd = 12
const fewestOdd = 6
const largestShare = 0.005
/** So many signs of the other script beside those of its own make a text one of both. */
const mostMixed = 0.12
/** As far back a quotation mark is looked for, UTF-16 units. */
const reach = 40

/** The run of characters that begins at a place, of which a table knows each; their simplified forms. */
function runAt(text: string, from: number, folds: Uint16Array): string {
  let reading = ''
  for (let at = from; at < text.length && folds[text.charCodeAt(at)] !== 0; at++)
    reading += String.fromCharCode(folds[text.charCodeAt(at)] as number)
  return reading
}

/** Whether the word that a run makes with its neighbours, or by itself, stands elsewhere in the document's own script. */
function standsElsewhere(whole: string, text: string, { start, end }: Hit, reading: string): boolean {
  const words = [reading, (text[start - 1] ?? '') + reading, reading + (text[end] ?? '')]
  return words.some(word => word.length > 1 && /^\p{Script=Han}+$/u.test(word) && whole.includes(word))
}

/** Whether a run, by itself or with its neighbours, is a word of the language: no name is. */
function isWord(text: string, { start, end }: Hit, reading: string, words: WordList | null): boolean {
  const [before, behind] = [text[start - 1] ?? '', text[end] ?? '']
  return [reading, before + reading, reading + behind].some(word => word.length > 1 && words?.hasWord(word))
}

/** Whether the text has the character again behind the same surname and no word of its own script fits: people keep how they write their names. */
function isOfName(text: string, hit: Hit, reading: string, { whole, words }: Known): boolean {
  const name = text.slice(Math.max(0, hit.start - 2), hit.end)
  if (name.length < 3 || !surnames.includes(name[0] as string)) return false
  return whole.indexOf(name) !== whole.lastIndexOf(name) && !isWord(text, hit, reading, words)
}

/** So often the same letters of the other script stand in a text that means them. */
const fewestMeant = 3

/** Whether the text writes the word so each time, and often: no slip is made so steadily. */
function isHabit(text: string, { start, end }: Hit, reading: string, { whole }: Known): boolean {
  const [before, behind] = [text[start - 1] ?? '', text[end] ?? '']
  const own = text.slice(start, end)
  const isMeant = (written: string, folded: string) =>
    written.length > 1 && whole.split(written).length > fewestMeant && !whole.includes(folded)
  return isMeant(own, reading) || isMeant(before + own, before + reading) || isMeant(own + behind, reading + behind)
}

/** What else than the characters tells whether a run is a slip: the whole text, and the words of the language. */
interface Known {
  whole: string
  words: WordList | null
}

function confidenceOf(text: string, hit: Hit, reading: string, known: Known): number {
  const { whole, words } = known
  const { start, end } = hit
  if (scriptName.test(text.slice(Math.max(0, start - 1), end + 1))) return 0.3
  if (quoted.test(text.slice(Math.max(0, start - reach), start))) return 0.3
  if (reading.length > longestWord || isOfOwnWord(text, start, end) || isHabit(text, hit, reading, known)) return 0.3
  if (reading.length === 1) return isOfName(text, hit, reading, known) ? 0.3 : 0.62
  // A word of the other script by itself may be a shop's sign or a name; where the text has it in its own script it is none.
  if (standsElsewhere(whole, text, hit, reading)) return 0.72
  return isWord(text, hit, reading, words) ? 0.6 : 0.35
}

function hitsIn(text: string, folds: Uint16Array, known: Known): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < text.length; at++) {
    if (folds[text.charCodeAt(at)] === 0) continue
    const reading = runAt(text, at, folds)
    const hit = { rule: 'script_mix', start: at, end: at + reading.length, confidence: 0, fixes: [{ text: reading }] }
    hits.push({ ...hit, confidence: confidenceOf(text, hit, reading, known) })
    at += reading.length
  }
  return hits
}

/** So many characters of the other script, and none of the text's own, make a line that was written so. */
const wholeLine = 3

function isOfOtherScript(text: string, hits: readonly Hit[]): boolean {
  if (hits.reduce((sum, { start, end }) => sum + end - start, 0) < wholeLine) return false
  const { kinds } = simplifiedUnfolds()
  for (let at = 0; at < text.length; at++) if (kinds[text.charCodeAt(at)] === 1) return false
  return true
}

/** Traditional characters and words in a text that is otherwise simplified, as a wrong glyph or another encoding gives them. */
export function scriptMixHits(
  { profile: { characters }, snapshot }: CheckedDocument,
  blocks: readonly TraitedBlock[],
  words: WordList | null,
): BlockHit[] {
  const { habit, simplified, traditional } = characters.script
  if (habit !== 'simplified' || traditional > simplified * mostMixed) return []
  const [folds, known] = [traditionalFolds(), { whole: snapshot.text, words }]
  const limit = Math.min(mostOdd, Math.max(fewestOdd, snapshot.text.length * largestShare))
  const found: BlockHit[] = []
  for (const entry of blocks) {
    const hits = hitsIn(entry.text, folds, known)
    for (const hit of isOfOtherScript(entry.text, hits) ? hits.map(each => ({ ...each, confidence: 0.3 })) : hits)
      found.push({ entry, hit })
    if (found.length > limit) return []
  }
  return found
}
