import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { scanNear } from '../near-change.ts'
import { type CheckResources, wordsOf } from '../resources.ts'
import { barePersonsOf } from './bare-persons.ts'
import { bareSubjectsOf } from './bare-subjects.ts'
import { clippedNamesOf } from './clipped-names.ts'
import { findHoles, type Hole, type HoleEvidence, nameHolesOf } from './holes.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { documentMaskHabit } from './mask-habit.ts'
import { maskedFirmsOf } from './masked-firms.ts'
import { maskedNamesOf } from './masked-names.ts'
import { signatureHoles } from './signatures.ts'
import { hiddenSurnames } from './surnames.ts'

const moved = (hole: Hole, by: number): Hole => ({
  ...hole,
  start: hole.start + by,
  end: hole.end + by,
  at: hole.at + by,
})

/** Findings on the holes of a document's blocks. */
const draftsOf = (
  document: CheckedDocument,
  blocks: readonly ListedBlock[],
  holesOf: (entry: ListedBlock) => readonly Hole[],
  usual: (kind: Hole['kind']) => string,
): FindingDraft[] =>
  blocks.flatMap(entry =>
    holesOf(entry).map(({ start, end, at, kind, confidence, witness, literal = usual(kind) }) => ({
      documentId: document.snapshot.documentId,
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
    })),
  )

type HiddenNames = Pick<HoleEvidence, 'persons' | 'clipped'>
/** A text that hides nothing but names, by 某, tells of names alone. */
function nameDrafts(document: CheckedDocument, { persons, clipped }: HiddenNames): FindingDraft[] {
  const find = (text: string) => nameHolesOf(text, { persons, clipped })
  const blocks = blockListOf(document)
  return draftsOf(
    document,
    blocks,
    entry => scanNear(entry, document.changes, find, moved),
    () => '某',
  )
}

function check(document: CheckedDocument, resources: CheckResources): FindingDraft[] {
  const blocks = blockListOf(document)
  const habit = documentMaskHabit(document)
  const persons = barePersonsOf(document.snapshot.text)
  const clipped = clippedNamesOf(document.snapshot.text)
  if (!habit) return persons || clipped.size > 0 ? nameDrafts(document, { persons, clipped }) : []
  const words = wordsOf(resources)
  const signed = signatureHoles(blocks, document.snapshot.text)
  const people = hiddenSurnames(document.snapshot.text)
  const masked = maskedNamesOf(document.snapshot.text)
  const firms = maskedFirmsOf(document.snapshot.text)
  const subjects = bareSubjectsOf(document.snapshot.text)
  const known = new Map<string, readonly Hole[]>()
  const find = (text: string) => findHoles(text, { habit, words, people, masked, firms, clipped, subjects, persons })
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
  return draftsOf(document, blocks, holesOf, kind => habit.literals.get(kind) ?? habit.literal)
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
