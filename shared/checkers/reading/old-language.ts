import { isClauseMark } from '../near-change.ts'
import { clausesOf } from './block-reading.ts'
import type { Clauses } from './clauses.ts'
import { lessBy } from './logistic.ts'
import type { Suspicion } from './suspicion.ts'

/** How far around a place its language is looked at. Characters. */
const reach = 100
/** Fewer Han characters tell nothing. */
const fewest = 40
/** The share of characters that are words by themselves above which a text is classical, what each part of it above speaks against an error, and the most. Nats. */
const [oldShare, oldDoubt, mostDoubt] = [0.42, 22, 2]
/** So much of it where the characters around were asked already: readings are weighed by how many stand alone in their block. */
const brokenPart = 0.3
/** What speaks against an error within lines of verse, and how many of one length in a row are verse. */
const [verseDoubt, fewestLines] = [3.5, 4]
/** What speaks against an error in notes that explain words, and in a word that is quoted by itself. Nats. */
const [glossDoubt, quotedDoubt] = [3, 3]
/** A word before what it means, and how many of them make notes. */
const [gloss, fewestGlosses] = [
  /(?<=[。；】〕\]）\n①-⑳])\p{Script=Han}{1,6}[：，](?:形容|\p{Script=Han}+的样子|\p{Script=Han}+貌|指|即|同|谓|意|通|\p{Script=Han}{2,12}。)/gu,
  3,
]
/** Words of today's grammar, and the share of them above which a text is of today. */
const today = /[的了们这那着过什么吗吧呢]/gu
const todayShare = 0.03
/** Less is only told to those who ask; it need not be weighed. */
const shown = 0.5

/**
 * Suspicions weighed by the language around them: in verse and classical prose characters stand alone, are doubled, and
 * stand beside each other that are other words today (欲投|人处|宿). What only turns two characters round is as certain there.
 */
export function weighedByAge(suspicions: readonly Suspicion[], text: string, clauses: Clauses): readonly Suspicion[] {
  return suspicions.map(suspicion => {
    const { confidence, type, readings, start, end } = suspicion
    if (confidence < shown || type === 'term' || suspicion.isAgeless || isTurned(text.slice(start, end), readings[0]))
      return suspicion
    const doubt = doubtAt(text, suspicion, clauses)
    return doubt === 0 ? suspicion : { ...suspicion, confidence: lessBy(doubt, confidence) }
  })
}

function doubtAt(text: string, { start, end, kind, readings }: Suspicion, clauses: Clauses): number {
  const around = stretchAround(text, start, end)
  if (isGlossary(around)) return glossDoubt
  if (kind === 'misspelt' && text[start - 1] === '“' && text[end] === '”') return quotedDoubt
  if ((around.match(today)?.length ?? 0) > todayShare * around.length) return 0
  if (isVerse(around)) return verseDoubt
  let [han, single] = [0, 0]
  for (const { clause } of clausesOf(around, clauses)) {
    han += clause.han
    single += clause.single
  }
  if (han < fewest) return 0
  const doubt = Math.max(0, Math.min(mostDoubt, (single / han - oldShare) * oldDoubt))
  // 絲亳不爽: old prose has such words whole.
  const isSaying = (kind === 'idiom' || kind === 'misspelt') && end - start >= 4 && readings[0]?.length === end - start
  return kind === 'broken' || isSaying ? brokenPart * doubt : doubt
}

/** What only notes say behind a word. */
const explains = /[：，](?:形容|指|即|同|谓|意|通|今|古)|的样子|貌。|也。|之[意称]。/u

/** Whether a text explains one word after another: short sentences of a list (加强领导，落实责任。) are built alike. */
function isGlossary(text: string): boolean {
  const glosses = text.match(gloss)
  return glosses !== null && glosses.length >= fewestGlosses && explains.test(text)
}

/** Whole clauses around a stretch. */
function stretchAround(text: string, start: number, end: number): string {
  let [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)]
  while (from > 0 && from < start && !isClauseMark(text.charCodeAt(from))) from++
  while (to < text.length && to > end && !isClauseMark(text.charCodeAt(to))) to--
  return text.slice(from, to)
}

/** Verse has no figures, and no years (一九五八年). */
const unsung = /[^\p{Script=Han}]|[〇零一二三四五六七八九]{3}/u

/** Whether lines of five or seven characters follow each other. */
function isVerse(text: string): boolean {
  let [lines, length] = [0, 0]
  for (const line of text.split(/[，。；：！？\s]+/u)) {
    if (line === '') continue
    lines = unsung.test(line) ? 0 : line.length === length ? lines + 1 : 1
    length = line.length
    if (lines >= fewestLines && (length === 5 || length === 7)) return true
  }
  return false
}

/** Whether a reading has the same characters in another order. */
const isTurned = (printed: string, reading: string | undefined): boolean =>
  reading !== undefined && reading !== printed && [...reading].sort().join('') === [...printed].sort().join('')
