import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockIndexAt, blockListOf, type ListedBlock, spanOf } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { gramsOf } from '../document-grams.ts'
import { type WordList, wordsOf } from '../resources.ts'
import { blockAdvertisements } from '../spam/scan.ts'
import { cutLinesIn } from '../wrapped-lines.ts'
import { captionsIn, fusedCaptionsIn } from './captions.ts'
import { captionsInBrackets } from './captions-in-brackets.ts'
import { captionsInside } from './captions-inside.ts'
import { blocksInsideSentences } from './cut-sentences.ts'
import { fieldsInside } from './fields-inside.ts'
import { type ForeignStretch, foreignCaptionsIn, foreignLabelsIn } from './foreign-labels.ts'
import { paragraphsBehindEnd, paragraphsInside } from './foreign-paragraphs.ts'
import { fusedDatesIn } from './fused-dates.ts'
import { fusedHeadingsIn, repeatedLabelsIn } from './fused-headings.ts'
import { fusedItemsIn } from './fused-items.ts'
import { fusedRecordsIn } from './fused-records.ts'
import { gappedStretchesIn } from './gapped-stretches.ts'
import { gluedHeadlinesIn } from './glued-headlines.ts'
import { gluedTitleIn } from './glued-titles.ts'
import { interruptionsIn } from './interruptions.ts'
import type { Intruder } from './intruder.ts'
import { authorsIn, boxesIn, bylinesIn, fusedArticlesIn, fusedNoticesIn, jumpsIn, noticesIn } from './labels.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { fusedRowsIn, loneLinesIn } from './lone-lines.ts'
import { lostBreaksIn } from './lost-breaks.ts'
import { misplacedNotesIn, nextChapterIn } from './misplaced-notes.ts'
import { noticesInside } from './notices.ts'
import { ownNamesInside } from './own-names.ts'
import { ownOpenings } from './own-openings.ts'
import { pageNotesIn } from './page-notes.ts'
import { pagePhrasesIn } from './page-phrases.ts'
import { pageTitlesIn } from './page-titles.ts'
import { paperHeadsIn } from './paper-heads.ts'
import { labelledAdvertisementsIn, secondTextsIn } from './second-texts.ts'
import { sentencesInside } from './sentences-inside.ts'
import { strangeHeadingsIn } from './strange-headings.ts'
import { strayBylinesIn } from './stray-bylines.ts'
import { strayCreditsIn } from './stray-credits.ts'
import { strayDatelinesIn } from './stray-datelines.ts'
import { strayFootnotesIn } from './stray-footnotes.ts'
import { strayTailIn } from './tails.ts'

