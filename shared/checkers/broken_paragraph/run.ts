import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import { type PageCounter, pageCountersIn } from '../boilerplate/page-counters.ts'
import type { CheckedDocument, CheckerRun } from '../checker.ts'
import { endOf, wantOfEnd } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import { NgramCounts } from '../ngram-counts.ts'
import { type CheckResources, type WordList, wordsOf } from '../resources.ts'
import { pageNotesAt } from '../run_on/page-notes.ts'
import { standApart } from '../two-sentences.ts'
import { cutLinesIn } from '../wrapped-lines.ts'
import { cutTitlesIn } from './cut-titles.ts'
import { type BrokenEnd, findBrokenEnds } from './ends.ts'
import { continuationOfShort, continuationPast } from './past-others.ts'
import { type SoftBreak, softBreaksIn } from './soft-breaks.ts'
import { type Joint, pairUp } from './starts.ts'
import { isEndOfText } from './text-end.ts'

interface Settings {
  wrappedLines: boolean
}

/** How much of the continuation is quoted, in UTF-16 units. */
const quotedStart = 12

/** So sure a joint needs no words. */
const sure = 0.5
/** So plainly a block breaks off that a cut word is looked for further down, and what a near place adds. */
const [leastByWords, nearness] = [1.5, 1]
/** What a sentence that stops at a comma wants behind it. */
const wantOfComma = 3
/** How plainly a short paragraph breaks off, of which only the word tells. */
const ofShort = 0.6

const clamp = (value: number) => Math.round(Math.min(0.98, Math.max(0.05, value)) * 100) / 100

/** What only its place makes a continuation; words seldom say so much by chance. */
const byPlaceAlone = 2
/** A paragraph that only lost its full stop. */
const ofLostStop = 0.3

/** Whether the next block goes on from a cut one for no other reason than its place, and is a sentence of its own. */
const isLostStop = (list: readonly ListedBlock[], { end, start, score, overlap }: Joint, words: WordList | null) =>
  start === end.index + 1 &&
  overlap === 0 &&
  score <= byPlaceAlone &&
  standApart((list[end.index] as ListedBlock).text, (list[start] as ListedBlock).text, words)

/** From what was found right on reports of which the flaws are known: both halves count, words most. */
function confidenceOf({ end, score, near }: Joint): number {
  if (end.wrapped) return 0.85
  if (!near) return clamp(0.45 + 0.05 * (end.strength - 2) + 0.06 * (score - 3))
  return clamp(0.5 + 0.09 * (end.strength + score - 3.3))
}

/** A comma before a numbered heading stands for a full stop as often as for a cut. */
const commaAtEnd = /[，,]\s*$/u
const isHeading = (entry: ListedBlock | undefined) =>
  entry !== undefined && entry.shape === 'heading' && headingNumberOf(entry.text.trimStart()) !== null

/** Without a continuation only the end itself speaks: a missing full stop looks the same unless the words are cut. */
function confidenceOfMissing(list: readonly ListedBlock[], { index, strength }: BrokenEnd): number {
  const { text } = list[index] as ListedBlock
  const want = wantOfEnd(text)
  if (commaAtEnd.test(text) && isHeading(list[index + 1])) return clamp(0.42)
  if (want >= wantOfComma && isEndOfText(list, index)) return clamp(Math.max(0.6, 0.5 + 0.06 * strength))
  if (endOf(text) === 'closed') return 0.2
  return want >= 1.5 && strength >= 3 ? clamp(0.55 + 0.06 * (strength - 3)) : clamp(Math.min(0.45, 0.1 * strength))
}

function draftOf(document: CheckedDocument, list: readonly ListedBlock[], end: BrokenEnd, joint?: Joint): FindingDraft {
  const { documentId } = document.snapshot
  const { block, text } = list[end.index] as ListedBlock
  const behind = list[end.index + 1]
  const start = block.start + text.trimEnd().length
  const continuation = joint && (list[joint.start] as ListedBlock)
  const first = continuation
    ? continuation.block.start + continuation.text.length - continuation.text.trimStart().length
    : 0
  const isNext = joint?.start === end.index + 1
  const outcome = end.wrapped ? 'wrapped' : !joint ? 'missing' : isNext ? 'next' : 'far'
  const quote = continuation ? continuation.text.trimStart().split('\n', 1)[0]!.slice(0, quotedStart) : ''
  return {
    documentId,
    type: 'broken_paragraph',
    start,
    end: behind ? behind.block.start + behind.text.length - behind.text.trimStart().length : start,
    message: {
      key: `checkers.broken_paragraph.found.${outcome}`,
      params: { tail: text.trim().slice(-quotedStart), start: quote },
    },
    severity: 'warning',
    confidence: joint ? confidenceOf(joint) : confidenceOfMissing(list, end),
    fixes:
      isNext && joint?.overlap === 0 ? [{ text: '', label: 'checkers.broken_paragraph.fix.join', safe: false }] : [],
    related: continuation ? [{ documentId, start: first, end: first + quote.length, quote }] : [],
    data: {
      missing: !joint,
      overlap: joint?.overlap ?? 0,
      distance: joint ? joint.start - end.index - 1 : 0,
      ...(end.wrapped ? { rule: 'hard_wrap' } : {}),
    },
  }
}

