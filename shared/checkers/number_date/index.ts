import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import {
  draftOf,
  type Hit,
  type ScannedBlocks,
  scanBlocks,
  type TraitedBlock,
  traitedBlocksOf,
} from '../characters/text-blocks.ts'
import { defineChecker } from '../checker.ts'
import { documentMaskHabit } from '../mask_lost/mask-habit.ts'
import { plainHoles } from '../mask_lost/plain-holes.ts'
import { perJoinedDocument } from '../own-stretch.ts'
import { headedAnniversaryHits } from './anniversaries.ts'
import { announcedHits } from './announced-lists.ts'
import { cellGroupHits } from './cell-groups.ts'
import { closedListHits } from './closed-lists.ts'
import { columnTotalHits } from './column-totals.ts'
import { datedWeekdayHits } from './dated-weekdays.ts'
import { eatenNumberHits } from './eaten-numbers.ts'
import { itemTotalHits } from './item-totals.ts'
import { laterYearHits } from './later-years.ts'
import { leapDayHits } from './leap-day.ts'
import { ledgerHits } from './ledgers.ts'
import { lineTotalHits } from './line-totals.ts'
import { listGapHits } from './list-gaps.ts'
import { lifeOfDocumentHits } from './lives.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { lostDashHits } from './lost-dashes.ts'
import { MonthsOfDays } from './lost-months.ts'
import { lostThroughoutHits } from './lost-throughout.ts'
import { monthHeadHits } from './month-heads.ts'
import { noteNumberHits } from './note-numbers.ts'
import { numberingHits } from './numbering.ts'
import { numeralHabitHits } from './numeral-habits.ts'
import { oddBetweenHits } from './odd-between.ts'
import { scanBlock, scanPart, wantsBlock } from './scan.ts'
import { circledNoteHits, figurePointHits, spokenSeriesHits } from './spoken-series.ts'
import { tableHits } from './tables.ts'
import { apartHits } from './told-apart.ts'
import { voteHits } from './votes.ts'
import { loneYearHits, yearFlipHits } from './year-flips.ts'

