// For the kill test: opens a project and, without rest, types, deletes, decides and takes back in its first document.
// Prints each change that the engine has acknowledged, until it is killed. `node working-desk.ts PROJECT SEED`.
import { writeSync } from 'node:fs'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { applyDecision } from '#shared/document/actions/apply-decision.ts'
import { BlockIndex, resolveAnchor } from '#shared/document/anchors.ts'
import { schema } from '#shared/document/schema.ts'
import { AppError } from '#shared/domain/errors.ts'
import { TestEngine } from '../../../electron/engine/testing/test-engine.ts'
import { numbersFrom } from '../../bench/numbers.ts'

/** A change that was acknowledged: what must be there afterwards. */
export interface Acknowledged {
  revision: number
  kind: 'typed' | 'deleted' | 'decided' | 'taken back'
  /** The characters typed, which stand nowhere else. */
  typed?: string
  /** The finding decided. */
  decided?: string
  /** The revision taken back. */
  undone?: number
}

const [path = '', seed = '1'] = process.argv.slice(2)
const next = numbersFrom(Number(seed))
const below = (limit: number): number => Math.floor(next() * limit)
const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
desk.engine.grant(path)
await desk.call('project.open', { path })
const [document] = await desk.call('documents.list', {})
if (!document) throw new Error('The project has no document')
const documentId = document.id
const loaded = await desk.call('documents.load', { documentId })
let revision = loaded.revision
let doc = schema.nodeFromJSON(JSON.parse(loaded.docJson))
/** The last change and the texts before its steps. */
let last: { revision: number; change: Transform } | null = null

/** Blocks whose text nobody has typed into: what is deleted there was never promised. */
const untouched = (): { node: Node; contentPos: number }[] =>
  new BlockIndex(doc).blocks.filter(({ node }) => node.textContent.length > 30 && !node.textContent.includes('〔'))

type Change = Omit<Acknowledged, 'revision'> & { change: Transform }

/** The block offset itself, or the end of the typed word that it would cut in two. */
function outsideWords(text: string, offset: number): number {
  const open = text.lastIndexOf('〔', offset - 1)
  const close = open < 0 ? -1 : text.indexOf('〕', open)
  return close >= offset ? close + 1 : offset
}

function typing(): Change {
  const { blocks } = new BlockIndex(doc)
  const block = blocks[below(blocks.length)] as (typeof blocks)[number]
  const typed = `〔${seed}·${revision + 1}〕`
  const at = block.contentPos + outsideWords(block.node.textContent, below(block.node.content.size + 1))
  return { kind: 'typed', typed, change: new Transform(doc).insert(at, schema.text(typed)) }
}

function deletion(): Change | null {
  const blocks = untouched()
  const block = blocks[below(blocks.length)]
  if (!block) return null
  const from = block.contentPos + below(block.node.content.size - 3)
  return { kind: 'deleted', change: new Transform(doc).delete(from, from + 2) }
}

async function decision(): Promise<Change | null> {
  const { entries } = await desk.call('findings.list', { documentId })
  const open = entries.filter(entry => entry.status === 'open')
  const entry = open[below(open.length)]
  const place = entry && resolveAnchor(doc, entry.finding.anchor)
  if (!place) return null
  const verdict = (['intended', 'rejected', 'deferred'] as const)[below(3)] as 'intended' | 'rejected' | 'deferred'
  const change = new Transform(doc)
  const author = { kind: 'person', name: '校对甲' } as const
  const choice = { verdict, scope: 'place' } as const
  applyDecision(change, { finding: entry.finding, place, relatedPlaces: [], choice, author, at: Date.now() })
  return { kind: 'decided', decided: entry.finding.id, change }
}

function takingBack(): Change | null {
  if (!last) return null
  const { change: taken, revision: undone } = last
  const change = new Transform(doc)
  for (let at = taken.steps.length - 1; at >= 0; at--) change.step(taken.steps[at]!.invert(taken.docs[at] as Node))
  return { kind: 'taken back', undone, change }
}

async function nextChange(): Promise<Change> {
  const share = next()
  if (share < 0.15) return deletion() ?? typing()
  if (share < 0.35) return (await decision()) ?? typing()
  if (share < 0.45) return takingBack() ?? typing()
  return typing()
}

for (;;) {
  const { change, ...what } = await nextChange()
  const steps = change.steps.map(step => step.toJSON() as { stepType: string })
  const label = what.kind === 'decided' ? 'decision' : 'typing'
  try {
    revision = (await desk.call('documents.save', { documentId, baseRevision: revision, label, steps })).revision
  } catch (error) {
    if (error instanceof AppError && error.code === 'step_rejected') continue
    throw error
  }
  doc = change.doc
  last = what.kind === 'taken back' ? null : { revision, change }
  writeSync(1, `${JSON.stringify({ ...what, revision } satisfies Acknowledged)}\n`)
}
