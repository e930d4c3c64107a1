import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, Transform } from 'prosemirror-transform'
import type { Actor } from '../../domain/actor.ts'
import { newId } from '../../domain/id.ts'
import type { AnchoredRecord } from '../../domain/record.ts'
import type { VersionConflict, VersionLoss, VersionReport } from '../../domain/version-report.ts'
import { annotate } from '../actions/annotate.ts'
import { BlockIndex, resolveAnchor } from '../anchors.ts'
import { applySteps, type DocumentState } from '../document-state.ts'
import { RecordStep } from '../record-step.ts'
import { schema } from '../schema.ts'
import { splitSections } from '../sections.ts'
import { type PlacedConflict, planVersion, type VersionPlan } from './plan-version.ts'

/** Two imports of one source: the one that the document was made of, or brought to last, and the new one. */
export interface Versions {
  base: Node
  incoming: Node
}

export interface VersionOrigin {
  author: Actor
  /** Milliseconds since 1970. */
  at: number
  /** What the new version is called in the queries that conflicts become. */
  name: string
}

export interface BroughtVersion {
  /** The change of the document; without steps where there is nothing to change. */
  tr: Transform
  report: VersionReport
  /** The new version with the ids of the document: the base of the next one. */
  incoming: Node
}

/**
 * Brings a document to a new version of its source, block by block and three ways: what the editor has changed stays.
 * Where both changed, the editor's text stands with a query that tells the other. Records stay where their text stays,
 * follow it where it moved, and are told where they could not.
 */
export function bringVersion(
  state: DocumentState,
  { base, incoming }: Versions,
  origin: VersionOrigin,
): BroughtVersion {
  const plan = planVersion(state.doc, base, incoming)
  const tr = new Transform(state.doc)
  const changes = makeChanges(tr, plan)
  if (tr.steps.length > 0) splitSections(tr)
  const { kept, losses } = carryRecords(tr, state)
  for (const conflict of plan.conflicts) ask(tr, conflict, origin)
  const conflicts = plan.conflicts.map(({ from: _, to: __, ...conflict }): VersionConflict => conflict)
  return { tr, report: { changes, kept, conflicts, losses }, incoming: plan.incoming }
}

/** Makes what is planned and tells how many changes that were. */
function makeChanges(tr: Transform, { edits, gone, moved }: VersionPlan): number {
  const ordered = edits.map((edit, order) => ({ ...edit, order }))
  // From the end to the start, so that none moves the next.
  ordered.sort((left, right) => right.pos - left.pos || right.order - left.order)
  for (const edit of ordered) edit.make(tr)
  for (const { id, after } of moved) moveBlock(tr, id, after)
  takeOut(tr, new Set(gone))
  return edits.length + gone.length + moved.length
}

interface Placed {
  node: Node
  pos: number
}

function topLevel(doc: Node): Map<string, Placed> {
  const found = new Map<string, Placed>()
  doc.forEach((section, sectionPos) => {
    section.forEach((node, offset) => {
      found.set(node.attrs.id as string, { node, pos: sectionPos + 1 + offset })
    })
  })
  return found
}

/** Out and in again in two steps: so its records and its source go along. */
function moveBlock(tr: Transform, id: string, after: readonly string[]): void {
  const block = topLevel(tr.doc).get(id)
  if (!block) return
  deleteBlock(tr, block)
  const rest = topLevel(tr.doc)
  const before = after.map(each => rest.get(each)).find(placed => placed !== undefined)
  const pos = before ? before.pos + before.node.nodeSize : 1
  tr.step(new ReplaceStep(pos, pos, new Slice(Fragment.from(block.node), 0, 0)))
}

/** Blocks that go, from the last to the first. */
function takeOut(tr: Transform, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return
  const placed = [...topLevel(tr.doc)].filter(([id]) => ids.has(id)).map(([, each]) => each)
  for (const block of placed.reverse()) deleteBlock(tr, block)
}

