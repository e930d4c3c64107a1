import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import { blockFurniture } from '../boilerplate/read-block.ts'
import { characterClasses as c, traitOf } from '../characters/classes.ts'
import { draftOf, type Hit, type ScannedBlocks, scanBlocks, traitedBlocksOf } from '../characters/text-blocks.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { nearChanges } from '../near-change.ts'
import { isFigureHole } from '../number_date/bare-units.ts'
import { anySign } from '../spam/lexicon.ts'
import { advertisementsOf } from '../spam/near-ads.ts'
import { blankRuns } from './blank-lines.ts'
import { groupsThousands, setsMarksOff } from './document-habits.ts'
import { isStray, JoinedForms, judge } from './judge.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { runInHeadsOf } from './run-in-heads.ts'
import { scanBlock } from './scan.ts'
import { numberKinds, setsNumbersClose, signConfidence } from './set-off.ts'
import { wideNamesOf } from './set-wide.ts'

const options = v.object({
  /** Whether runs of empty lines are reported. */
  emptyLines: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

const frame = { checker: 'space', type: 'space', severity: 'info' } as const
/** A figure that white space cuts at its point is damaged: what is lost there, only the source tells. */
const ofFigures = { ...frame, type: 'number_date', severity: 'warning' } as const
const needed = traitOf(c.space) | traitOf(c.han)
const wantsBlock = (traits: number) => (traits & needed) === needed

/** Surely enough furniture or advertising for its white space to be its own. */
const foreign = 0.5
/** An advertisement around white space shows a sign so near. UTF-16 units. */
const around = 24

const besideAd = 2

/** Whether white space stands in what the page or an advertiser put there: that is told of as a whole. */
function isForeign(document: CheckedDocument, entry: ListedBlock, { start, end }: Hit): boolean {
  const { text } = entry
  const { line, inline } = blockFurniture.of(blockListOf(document), text)
  if ((line?.weight ?? 0) >= foreign) return true
  const mayAdvertise = anySign.test(text.slice(Math.max(0, start - around), end + around))
  const ads = mayAdvertise ? advertisementsOf(document, entry, false, true) : []
  return (
    inline.some(other => other.confidence >= foreign && start < other.end && other.start < end) ||
    // What an advertisement says of itself goes on beyond its surest words.
    ads.some(ad => ad.confidence >= foreign && start < ad.end + besideAd && ad.start - besideAd < end)
  )
}

const [figureBefore, figureAfter] = [/[\d.]+$/u, /^[\d.]+/u]
/** Whether white space cuts a figure at its point. */
function isDamaged(text: string, { rule, start, end }: Hit): boolean {
  if (rule !== 'in_figure') return false
  const before = figureBefore.exec(text.slice(Math.max(0, start - 9), start))?.[0] ?? ''
  const behind = figureAfter.exec(text.slice(end, end + 9))?.[0] ?? ''
  return before.endsWith('.') || behind.startsWith('.')
}

function check(scanned: ScannedBlocks, { emptyLines }: Options): FindingDraft[] {
  const { document, hits } = scanned
  const joined = new JoinedForms(document.snapshot.text)
  const marksOff = setsMarksOff(scanned)
  const grouped = groupsThousands(scanned)
  const meant = [runInHeadsOf(scanned), wideNamesOf(scanned)]
  const all = hits.flatMap(({ hits: found }) => found)
  const closeKinds = numberKinds.filter(
    kind => all.some(({ note }) => note === kind) && setsNumbersClose(traitedBlocksOf(document), kind),
  )
  const habit = document.profile.characters.digitSpacing.habit
  const sign = all.some(({ rule }) => rule === 'before_sign') ? signConfidence(document.snapshot.text, habit) : 0
  const drafts = hits.flatMap(({ entry, hits: found }) =>
    nearChanges(entry, document.changes, found).map(hit => {
      const kind = numberKinds.find(each => each === hit.note)
      const own = hit.rule === 'before_sign' ? { ...hit, confidence: sign } : hit
      const confidence = kind ? hit.confidence : judge(own, entry, document, joined)
      const isHabit =
        meant.some(hits => hits.has(hit)) ||
        (marksOff && hit.rule === 'after_mark') ||
        (grouped && hit.note === 'thousands') ||
        (kind !== undefined && !closeKinds.includes(kind))
      return draftOf(isDamaged(entry.text, hit) ? ofFigures : frame, document, entry.block.start, {
        ...hit,
        ...(isStray(hit, confidence) && { fixes: [{ text: '', safe: true }] }),
        confidence:
          isHabit ||
          isFigureHole(entry.text, hit.start, hit.end) ||
          (confidence >= foreign && isForeign(document, entry, hit))
            ? Math.min(confidence, 0.35)
            : confidence,
      })
    }),
  )
  if (!emptyLines) return drafts
  for (const { start, end, count, confidence } of blankRuns(document)) {
    drafts.push(draftOf(frame, document, 0, { rule: 'empty_lines', start, end, confidence, params: { count } }))
  }
  return drafts
}

/** White space where none belongs. See README.md beside this file. */
export const space = defineChecker({
  id: 'space',
  types: ['space', 'number_date'],
  severity: 'info',
  readsBlocks: true,
  options,
  messageKeys: [
    'found.between',
    'found.wide_between',
    'found.digit_spacing',
    'found.in_figure',
    'found.before_mark',
    'found.before_sign',
    'found.after_mark',
    'found.inside_pair',
    'found.around_pair',
    'found.spaced_out',
    'found.empty_lines',
    'fix.replace',
    'fix.remove',
  ],
  texts: { 'zh-CN': zhCN, en },
  run: settings =>
    perDocument<ScannedBlocks>(
      (document, before) => scanBlocks(document, before, { wants: wantsBlock, scan: scanBlock }),
      scanned => check(scanned, settings),
    ),
})
