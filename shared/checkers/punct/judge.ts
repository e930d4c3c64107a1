import type { CharacterProfile } from '../../domain/document-profile.ts'
import { type Hit, type ScannedBlocks, type TraitedBlock, traitedBlocksOf } from '../characters/text-blocks.ts'
import { matchesWith } from '../matches.ts'
import { withPartner } from './lone-spans.ts'
import { fusedSpeaker } from './speech-marks.ts'

/** What a document does in many places. */
interface Habits {
  /** Lines that end in ．. */
  wideStops: number
  /** Whether its labels are parted from what they name by ：, and no more than one by a half-width colon. */
  hasWideLabels: boolean
}

type Judge = (hit: Hit, profile: CharacterProfile, entry: TraitedBlock, habits: Habits) => number

/** Lists of labels, credits and links, where marks follow the page's design. */
const designed = new Set(['label', 'byline', 'jump', 'other'])

/** A document with a greater share of straight quotes uses both. */
const mostStraight = 0.4
/** A document with a greater share of half-width brackets around Chinese uses both. */
const mostHalf = 0.34
/** Texts of mathematics end their sentences in ．: this many ends of lines make it a habit. */
const fewestWideStops = 3
/** Fewer pairs of straight quotes than this make no habit of a Chinese text. */
const fewestStraight = 3

/** Share of a habit's rarer side. */
const shareOf = (count: number, other: number) => count / Math.max(1, count + other)

const keyWords = /^\s*(?:标签|標籤|[关關][键鍵][词詞字]|[Tt]ags?|[Kk]eywords)\s*[:：]/u
/** What a page's template says of itself where it has no data. */
const ofTemplate = /数据源为空|\[Page\]/u
/** What a store of documents prints below its pages. */
const ofStore = /www\.|[转轉][载載][请請]/u
const longestLabel = 10
const fewestWords = 3
const lineAt = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end)
}

/** So many labels with ： are a habit. */
const fewestLabels = 3
const wideLabel = /(?<=^|\n)[ \u3000]*[\u3400-\u9fff][\u3400-\u9fff \u3000]{1,7}：(?=[^\n])/gu
const narrowLabel = /(?<=^|\n)[ \u3000]*[\u3400-\u9fff][\u3400-\u9fff \u3000]{1,7}:(?=[ \u3000]?[\u3400-\u9fff])/gu

const habitsOf = (text: string): Habits => ({
  wideStops: matchesWith('．', text, /．[ \u3000]*(?:\n|$)/gu).length,
  hasWideLabels:
    matchesWith(':', text, narrowLabel).length === 1 && matchesWith('：', text, wideLabel).length >= fewestLabels,
})

/** How sure a rule is where the document's habits have a say. */
const judges: Readonly<Record<string, Judge>> = {
  half_width(hit, { punctuation, brackets }, { shape, text }, { hasWideLabels }) {
    if (punctuation.habit === 'half') return 0.3
    const isColon = text[hit.start] === ':'
    // Key words of a page, and a label that is a line of its own.
    const line = lineAt(text, hit.start)
    if (keyWords.test(line) || ofTemplate.test(line) || (isColon && line.length <= longestLabel && /:\s*$/u.test(line)))
      return Math.min(hit.confidence, 0.45)
    // A row of words for search machines has no marks of sentences.
    const isRow = designed.has(shape) && text.split(',').length > fewestWords && !/[，。；：、]/u.test(text)
    if (isRow) return Math.min(hit.confidence, 0.45)
    if (isColon && hasWideLabels && line.search(narrowLabel) >= 0) return 0.62
    if (isColon && (designed.has(shape) || brackets.habit === 'half')) return Math.min(hit.confidence, 0.4)
    return designed.has(shape) ? Math.min(hit.confidence, 0.55) : hit.confidence
  },
  stop(hit, { punctuation }, { shape, text }, { wideStops }) {
    if (hit.note === 'wide' && wideStops >= fewestWideStops) return 0.3
    if (ofStore.test(lineAt(text, hit.start))) return 0.35
    // A sentence with nothing but dots looks like a label.
    const isDesigned = designed.has(shape) && !(shape === 'label' && text.length >= 16)
    return punctuation.habit === 'half' || isDesigned ? 0.35 : hit.confidence
  },
  half_bracket: (hit, { brackets, punctuation }) =>
    shareOf(brackets.half, brackets.full) <= mostHalf || (hit.note === 'beside' && punctuation.habit === 'full')
      ? hit.confidence
      : 0.35,
  straight(hit, { quotes: { habit, counts } }) {
    if (hit.note === 'mixed') return hit.confidence
    if (habit === 'straight') return counts.straight < fewestStraight ? 0.56 : 0.35
    return shareOf(counts.straight, counts.curly) <= mostStraight ? hit.confidence : 0.45
  },
  // Some texts in traditional script set 〝 and 〞 as their quotes.
  odd_quote: (hit, { script, quotes: { counts } }) =>
    script.habit === 'traditional' && counts.curly < fewestStraight ? 0.45 : hit.confidence,
  wide_alphanumeric(hit, { digitWidth }) {
    if (digitWidth.habit === null) return 0.3
    return hit.note === 'digit' && shareOf(digitWidth.full, digitWidth.half) <= 0.15 ? hit.confidence : 0.35
  },
}

