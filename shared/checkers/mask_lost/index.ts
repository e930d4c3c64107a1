import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { scanNear } from '../near-change.ts'
import { type CheckResources, wordsOf } from '../resources.ts'
import { bareSubjectsOf } from './bare-subjects.ts'
import { clippedNamesOf } from './clipped-names.ts'
import { findHoles, type Hole } from './holes.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { documentMaskHabit } from './mask-habit.ts'
import { maskedNamesOf } from './masked-names.ts'
import { signatureHoles } from './signatures.ts'
import { hiddenSurnames } from './surnames.ts'

const moved = (hole: Hole, by: number): Hole => ({
  ...hole,
  start: hole.start + by,
  end: hole.end + by,
  at: hole.at + by,
})

function check(document: CheckedDocument, resources: CheckResources): FindingDraft[] {
  const { documentId } = document.snapshot
  const blocks = blockListOf(document)
  const habit = documentMaskHabit(document)
  if (!habit) return []
  const words = wordsOf(resources)
  const signed = signatureHoles(blocks, document.snapshot.text)
  const people = hiddenSurnames(document.snapshot.text)
  const masked = maskedNamesOf(document.snapshot.text)
  const clipped = clippedNamesOf(document.snapshot.text)
  const subjects = bareSubjectsOf(document.snapshot.text)
  const known = new Map<string, readonly Hole[]>()
  const find = (text: string) => findHoles(text, { habit, words, people, masked, clipped, subjects })
  const holesIn = (entry: ListedBlock): readonly Hole[] => {
    let holes = known.get(entry.text)
    if (!holes) {
      holes = scanNear(entry, document.changes, find, moved)
      known.set(entry.text, holes)
    }
    return holes
  }
  const holesOf = (entry: ListedBlock): readonly Hole[] => {
    const [hole, holes] = [signed.get(entry), holesIn(entry)]
    return hole && holes.every(({ start, end }) => end <= hole.start || start >= hole.end) ? [...holes, hole] : holes
  }
  return blocks.flatMap(entry =>
    holesOf(entry).map(
      ({ start, end, at, kind, confidence, witness, literal = habit.literals.get(kind) ?? habit.literal }) => ({
        documentId,
        type: 'mask_lost' as const,
        start: entry.block.start + start,
        end: entry.block.start + end,
        message: {
          key: `checkers.mask_lost.found.${witness ? 'witness' : kind}`,
          params: { quote: entry.text.slice(start, end), witness },
        },
        severity: 'warning' as const,
        confidence,
        fixes: [
          {
            text: entry.text.slice(start, at) + literal + entry.text.slice(at, end),
            label: 'checkers.mask_lost.fix.placeholder',
            safe: false,
          },
        ],
        data: { kind, literal, frequent: witness },
      }),
    ),
  )
}

/** Values of which even the placeholder is lost. See README.md beside this file. */
export const maskLost = defineChecker({
  id: 'mask_lost',
  types: ['mask_lost'],
  severity: 'warning',
  readsBlocks: true,
  reads: 'words',
  options: v.object({}),
  messageKeys: [
    'found.witness',
    'found.place',
    'found.count',
    'found.ordinal',
    'found.date',
    'found.name',
    'fix.placeholder',
  ],
  texts: { 'zh-CN': zhCN, en },
  run: (_, resources) =>
    perDocument(
      document => document,
      document => check(document, resources),
    ),
})