const options = v.object({
  /** Whether the numbers of headings and items are followed through the document. */
  numbering: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

const scanner = { wants: wantsBlock, scan: scanBlock, scanPart }
/** Slips of writing; what else a figure, a date or a number of a list should be is to be looked up. */
const sureRules = new Set(['year_sign_lost', 'day_sign_lost', 'lookalike', 'percent_twice', 'han_dash'])
const frame = { checker: 'number_date', type: 'number_date', sureRules } as const

const twoDots = /^(\d+)\.\.(\d+)/u
/** `10..4`: two dots that are no range, for they fall. */
function isDoubledPoint(quote: string): boolean {
  const [, before, behind] = twoDots.exec(quote) ?? []
  return Number(before) > Number(behind)
}

/** A span of years with their months shows as well in a list. */
const yearly = /^\d{4}[.年]\d/u
const rowBreak = /[ \t\u00a0\u3000|]/u

/** Nor does a row change what year a reign's is. */
const reignYear = /^\p{Script=Han}{3,}年[（(]/u

/** A row of figures or a page's furniture follows other rules than a sentence. */
function confidenceIn({ shape, block, text }: TraitedBlock, { rule, confidence, start, end }: Hit): number {
  // A short line without gaps is a date or a heading, no row.
  const isRow = block.kind === 'cell' || ((shape === 'label' || shape === 'other') && rowBreak.test(text.trim()))
  const isDotted = rule === 'stray_dot' && isDoubledPoint(text.slice(start, end))
  const isTerm = rule === 'range_backwards' && yearly.test(text.slice(start, end))
  const isReign = rule === 'reckoning' && reignYear.test(text.slice(start, end))
  return isRow && !isDotted && !isTerm && !isReign && rule !== 'impossible_date' && rule !== 'doubled_numeral'
    ? Math.min(confidence, rule === 'run_together' ? 0.6 : 0.45)
    : confidence
}

const bareDate = /^[年月]/u
/** `2023年月日`: what is left of a date of which month and day were hidden. */
const yearAndMonth = /^\d{4}年月$/u

/** Whether a unit or date stands without any figure. */
const isLost = ({ rule, start, end }: Hit, text: string) =>
  rule === 'figure_lost' ||
  (rule === 'date_figure_lost' &&
    (bareDate.test(text[start] as string) || (text[end] === '日' && yearAndMonth.test(text.slice(start, end)))))

/** A document that tells its dates hides none. */
const wholeDate = /\d{4}年\d{1,2}月\d{1,2}日/u

/** Where a document hides values, a unit without its figure is a lost placeholder, of which `mask_lost` tells. */
function withoutHidden({ document, hits }: ScannedBlocks): ScannedBlocks['hits'] {
  if (!hits.some(({ entry, hits: found }) => found.some(hit => isLost(hit, entry.text)))) return hits
  const habit = documentMaskHabit(document)
  if (!habit) return hits
  const tellsDates = traitedBlocksOf(document).some(({ text }) => wholeDate.test(text))
  // Where it hides little, only what shows by itself is told there.
  const isHidden = (hit: Hit, text: string) =>
    isLost(hit, text) &&
    !(tellsDates && text.startsWith('年月日', hit.start)) &&
    (habit.hidesMuch || plainHoles(text).some(({ isSure, start, end }) => isSure && start < hit.end && hit.start < end))
  return hits.map(({ entry, hits: found }) => ({ entry, hits: found.filter(hit => !isHidden(hit, entry.text)) }))
}

/** Whether a rule of the block has told of what stands there. */
const isTold = ({ entry, hit }: { entry: TraitedBlock; hit: Hit }, { hits }: ScannedBlocks) =>
  hits.some(told => told.entry === entry && told.hits.some(({ start, end }) => start < hit.end && hit.start < end))

function check(scanned: ScannedBlocks, { numbering }: Options): FindingDraft[] {
  const { document } = scanned
  const blocks = traitedBlocksOf(document)
  const months = new MonthsOfDays(blocks)
  const figures = withoutHidden(scanned).flatMap(({ entry, hits: found }) =>
    found.map(hit => {
      const told = hit.rule === 'month_lost' ? months.mended(hit, entry.text.slice(hit.start, hit.end)) : hit
      return draftOf(frame, document, entry.block.start, { ...told, confidence: confidenceIn(entry, hit) })
    }),
  )
  const ledgers = ledgerHits(blocks)
  const placed = [
    ...leapDayHits(blocks),
    ...tableHits(blocks),
    ...columnTotalHits(blocks),
    ...cellGroupHits(blocks),
    ...ledgers,
    // Of a list that is cut the total is of more than is left.
    ...(document.changes ? [] : lineTotalHits(blocks)).filter(one => ledgers.every(({ entry }) => entry !== one.entry)),
    ...announcedHits(blocks),
    ...itemTotalHits(blocks),
    // While somebody types, the rules of whole blocks are not asked, which may have told of the same.
    ...(document.changes ? [] : apartHits(blocks).filter(one => !isTold(one, scanned))),
    ...monthHeadHits(blocks),
    ...(document.changes
      ? []
      : [
          ...voteHits(blocks),
          ...closedListHits(blocks),
          ...datedWeekdayHits(blocks),
          ...headedAnniversaryHits(blocks),
          ...lifeOfDocumentHits(blocks),
          ...numeralHabitHits(blocks),
          ...lostDashHits(blocks),
          ...(documentMaskHabit(document)?.hidesMuch ? [] : lostThroughoutHits(blocks, scanned)),
        ].filter(one => !isTold(one, scanned))),
    ...(document.changes
      ? []
      : [
          ...yearFlipHits(blocks),
          ...[...laterYearHits(blocks), ...loneYearHits(blocks)].filter(one => !isTold(one, scanned)),
        ]),
    ...(numbering
      ? [
          ...numberingHits(blocks, document.changes !== undefined),
          ...eatenNumberHits(blocks),
          ...listGapHits(blocks),
          ...(document.changes ? [] : oddBetweenHits(blocks)),
          ...noteNumberHits(blocks),
          ...spokenSeriesHits(blocks),
          ...figurePointHits(blocks),
          ...circledNoteHits(blocks),
        ]
      : []),
  ]
  return [...figures, ...placed.map(({ entry, hit }) => draftOf(frame, document, entry.block.start, hit))]
}

const rules = [
  'run_together',
  'month_lost',
  'year_sign_lost',
  'date_figure_lost',
  'day_sign_lost',
  'impossible_date',
  'impossible_year',
  'range_backwards',
  'lookalike',
  'doubled_unit',
  'percent_run_on',
  'percent_twice',
  'stray_dot',
  'han_dash',
  'figure_lost',
  'mixed_figure',
  'above_whole',
  'sum',
  'number_repeated',
  'number_missing',
  'number_style',
  'impossible_reign',
  'doubled_numeral',
  'reckoning',
  'grouping',
  'weekday',
  'unit_lost',
  'figures_fused',
  'mixed_numerals',
  'broken_count',
  'list_count',
  'direction',
  'code_length',
  'broken_numeral',
  'year_order',
  'calendar',
  'out_of_bounds',
  'sign_twice',
]

/** Damaged dates and figures, and numbering that breaks. See README.md beside this file. */
export const numberDate = defineChecker({
  id: 'number_date',
  types: ['number_date'],
  severity: 'warning',
  readsBlocks: true,
  options,
  messageKeys: [...rules.map(rule => `found.${rule}`), 'fix.replace'],
  texts: { 'zh-CN': zhCN, en },
  run: settings =>
    perJoinedDocument<ScannedBlocks>(
      (document, before) => scanBlocks(document, before, scanner),
      scanned => check(scanned, settings),
    ),
})