function draftOfSoft(
  { snapshot }: CheckedDocument,
  { start, end, tail, head, confidence, isWrapped }: SoftBreak,
): FindingDraft {
  const { documentId } = snapshot
  const quote = head.slice(0, quotedStart)
  return {
    documentId,
    type: 'broken_paragraph',
    start,
    end,
    message: {
      key: `checkers.broken_paragraph.found.${isWrapped ? 'wrapped' : 'next'}`,
      params: { tail: tail.slice(-quotedStart), start: quote },
    },
    severity: 'warning',
    confidence,
    fixes: [{ text: '', label: 'checkers.broken_paragraph.fix.join', safe: false }],
    related: [{ documentId, start: end, end: end + quote.length, quote }],
    data: { missing: false, overlap: 0, distance: 0, ...(isWrapped ? { rule: 'hard_wrap' } : {}) },
  }
}

/** Where neither place nor the texts at hand tell where a sentence goes on, a word that was cut in two may. */
function joinByWords(
  list: readonly ListedBlock[],
  ends: readonly BrokenEnd[],
  joints: Map<BrokenEnd, Joint>,
  words: WordList | null,
): void {
  if (!words) return
  for (const end of ends) {
    const known = joints.get(end)
    if (end.wrapped || (known && confidenceOf(known) >= sure) || end.strength < leastByWords) continue
    const goesOn = continuationPast(list, end.index, words)
    if (!goesOn) continue
    const score = goesOn.score + nearness
    joints.set(end, { end, start: goesOn.at, score, rank: score, near: true, overlap: 0 })
  }
}

/** Short paragraphs that break off inside a word, with the blocks in which it goes on. */
function shortJoints(list: readonly ListedBlock[], ends: readonly BrokenEnd[], words: WordList | null): Joint[] {
  if (!words) return []
  const known = new Set(ends.map(({ index }) => index))
  return list.flatMap((_, index): Joint[] => {
    const goesOn = known.has(index) ? null : continuationOfShort(list, index, words)
    if (!goesOn) return []
    const score = goesOn.score + nearness
    const end = { index, strength: ofShort, wrapped: false }
    return [{ end, start: goesOn.at, score, rank: score, near: true, overlap: 0 }]
  })
}

/** Sentences that the page of a document site cut: they go on behind the number that was set before the next. */
const cutPages = (list: readonly ListedBlock[], counters: readonly PageCounter[]): SoftBreak[] =>
  counters.flatMap(({ index, end, isCut, before: last }): SoftBreak[] => {
    const [before, page] = [list[last.index], list[index] as ListedBlock]
    if (!isCut || !before) return []
    const from = before.text.slice(0, last.end)
    const [tail, head] = [from.slice(-quotedStart), page.text.slice(end, end + quotedStart)]
    return [
      {
        start: before.block.start + from.length,
        end: page.block.start + end,
        tail,
        head,
        confidence: 0.86,
        isWrapped: false,
      },
    ]
  })

/** A run over the held documents; the words of all of them are evidence for what goes on where. */
export function openRun(settings: Settings, resources: CheckResources): CheckerRun {
  const documents = new Map<string, CheckedDocument>()
  const grams = new NgramCounts()
  const forget = (documentId: string) => {
    const old = documents.get(documentId)
    if (old) grams.remove(documentId, old.snapshot.text)
    documents.delete(documentId)
  }
  return {
    update(document) {
      const { documentId, text } = document.snapshot
      forget(documentId)
      documents.set(documentId, document)
      grams.add(documentId, text)
    },
    remove: forget,
    check(documentId) {
      const document = documents.get(documentId)
      if (!document) return []
      const list = blockListOf(document)
      const counters = pageCountersIn(list)
      const cutAt = new Set(counters.flatMap(({ isInside, before }) => (isInside ? [] : [before.index])))
      const words = wordsOf(resources)
      const cut = cutLinesIn(list, document.profile, words)
      const ends = findBrokenEnds(list, document.profile, new Map(cut.map(({ index, next }) => [index, next]))).filter(
        end => !cutAt.has(end.index) && (settings.wrappedLines || !end.wrapped),
      )
      // Of a wrapped text all cuts are known.
      const wordsPast = document.profile.lineCut === null ? words : null
      const joints = pairUp(list, ends, grams, pageNotesAt(list, wordsPast))
      joinByWords(list, ends, joints, wordsPast)
      return [
        ...shortJoints(list, ends, wordsPast).map(joint => draftOf(document, list, joint.end, joint)),
        ...ends.map(end => {
          const joint = joints.get(end)
          const draft = draftOf(document, list, end, joint)
          return joint && isLostStop(list, joint, wordsPast) ? { ...draft, confidence: ofLostStop } : draft
        }),
        ...[
          ...softBreaksIn(list).filter(each => settings.wrappedLines || !each.isWrapped),
          ...cutPages(list, counters),
          ...cutTitlesIn(list, wordsPast),
        ].map(each => draftOfSoft(document, each)),
      ]
    },
  }
}
