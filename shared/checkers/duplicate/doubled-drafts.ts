import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { StretchIndex } from '../stretch-index.ts'
import { containedSentencesIn } from './contained.ts'
import { cutCopiesIn, doubledTitlesIn, echoesIn, pastedTailsIn, repeatedSentencesIn } from './cut-copies.ts'
import { type Doubled, findDoubled } from './doubled.ts'
import type { FoldedText } from './folded-text.ts'
import { pageEdgesIn } from './page-edges.ts'
import { repeatedItemsIn } from './repeated-items.ts'
import { repeatedLinesIn } from './repeated-lines.ts'
import { repeatedRowsIn } from './repeated-rows.ts'
import { stammersIn } from './stammer.ts'
import { titlesTwiceIn } from './titles-twice.ts'

/** Lines of a song are no longer, and a refrain shorter still. UTF-16 units. */
const [longestLine, longestRefrain] = [20, 9]

/** Whether a stretch that stands twice is the refrain of a song: two short clauses in one of its short lines. */
function isRefrain(text: string, { start, end }: Doubled): boolean {
  if (end - start > longestRefrain || !text.includes('\n')) return false
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return lines.length > 2 && lines.every(line => line.trim().length <= longestLine)
}

/** What short rules find: stretches printed twice near each other, items of lists, lines and rows that stand again. */
export function doubledIn(document: CheckedDocument, folded: FoldedText): FindingDraft[] {
  const list = blockListOf(document)
  const inside = list.flatMap(({ block, text }) =>
    findDoubled(text)
      .filter(doubled => !isRefrain(text, doubled))
      .map(({ start, end, firstStart, confidence }) => ({
        start: block.start + start,
        end: block.start + end,
        firstStart: block.start + firstStart,
        confidence,
      })),
  )
  const copied = [
    ...cutCopiesIn(list),
    ...repeatedSentencesIn(list),
    ...doubledTitlesIn(list),
    ...titlesTwiceIn(list),
    ...echoesIn(list),
    ...pageEdgesIn(list),
    ...pastedTailsIn(list, document.snapshot.text),
    ...repeatedItemsIn(list),
    ...containedSentencesIn(list),
    ...repeatedLinesIn(list),
    ...repeatedRowsIn(list),
    ...stammersIn(folded),
  ]
  const text = document.snapshot.text
  const found = [...inside, ...copied].filter(doubled => !isPartOfTitles(text, doubled))
  return withoutOverlaps(found).map(doubled => draftOfDoubled(document, doubled))
}

const acrossTitles = /^(?<head>[^《》]+)》、?《(?<tail>[^《》]+)$/u

/** `…应对法》《…水法》《…水污染防治法》`: what stands twice reaches over titles that only begin alike. */
function isPartOfTitles(text: string, { start, end }: Doubled): boolean {
  const { head, tail } = acrossTitles.exec(text.slice(start, end))?.groups ?? {}
  if (head === undefined || tail === undefined) return false
  const title = `《${tail}${head}》`
  return text.indexOf(title) === text.lastIndexOf(title)
}

type Span = { start: number; end: number }

/** Of what several rules found in one place the surest is told. */
function withoutOverlaps(doubled: readonly Doubled[]): Doubled[] {
  const [copies, kept] = [new StretchIndex<Span>(), new StretchIndex<Span>()]
  const meets = (index: StretchIndex<Span>, span: Span) =>
    index.first(span, other => other.start < span.end && span.start < other.end) !== undefined
  return [...doubled]
    .sort((a, b) => b.confidence - a.confidence)
    .filter(own => {
      // Several copies may have one first.
      const first = { start: own.firstStart, end: own.firstStart + own.end - own.start }
      if (meets(copies, own) || meets(kept, own) || meets(copies, first)) return false
      copies.add(own)
      kept.add(first)
      return true
    })
    .sort((a, b) => a.start - b.start)
}

function draftOfDoubled({ snapshot }: CheckedDocument, { start, end, firstStart, confidence }: Doubled): FindingDraft {
  const { documentId, text } = snapshot
  const quote = text.slice(firstStart, firstStart + end - start)
  return {
    documentId,
    type: 'duplicate',
    start,
    end,
    message: { key: 'checkers.duplicate.found.doubled', params: { quote } },
    severity: 'warning',
    confidence,
    fixes: [{ text: '', label: 'checkers.duplicate.fix.drop', safe: false }],
    related: [{ documentId, start: firstStart, end: firstStart + quote.length, quote }],
    data: { reason: 'doubled', copies: 2, similarity: 1 },
  }
}
