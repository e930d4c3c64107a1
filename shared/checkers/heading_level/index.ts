import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { type Outline, type OutlineEntry, outlineOf } from '../outline.ts'
import { isOfPage } from '../run_on/of-page.ts'
import { judgeUnmarkedYears } from './chronicle.ts'
import { gluedHeadsIn } from './glued-heads.ts'
import { judgeHeadlines } from './headlines.ts'
import type { Judgement } from './judgement.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { judgeMarked } from './marked.ts'
import { judgeMisnumbered } from './misnumbered.ts'
import { judgeParallels } from './parallel.ts'
import { seriesOf } from './series.ts'
import { judgeAsStated } from './stated.ts'
import { judgeTexts } from './text-as-heading.ts'
import { titlesOf } from './title.ts'
import { judgePlainText, judgeUnmarkedStyles } from './unmarked.ts'

const options = v.object({
  /** Whether the headings of a text that marks none are reported. */
  plainText: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

/** So surely a numbered line is the head of a page, said again beside its number. */
const headOfPage = 0.66

/** The outline without the running heads of pages, which bear the numbers of chapters too. */
function withoutPageHeads(outline: Outline): Outline {
  const folios = foliosIn(outline.list)
  const isHead = ({ index, level }: OutlineEntry) =>
    level === 0 && ((folios.get(index)?.weight ?? 0) >= headOfPage || isOfPage(outline.list, index))
  return folios.size === 0 || !outline.entries.some(isHead)
    ? outline
    : { ...outline, entries: outline.entries.filter(entry => !isHead(entry)) }
}

function judge(document: CheckedDocument, settings: Options): Judgement[] {
  const outline = withoutPageHeads(outlineOf(document))
  const judged = judgeOutline(document, outline, settings)
  return [...judged, ...judgeMisnumbered(outline, judged)]
}

function judgeOutline(document: CheckedDocument, outline: Outline, { plainText }: Options): Judgement[] {
  const series = seriesOf(outline)
  if (outline.marked === 0) return plainText ? judgePlainText(outline, series, document.profile) : []
  const topmost = Math.min(...outline.entries.filter(({ level }) => level > 0).map(({ level }) => level))
  const titles =
    outline.marked >= 2 && topmost >= 2
      ? titlesOf(outline.list).map(({ entry, confidence }): Judgement => {
          return { target: entry, rule: 'unmarked_title', level: topmost - 1, confidence: confidence - 0.2 }
        })
      : []
  return [
    ...judgeTexts(outline),
    ...judgeMarked(outline, series),
    ...judgeUnmarkedStyles(outline, series, document.profile),
    ...judgeParallels(outline),
    ...judgeHeadlines(outline),
    ...judgeUnmarkedYears(outline),
    ...titles,
  ]
}

function draftOf(documentId: string, { target, rule, level, confidence, witness }: Judgement): FindingDraft {
  const { block, text } = target.entry
  return {
    documentId,
    type: 'heading_level',
    start: block.start + text.length - text.trimStart().length,
    end: block.start + text.trimEnd().length,
    message: {
      key: `checkers.heading_level.found.${rule}`,
      params: { level, now: target.level, witness: (witness?.line ?? '').slice(0, 20) },
    },
    severity: 'warning',
    confidence: Math.round(confidence * 100) / 100,
    fixes: [
      level === 0
        ? { text: 'p', label: 'checkers.heading_level.fix.paragraph', safe: false }
        : { text: `h${level}`, label: 'checkers.heading_level.fix.heading', safe: false },
    ],
    related: witness
      ? [
          {
            documentId,
            start: witness.entry.block.start,
            end: witness.entry.block.end,
            quote: witness.entry.text,
          },
        ]
      : [],
    data: { rule, level },
  }
}

function check(document: CheckedDocument, settings: Options): FindingDraft[] {
  const best = new Map<number, Judgement>()
  for (const judgement of judgeAsStated(outlineOf(document), document.profile, () => judge(document, settings))) {
    const { index, level } = judgement.target
    if (judgement.level === level) continue
    const known = best.get(index)
    if (!known || judgement.confidence > known.confidence) best.set(index, judgement)
  }
  const ordered = [...best.values()].sort((a, b) => a.target.index - b.target.index)
  const { documentId } = document.snapshot
  return [...ordered.map(judgement => draftOf(documentId, judgement)), ...gluedDrafts(document)]
}

/** Headings that go on in the text below them: only their own words are told of. */
const gluedDrafts = (document: CheckedDocument): FindingDraft[] =>
  gluedHeadsIn(outlineOf(document)).map(({ start, end, level, confidence }) => ({
    documentId: document.snapshot.documentId,
    type: 'heading_level',
    start,
    end,
    message: { key: 'checkers.heading_level.found.glued', params: { level } },
    severity: 'warning',
    confidence,
    fixes: [{ text: `h${level}`, label: 'checkers.heading_level.fix.heading', safe: false }],
    data: { rule: 'glued', level },
  }))

/** Headings at odds with the outline. See README.md beside this file. */
export const headingLevel = defineChecker({
  id: 'heading_level',
  types: ['heading_level'],
  severity: 'warning',
  options,
  messageKeys: [
    ...[
      'series',
      'unmarked',
      'unmarked_title',
      'plain_text',
      'nested',
      'jump',
      'sister',
      'headline',
      'text',
      'credit',
      'byline',
      'salutation',
      'stated',
      'misnumbered',
      'glued',
    ].map(rule => `found.${rule}`),
    'fix.heading',
    'fix.paragraph',
  ],
  texts: { 'zh-CN': zhCN, en },
  run: settings =>
    perDocument<CheckedDocument>(
      document => document,
      document => check(document, settings),
    ),
})