/** A section without blocks goes too; a document without blocks gets an empty one. */
function deleteBlock(tr: Transform, { node, pos }: Placed): void {
  const end = pos + node.nodeSize
  const isAlone = tr.doc.resolve(pos).parent.childCount === 1
  if (!isAlone) tr.step(new ReplaceStep(pos, end, Slice.empty))
  else if (tr.doc.childCount > 1) tr.step(new ReplaceStep(pos - 1, end + 1, Slice.empty))
  else
    tr.step(new ReplaceStep(pos, end, new Slice(Fragment.from(schema.nodes.paragraph.create({ id: newId() })), 0, 0)))
}

/** Puts records whose text stands elsewhere now there, and tells of those that are not what they were. */
function carryRecords(tr: Transform, before: DocumentState): Required<Pick<VersionReport, 'kept' | 'losses'>> {
  const standing = before.records.toAnchored(before.doc, 0).filter(({ removed }) => !removed)
  const lost =
    tr.steps.length === 0 ? [] : carryMoved(tr, before, new Map(standing.map(each => [each.record.id, each])))
  const ids = new Set(lost.map(({ old }) => old.record.id))
  // A correction and the decision that made it are one place.
  const kept = new Set(standing.filter(({ record }) => !ids.has(record.id)).map(placeKey))
  const marks = new Set(lost.filter(({ old }) => old.record.type !== 'decision').map(({ old }) => placeKey(old)))
  const told = lost.filter(({ old, loss }) => loss.record !== 'accepted' || !marks.has(placeKey(old)))
  return { kept: kept.size, losses: told.map(({ loss }) => loss) }
}

const placeKey = ({ anchor: { blockId, start, end } }: AnchoredRecord): string => `${blockId} ${start} ${end}`

interface Lost {
  old: AnchoredRecord
  loss: VersionLoss
}

function carryMoved(tr: Transform, before: DocumentState, was: ReadonlyMap<string, AnchoredRecord>): Lost[] {
  const after = applySteps(before, tr.steps)
  const index = BlockIndex.of(tr.doc)
  const lost: Lost[] = []
  for (const now of after.records.toAnchored(after.doc, 0)) {
    const old = was.get(now.record.id)
    if (!old || (!now.removed && old.anchor.exact === now.anchor.exact)) continue
    if (now.removed && putBack(tr, old, after, index)) continue
    lost.push({ old, loss: lossOf(old, now.removed) })
  }
  return lost
}

function putBack(tr: Transform, { record, anchor }: AnchoredRecord, after: DocumentState, index: BlockIndex): boolean {
  const place = resolveAnchor(tr.doc, anchor, index)
  const tombstone = after.records.get(record.id)
  if (!place || !tombstone) return false
  const { from, to, lost } = tombstone
  tr.step(new RecordStep({ record, from, to, ...(lost && { lost }) }, { record, ...place }))
  return true
}

/** A few characters do not tell which of many places it was. */
const tellingLength = 6

function lossOf({ record, anchor: { exact, prefix, suffix } }: AnchoredRecord, isRemoved: boolean): VersionLoss {
  const [before, after] = [Array.from(prefix), Array.from(suffix)]
  const around = [...before.slice(-tellingLength), exact, ...after.slice(0, tellingLength)].join('')
  return {
    record: record.type === 'decision' ? record.verdict : record.kind,
    outcome: isRemoved ? 'removed' : 'rewritten',
    exact,
    ...(exact.length < tellingLength && around !== exact && { around }),
  }
}

/** A conflict is a question at its place: what the new version has there instead. */
function ask(tr: Transform, { from, to, incoming }: PlacedConflict, { author, at, name }: VersionOrigin): void {
  const start = tr.mapping.map(from, 1)
  const end = Math.max(start, tr.mapping.map(to, -1))
  const text = `${name}: ${incoming === '' ? '∅' : `「${incoming}」`}`
  annotate(tr, { from: start, to: end, content: { kind: 'query', body: { text } }, author, at })
}