/** How many blocks further a bracket or quote may close. */
const reach = 4
/** In a text cut into lines, or after a block that a page or picture cut. */
const reachOfCut = 15

/** A quotation of whole paragraphs closes at the end of one; in a text that is cut it may close anywhere. */
const mayClose = (hit: Hit, opened: Hit, { text }: TraitedBlock, isCut: boolean) =>
  hit.rule === 'unopened' && hit.note === opened.note && (isCut || /^[。！？；，]?\s*$/u.test(text.slice(hit.end)))

/** Pairs that span blocks, of which neither mark is a flaw. */
function spanningPairs(scanned: ScannedBlocks['hits'], wrapped: boolean): Set<Hit> {
  const spanning = new Set<Hit>()
  for (const [at, { entry, hits }] of scanned.entries()) {
    const last = hits.findLast(hit => hit.rule === 'unclosed')
    if (!last) continue
    const isCut = wrapped || !endMark.test(entry.text)
    const limit = entry.index + (isCut ? reachOfCut : reach)
    for (let next = at + 1; next < scanned.length; next++) {
      const later = scanned[next] as ScannedBlocks['hits'][number]
      if (later.entry.index > limit) break
      const partner = later.hits.find(hit => mayClose(hit, last, later.entry, isCut) && !spanning.has(hit))
      if (!partner) continue
      spanning.add(partner).add(last)
      break
    }
  }
  return spanning
}

