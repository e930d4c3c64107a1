import type { Transform } from 'prosemirror-transform'
import type { Actor } from '../../domain/actor.ts'
import { type AnnotationBodies, type MaskKind, maskKinds } from '../../domain/annotation.ts'
import { type BlockRole, blockRoles } from '../../domain/block.ts'
import type { ReadingKind } from '../../domain/edition-profile.ts'
import { AppError } from '../../domain/errors.ts'
import type { AnchoredFinding, DecisionScope, FindingType, Verdict } from '../../domain/finding.ts'
import { newId } from '../../domain/id.ts'
import type { BlockBefore } from '../../domain/record.ts'
import { ruleOf } from '../../domain/rule.ts'
import { anchorOf, BlockIndex } from '../anchors.ts'
import { addRecord, annotate } from './annotate.ts'
import { correctReading } from './correct-reading.ts'
import { joinBlocks } from './join-blocks.ts'
import { setHeadingLevel } from './set-heading-level.ts'
import { setRole } from './set-role.ts'
import { isInside, takeOut } from './take-out.ts'

/** What somebody decides about a finding. */
export type DecisionChoice =
  | {
      verdict: 'accepted'
      scope: 'place'
      mask?: { maskKind: MaskKind; value: string | null; note?: string | undefined } | undefined
      reading?: string | undefined
      /** For a duplicate: this copy stays and the other one of this document is set aside. */
      keepOther?: boolean
    }
  | { verdict: 'rejected' | 'intended'; scope: DecisionScope }
  | {
      verdict: 'deferred'
      scope: DecisionScope
      /** A question to somebody that it waits for; it stays at the place whatever becomes of the decision. */
      query?: AnnotationBodies['query']
    }
type Acceptance = Extract<DecisionChoice, { verdict: 'accepted' }>

interface Place {
  /** docPos */
  from: number
  to: number
}

/** A decision to carry out. `place` is where the finding stands now, `relatedPlaces` where what it points to stands. */
export interface DecisionRequest {
  finding: AnchoredFinding
  place: Place
  relatedPlaces: ({ documentId: string } & Place)[]
  choice: DecisionChoice
  author: Actor
  /** Milliseconds since 1970. */
  at: number
}

/**
 * Carries out a decision: changes the text where accepting means that, leaves the annotation that tells what was there,
 * and records the decision at the span. Throws `input_invalid` when the finding cannot be accepted so (no reading to
 * put, blocks that cannot be joined).
 */
export function applyDecision(tr: Transform, request: DecisionRequest): void {
  const { finding, choice, author, at } = request
  const { before, ...place }: Accepted = choice.verdict === 'accepted' ? accept(tr, request, choice) : request.place
  recordDecision(tr, { finding, place, before, author, at, verdict: choice.verdict, scope: choice.scope })
  if (choice.verdict === 'deferred' && choice.query)
    annotate(tr, { ...place, content: { kind: 'query', body: choice.query }, author, at, findingId: finding.id })
}

interface Recording extends Pick<DecisionRequest, 'finding' | 'place' | 'author' | 'at'> {
  verdict: Verdict
  /** The place alone where it is left out. */
  scope?: DecisionScope
  /** What the decision made of a block. */
  before?: BlockBefore | undefined
}

/** Records what was decided, at its place. */
export function recordDecision(tr: Transform, recording: Recording): void {
  const { finding, place, before, author, at, verdict, scope = 'place' } = recording
  addRecord(
    tr,
    {
      id: newId(),
      type: 'decision',
      author,
      at,
      findingId: finding.id,
      checker: finding.checker,
      findingType: finding.type,
      verdict,
      scope,
      quote: finding.quote,
      rule: ruleOf(finding),
      ...(before ? { before } : {}),
    },
    place.from,
    place.to,
  )
}

/** Where a decision holds, and what it made of a block. */
type Accepted = Place & { before?: BlockBefore }

/** Returns where the decision holds afterwards. */
function accept(tr: Transform, request: DecisionRequest, choice: Acceptance): Accepted {
  const role = blockRoles.find(each => each === request.finding.data.role)
  if (role && !choice.reading) return acceptRole(tr, request, role)
  switch (request.finding.type) {
    case 'mask':
      return acceptMask(tr, request, choice)
    case 'duplicate':
      return acceptDuplicate(tr, request, choice)
    case 'broken_paragraph':
      return acceptJoin(tr, request)
    case 'heading_level':
      return acceptHeading(tr, request, choice)
    default:
      return acceptReading(tr, request, choice)
  }
}

function acceptMask(tr: Transform, { finding, place, author, at }: DecisionRequest, { mask }: Acceptance): Place {
  const proposed = maskKinds.find(kind => kind === finding.data.kind) ?? 'other'
  const group = typeof finding.data.group === 'string' ? finding.data.group : finding.quote
  const { note, ...given } = mask ?? {}
  const body = { maskKind: proposed, value: null, ...given, ...(note === undefined ? {} : { note }), group }
  annotate(tr, { ...place, content: { kind: 'mask', body }, author, at, findingId: finding.id })
  return place
}