const options = v.object({
  /** Whether captions and credits of pictures are reported. */
  captions: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

/** What stands so near an advertisement is a part of it: its label. Characters. */
const slack = 2

/** Captions, notes and notices inside a paragraph. */
const foreignIn = ({ text, block }: ListedBlock, whole: string, words: WordList | null): ForeignStretch[] => [
  ...gappedStretchesIn(text, words),
  ...pagePhrasesIn(text),
  ...pageTitlesIn(text),
  ...foreignLabelsIn(text),
  ...foreignCaptionsIn(text),
  ...noticesInside(text, whole, block.start),
  ...fieldsInside(text, whole, block.start),
  ...[strayTailIn(text)].filter(tail => tail !== null),
]

/** Of advertisements `spam` tells. */
function withoutAdvertisements(list: readonly ListedBlock[], text: string, found: ForeignStretch[]): ForeignStretch[] {
  if (found.length === 0) return found
  const told = blockAdvertisements.of(list, text).filter(({ confidence }) => confidence >= 0.5)
  return found.filter(({ start, end }) => !told.some(other => start < other.end + slack && end > other.start - slack))
}

/** Rules that take a block for one of another text by what stands around it. */
const wholeBlocks: ReadonlySet<Intruder['rule']> = new Set(['between', 'article_inside', 'isolated', 'second_article'])

/** Rules that know a block of another text by what it opens with. */
const labelled: ReadonlySet<Intruder['rule']> = new Set(['caption', 'notice', 'box'])

function intrudersIn(document: CheckedDocument, { captions }: Options, words: WordList | null): Intruder[] {
  const list = blockListOf(document)
  const found: Intruder[] = captions ? captionsIn(list, document.profile.lineCut) : []
  const alone = new Set(found.filter(({ confidence }) => confidence >= 0.5).map(({ start }) => start))
  for (const entry of list) {
    found.push(...jumpsIn(entry))
    const { block, text } = entry
    if (block.kind === 'heading' || block.kind === 'cell' || text.length < 24) continue
    const at = (span: { start: number; end: number }) => ({
      start: block.start + span.start,
      end: block.start + span.end,
    })
    if (captions && !alone.has(spanOf(entry).start)) {
      for (const span of [...fusedCaptionsIn(text), ...captionsInside(text), ...captionsInBrackets(text)])
        found.push({ rule: 'fused_caption', ...at(span), confidence: span.confidence, role: 'caption' })
    }
    for (const span of fusedArticlesIn(text)) found.push({ rule: 'fused_article', ...at(span), confidence: 0.78 })
    for (const span of fusedNoticesIn(text)) found.push({ rule: 'notice', ...at(span), confidence: 0.66 })
    if (!alone.has(spanOf(entry).start))
      for (const span of withoutAdvertisements(list, text, foreignIn(entry, document.snapshot.text, words)))
        found.push({ rule: 'fused_notice', ...at(span), confidence: span.confidence })
  }
  const glued = gluedHeadlinesIn(list)
  // The report below has its headline then.
  const isHeaded = (start: number) => glued.some(({ end }) => document.snapshot.text.slice(end, start).trim() === '')
  found.push(
    ...glued,
    ...bylinesIn(list).filter(({ start }) => !isHeaded(start)),
    ...boxesIn(list),
    ...noticesIn(list, document.snapshot.text),
    ...authorsIn(list),
    ...fusedHeadingsIn(document),
    ...repeatedLabelsIn(document),
    ...fusedItemsIn(list),
    ...lostBreaksIn(list).filter(({ rule }) => rule !== 'glued_head'),
    ...gluedTitleIn(list),
    ...secondTextsIn(list),
    ...labelledAdvertisementsIn(list),
    ...paperHeadsIn(list),
    ...loneLinesIn(list),
    ...misplacedNotesIn(list),
    ...strayFootnotesIn(list),
    ...pageNotesIn(list, words),
    ...strangeHeadingsIn(list),
    ...strayBylinesIn(list),
    ...strayDatelinesIn(list),
    ...strayCreditsIn(list),
    ...ownNamesInside(list, words, () => gramsOf(document)),
    ...nextChapterIn(list, index => (furnitureOf((list[index] as ListedBlock).text)?.weight ?? 0) >= 0.4),
    ...fusedRowsIn(list),
    ...fusedRecordsIn(list),
    ...fusedDatesIn(list),
    ...paragraphsBehindEnd(list),
    ...paragraphsInside(list, document.profile, () => gramsOf(document)),
    ...blocksInsideSentences(list, document.profile, words),
    ...sentencesInside(list, words),
  )
  found.push(...interruptionsIn(document))
  // In what a full line goes on is none of another text, and of advertisements `spam` tells.
  const rests = new Set(
    cutLinesIn(list, document.profile, words).map(({ next }) => spanOf(list[next] as ListedBlock).start),
  )
  const isAdvertised = (start: number) =>
    blockAdvertisements
      .of(list, (list[blockIndexAt(list, start)] as ListedBlock).text)
      .some(({ isWhole, confidence }) => isWhole && confidence >= 0.6)
  const isOwn = ownOpenings(list)
  return found.filter(
    ({ rule, start }) =>
      !(wholeBlocks.has(rule) && (rests.has(start) || isAdvertised(start))) && !(labelled.has(rule) && isOwn(start)),
  )
}

/** The surest of those that overlap, in text order. */
function withoutOverlaps(found: readonly Intruder[]): Intruder[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.confidence - a.confidence)
  const kept: Intruder[] = []
  for (const intruder of ordered) {
    const last = kept.at(-1)
    if (!last || intruder.start >= last.end) kept.push(intruder)
    else if (intruder.confidence > last.confidence) kept[kept.length - 1] = intruder
  }
  return kept
}

function draftOf({ snapshot }: CheckedDocument, intruder: Intruder): FindingDraft {
  const { documentId, text } = snapshot
  const { rule, start, end, confidence, role, continuation } = intruder
  const quote = continuation ? text.slice(continuation.start, Math.min(continuation.end, continuation.start + 12)) : ''
  return {
    documentId,
    type: 'run_on',
    start,
    end,
    message: { key: `checkers.run_on.found.${rule}`, params: { start: quote } },
    severity: 'warning',
    confidence,
    related: continuation
      ? [{ documentId, start: continuation.start, end: continuation.start + quote.length, quote }]
      : [],
    data: { rule, ...(role ? { role } : {}) },
  }
}

/** Pieces of other texts inside a text. See README.md beside this file. */
export const runOn = defineChecker({
  id: 'run_on',
  types: ['run_on'],
  severity: 'warning',
  reads: 'words',
  options,
  messageKeys: [
    'caption',
    'isolated',
    'jump',
    'byline',
    'box',
    'notice',
    'second_article',
    'between',
    'article_inside',
    'repeated_label',
    'fused_caption',
    'fused_heading',
    'lost_break',
    'fused_article',
    'fused_record',
    'fused_notice',
  ].map(rule => `found.${rule}`),
  texts: { 'zh-CN': zhCN, en },
  run: (settings, resources) =>
    perDocument<CheckedDocument>(
      document => document,
      document =>
        withoutOverlaps(intrudersIn(document, settings, wordsOf(resources))).map(intruder =>
          draftOf(document, intruder),
        ),
    ),
})