/** Longest title that a page's end may cut. */
const longestTitle = 40
/** Words about the speaker behind a quotation's end. */
const goesOnAfterSpeech = /[。！？…][^“”。！？]{0,24}(?:说|道|表示|告诉|笑着|介绍|回忆|坦言|感叹)[，。：道]/u
const leading = /^[\s\u3000]*$/u
const endMark = /[。！？…；：]["'”’」』）)】》*]*\s*$/u

const wholeNote = /^（(?:(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|未完|[续續]完|完|略|[资資]料[图圖]片|下同)\s*$/u

/** Who wrote a paragraph, in brackets behind its last sentence: `……受到好评。（胡　敏`. */
const writer =
  /^（(?:(?:本?报?记者|通讯员|作者|[文图])\s*)?\p{Script=Han}\s?\p{Script=Han}{1,2}(?:[\s、]+\p{Script=Han}\s?\p{Script=Han}{1,2}){0,3}(?:\s*(?:整理|[摄攝]|文|[采採][写寫访訪]|[报報][道導]|供[图圖稿]|撰文|[摄攝]影[报報]道|口述))?\s*$/u
const isOfWriter = ({ rule, note, start }: Hit, text: string): boolean =>
  rule === 'unclosed' &&
  note === '（' &&
  /[。！？”]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  writer.test(text.slice(start))

/** A paragraph that is a note in brackets as a whole, in one sentence whose end is lost with the bracket. */
const isNote = ({ rule, note, start }: Hit, text: string): boolean =>
  rule === 'unclosed' && note === '（' && start === 0 && text.trim().length > 6 && !/[。！？；）)]/u.test(text)

function loneConfidence(hit: Hit, { text, shape }: TraitedBlock, spanning: ReadonlySet<Hit>): number {
  if (spanning.has(hit)) return 0
  // The last paragraph but one of such a quotation.
  const rest = text.slice(hit.start)
  const isLeading = hit.rule === 'unclosed' && leading.test(text.slice(0, hit.start)) && hit.note === 'curly'
  // The speech is over where words about it follow: `“……不漏了。许凤鸣一边说`.
  if (isLeading) return goesOnAfterSpeech.test(rest) ? 0.6 : 0.4
  // A note in brackets that is a line of its own.
  if (hit.rule === 'unclosed' && hit.note === '（' && hit.start === 0 && text.length > 6) return 0.56
  // A date or an author's note that is whole but for its bracket.
  if (hit.rule === 'unclosed' && hit.note === '（' && wholeNote.test(rest)) return 0.72
  if (isOfWriter(hit, text)) return 0.7
  if (designed.has(shape)) return 0.4
  // The partner of a mark may stand in the lost part of a block that was cut.
  const mayBeCut = hit.rule === 'unclosed' && !endMark.test(text) && !/[。！？；]/u.test(rest)
  const isCut = mayBeCut && (hit.note !== '《' || rest.length <= longestTitle)
  return isCut ? 0.45 : hit.confidence
}

/** The whole note, as it is when its second bracket is put to the end of the block. */
function closedAtEnd(hit: Hit, text: string): Hit {
  const end = text.trimEnd().length
  const params = { quote: '（' }
  return { ...hit, end, fixes: [{ text: `${text.slice(hit.start, end)}）` }], params }
}

const speaker = /[。！？…](?=[^“”，。！？：；]{1,16}(?:说|道|表示|告诉记者|介绍|回忆|坦言|感叹|說)(?:[，。]|：(?!$)))/u

/** Speech is searched this far for its end. */
const longestSpeech = 400

/** Where speech without its closing quote ends, told by the words about its speaker: `“……好了。老周笑着说。` */
function atEndOfSpeech(hit: Hit, { text }: TraitedBlock): Hit {
  if (hit.rule !== 'unclosed' || hit.note !== 'curly') return hit
  const rest = text.slice(hit.start + 1, hit.start + 1 + longestSpeech)
  const other = rest.search(/[“”]/u)
  const speech = other < 0 ? rest : rest.slice(0, other)
  const end = speech.search(speaker)
  if (end < 0) return atFusedSpeaker(hit, speech)
  const start = hit.start + 1 + end
  return { ...hit, rule: 'unclosed_speech', start, end: start + 1, fixes: [{ text: `${text[start]}”` }] }
}

/** The same where who spoke is fused to the last word of his speech. */
function atFusedSpeaker(hit: Hit, speech: string): Hit {
  const end = speech.search(fusedSpeaker)
  if (end < shortestSpeech || !/[，。！？；]/u.test(speech.slice(0, end))) return hit
  const start = hit.start + end
  const quote = speech.slice(end - 1, end + 1)
  const fixes = [{ text: `${quote[0]}。”${quote[1]}` }]
  return { ...hit, rule: 'unclosed_speech', start, end: start + 2, confidence: fusedConfidence, fixes }
}
/** Speech of fewer characters may be words in quotes. */
const shortestSpeech = 8
const fusedConfidence = 0.6

/** A quotation of several paragraphs opens each of them anew and closes once; it begins its paragraph or stands behind a colon. */
const isFirstOfMore = ({ rule, note, start }: Hit, text: string, next: TraitedBlock | undefined) =>
  rule === 'unclosed' &&
  note === 'curly' &&
  next !== undefined &&
  /^[\s\u3000]*“/u.test(next.text) &&
  /(?:^[\s\u3000]*|[：:，。！？])$/u.test(text.slice(Math.max(0, start - 4), start))

/** So many commas in long rows show that a page repeats its marks: there a row of stops is no ellipsis. */
const fewestRows = 3
const isRow = ({ rule, start, end }: Hit) => rule === 'doubled' && end - start > 2

const asStop = (hit: Hit): Hit => ({ ...hit, rule: 'doubled', fixes: [...(hit.fixes ?? [])].reverse() })

/** Judges every hit of a document by its habits; 0 means no flaw. */
export function judgeAll({ document, hits: scanned }: ScannedBlocks) {
  const { profile } = document
  const habits = habitsOf(document.snapshot.text)
  const rows = scanned.reduce((count, { hits }) => count + hits.filter(isRow).length, 0)
  const spanning = spanningPairs(scanned, profile.lineCut !== null)
  const blocks = new Map(traitedBlocksOf(document).map(entry => [entry.index, entry]))
  return scanned.flatMap(({ entry, hits }) =>
    hits.map(hit => {
      if (hit.rule === 'unclosed' || hit.rule === 'unopened') {
        const confidence = isFirstOfMore(hit, entry.text, blocks.get(entry.index + 1))
          ? 0.3
          : loneConfidence(hit, entry, spanning)
        const told = atEndOfSpeech(hit, entry)
        if (isOfWriter(hit, entry.text) || isNote(hit, entry.text))
          return { entry, hit: closedAtEnd(hit, entry.text), confidence }
        const isTold = told === hit && confidence > 0
        const isFused = confidence > 0 && told.confidence === fusedConfidence
        return {
          entry,
          hit: isTold ? withPartner(hit, entry.text) : told,
          confidence: isFused ? Math.max(confidence, fusedConfidence) : confidence,
        }
      }
      if (rows >= fewestRows && hit.rule === 'dots' && hit.fixes?.[1]?.text === '。')
        return { entry, hit: asStop(hit), confidence: 0.9 }
      const judge = judges[hit.rule]
      return { entry, hit, confidence: judge ? judge(hit, profile.characters, entry, habits) : hit.confidence }
    }),
  )
}