/** Characters of the kept copy that tell it apart in a list. */
const keptExactSize = 32

function acceptDuplicate(tr: Transform, request: DecisionRequest, { keepOther }: Acceptance): Place {
  const { finding, place, relatedPlaces, author, at } = request
  const other = relatedPlaces.find(each => each.documentId === finding.documentId)
  if (keepOther && !other) throw new AppError('input_invalid', { reason: 'duplicate' })
  const isSwapped = keepOther === true && other !== undefined
  const kept = isSwapped
    ? { documentId: finding.documentId, anchor: anchorOf(tr.doc, place.from, place.to, 0) }
    : finding.related[0]
  const body = {
    keptDocumentId: kept?.documentId ?? null,
    keptBlockId: kept?.anchor.blockId ?? null,
    keptExact: kept?.anchor.exact.slice(0, keptExactSize) ?? '',
  }
  const { from, to } = isSwapped ? other : place
  annotate(tr, { from, to, content: { kind: 'duplicate', body }, author, at, findingId: finding.id })
  return place
}

function acceptJoin(tr: Transform, { finding, place, relatedPlaces, author, at }: DecisionRequest): Place {
  const index = BlockIndex.of(tr.doc)
  const continuation = relatedPlaces.find(each => each.documentId === finding.documentId)
  const first = index.near(place.from, 'end')
  const second = index.near(continuation?.from ?? place.to, 'start')
  if (!first || !second) throw new AppError('input_invalid', { reason: 'join' })
  const distance = index.orderOf(second.blockId) - index.orderOf(first.blockId) - 1
  const { overlap, seam } = finding.data
  const dropped = typeof overlap === 'number' ? index.textAt(index.orderOf(second.blockId)).slice(0, overlap) : ''
  const seamPos = joinBlocks(tr, {
    firstBlockId: first.blockId,
    secondBlockId: second.blockId,
    ...(typeof overlap === 'number' ? { overlap } : {}),
    ...(typeof seam === 'string' ? { seamKind: seam } : {}),
  })
  const span = { from: seamPos, to: seamPos + 1 }
  const body = dropped === '' ? { distance } : { distance, dropped }
  annotate(tr, { ...span, content: { kind: 'join', body }, author, at, findingId: finding.id })
  return span
}

/**
 * A line of page furniture, a caption or a jump line stays in the document; the edition decides by its role. What was run
 * into a paragraph becomes a block of its own for that.
 */
function acceptRole(tr: Transform, { place }: DecisionRequest, role: BlockRole): Accepted {
  const block = BlockIndex.of(tr.doc).near(place.from, 'start')
  if (!block) throw new AppError('input_invalid', { reason: 'role' })
  if (isInside(tr.doc, place)) return takeOut(tr, { ...place, role })
  const was = setRole(tr, { blockId: block.blockId, role })
  return { ...place, before: { blockId: block.blockId, role: was, nowRole: role } }
}

function acceptHeading(tr: Transform, { finding, place }: DecisionRequest, { reading }: Acceptance): Accepted {
  const level = /^(?:h([1-6])|p)$/.exec(reading ?? finding.fixes[0]?.text ?? '')
  const block = BlockIndex.of(tr.doc).near(place.from, 'start')
  if (!level || !block) throw new AppError('input_invalid', { reason: 'heading_level' })
  const { blockId } = block
  const nowLevel = Number(level[1] ?? 0)
  const { node } = BlockIndex.of(tr.doc).find(blockId) ?? {}
  setHeadingLevel(tr, { blockId, level: nowLevel })
  return { ...place, before: { blockId, level: (node?.attrs.level as number | undefined) ?? 0, nowLevel } }
}

/** Findings whose cure is a matter of house style; every other correction mends what reading the page went wrong with. */
const houseTypes: readonly FindingType[] = ['term', 'punct', 'space']
/** Findings of what is none of the report's text. */
const furnitureTypes: readonly FindingType[] = ['boilerplate', 'spam']

function acceptReading(tr: Transform, { finding, place, author, at }: DecisionRequest, choice: Acceptance): Place {
  const reading = choice.reading ?? finding.fixes[0]?.text
  if (reading === undefined) throw new AppError('input_invalid', { reason: 'reading' })
  // A text that stands as it is needs no annotation: the decision alone says that somebody agreed.
  if (reading === finding.quote) return place
  const kind = readingKindOf(finding.type, reading)
  return correctReading(tr, { ...place, reading, kind, author, at, findingId: finding.id })
}

/** What taking out page furniture or advertising, house style, and every other correction is recorded as. */
function readingKindOf(type: FindingType, reading: string): ReadingKind {
  if (reading === '' && furnitureTypes.includes(type)) return 'furniture'
  return houseTypes.includes(type) ? 'house' : 'ocr'
}
