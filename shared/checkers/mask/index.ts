import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import type { SnapshotBlock } from '../../domain/snapshot.ts'
import { blockListOf } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { opensBrokenLead } from './bold-pairs.ts'
import type { Candidate } from './candidate.ts'
import { belongsToExercise } from './exercise.ts'
import { withoutForms } from './forms.ts'
import { judge } from './judge.ts'
import { type KindGuess, likenessOf } from './kind.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { calledSurnames, isKnownName } from './people.ts'
import { maskStylesOf, type ScannedBlock, usesBold } from './profile.ts'
import { blockMasks } from './read-block.ts'

const options = v.object({
  /** Whether 某 and single letters (`A市`) count as placeholders too. */
  wordMasks: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

interface Held {
  document: CheckedDocument
  scanned: { block: SnapshotBlock; text: string; scan: ScannedBlock }[]
  /** Scans by block text, so that after an edit only the changed blocks are scanned again. */
  scans: Map<string, ScannedBlock>
}

function scanDocument(document: CheckedDocument, before: Held | undefined): Held {
  const { text, blocks } = document.snapshot
  const list = blockListOf(document)
  const scans: Held['scans'] = new Map()
  const scanned = blocks
    .filter(block => block.kind !== 'rule' && block.end > block.start)
    .map(block => {
      const blockText = text.slice(block.start, block.end)
      const scan = before?.scans.get(blockText) ?? blockMasks.of(list, blockText)
      scans.set(blockText, scan)
      return { block, text: blockText, scan }
    })
    .filter(({ scan }) => scan.candidates.length > 0)
  return { document, scanned, scans }
}

/** Where a block's bold stretches begin and end, as offsets of its text. */
const edgesOf = ({ strong, start }: SnapshotBlock) => strong.flatMap(([from, to]) => [from - start, to - start])

/** A table's cell of nothing but a placeholder: in a document that hides values it hides one. */
const isWholeCell = ({ literal }: Candidate, { kind }: SnapshotBlock, text: string) =>
  kind === 'cell' && literal.length > 1 && text.trim() === literal

const hiddenName: KindGuess = { kind: 'name', told: true }

function findingsOf({ document, scanned }: Held, { wordMasks }: Options): FindingDraft[] {
  const { asterisks } = document.profile.stated
  const scans = withoutForms(
    scanned.map(({ scan }) => scan),
    document.profile.characters.exercise.form,
  )
  const styles = maskStylesOf(scans, asterisks)
  const printsBold = usesBold(scans, document.snapshot.blocks)
  const surnames = calledSurnames(scans)
  const drafts: FindingDraft[] = []
  for (const [index, scan] of scans.entries()) {
    const { block, text } = scanned[index] as Held['scanned'][number]
    for (const { candidate, guess: likely } of scan.candidates) {
      const isName = isKnownName(candidate, surnames)
      const guess = isName ? hiddenName : likely
      if (!wordMasks && (candidate.style === 'mou' || candidate.style === 'letter')) continue
      const masked = styles.has(candidate.style)
      const stated = candidate.style === 'star' ? asterisks : undefined
      if (stated === 'bold') continue
      const bold = stated === 'mask' ? undefined : scan.bold.get(candidate)
      if (bold && (bold.strict || !masked || (bold.inUse && printsBold))) continue
      if (stated === undefined && candidate.style === 'star' && opensBrokenLead(text, candidate, edgesOf(block)))
        continue
      const isPlain = isName || (masked && isWholeCell(candidate, block, text))
      const confidence = isPlain ? 0.85 : judge(candidate, text, guess, masked)
      if (confidence === 0 || belongsToExercise(candidate, document.profile.characters.exercise)) continue
      drafts.push({
        documentId: document.snapshot.documentId,
        type: 'mask',
        start: block.start + candidate.start,
        end: block.start + candidate.end,
        message: { key: `checkers.mask.found.${guess.kind}`, params: { literal: candidate.literal } },
        severity: 'warning',
        confidence,
        data: { kind: guess.kind, style: candidate.style, ...likenessOf(candidate, guess.kind) },
      })
    }
  }
  return drafts
}

/** Placeholders that hide a value. See README.md beside this file. */
export const mask = defineChecker({
  id: 'mask',
  types: ['mask'],
  severity: 'warning',
  readsBlocks: true,
  options,
  messageKeys: ['place', 'count', 'percent', 'money', 'ordinal', 'date', 'name', 'other'].map(kind => `found.${kind}`),
  texts: { 'zh-CN': zhCN, en },
  run: settings => perDocument(scanDocument, held => findingsOf(held, settings)),
})
