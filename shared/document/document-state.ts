import type { Node } from 'prosemirror-model'
import { Step } from 'prosemirror-transform'
import { AppError } from '../domain/errors.ts'
import type { RecordSet } from './record-set.ts'
import { RecordStep } from './record-step.ts'
import { schema } from './schema.ts'
import { forEachTextBlock } from './sections.ts'
import { SourceCarrier } from './source-carrier.ts'
import type { SourceMap } from './source-map.ts'

/** Everything that is known of a document's present: text, what is said about it, and where it came from. */
export interface DocumentState {
  doc: Node
  records: RecordSet
  sources: SourceMap
}

/**
 * The state after steps; a pure function, so that window and engine agree. Throws `step_rejected` when a step does not
 * apply, or the result would break the schema or the uniqueness of block ids.
 */
export function applySteps(state: DocumentState, steps: readonly Step[]): DocumentState {
  const carrier = new SourceCarrier(state.sources)
  const docs = [state.doc]
  let doc = state.doc
  for (const [index, step] of steps.entries()) {
    try {
      const after = applied(step, doc)
      carrier.step(step, doc, after)
      docs.push(after)
      doc = after
    } catch (cause) {
      if (cause instanceof AppError) throw cause
      throw rejected(cause instanceof Error ? cause.message : String(cause), index, cause)
    }
  }
  checkChanged(state.doc, doc)
  return { doc, records: state.records.applyAll(steps, docs), sources: carrier.result() }
}

function applied(step: Step, doc: Node): Node {
  if (step instanceof RecordStep) {
    if (!step.was && !step.now) throw new RangeError('A record step needs a record before or after')
    for (const placed of [step.was, step.now])
      if (placed && !(placed.from >= 0 && placed.from <= placed.to && placed.to <= doc.content.size))
        throw new RangeError('A record lies outside the document')
    return doc
  }
  const result = step.apply(doc)
  if (!result.doc) throw new RangeError(result.failed ?? 'The step does not apply')
  return result.doc
}

function rejected(reason: string, step: number, cause?: unknown): AppError {
  return new AppError('step_rejected', { reason, step }, cause)
}

/** Checks only what is new: nodes are immutable, so what is the same object was checked before. */
function checkChanged(before: Node, after: Node): void {
  if (before === after) return
  try {
    const gone = new Set(newChildren(after, before).flatMap(section => section.children))
    const sections = newChildren(before, after)
    for (const parent of [after, ...sections])
      if (!parent.type.validContent(parent.content)) throw new RangeError(`Invalid content for ${parent.type.name}`)
    const fresh = sections.flatMap(section => section.children).filter(block => !gone.delete(block))
    for (const block of fresh) block.check()
    // One section twice would not show among what is new.
    const isRepeated = new Set(after.children).size < after.childCount
    if (isRepeated || !haveSameIds(fresh, gone)) checkIds(after)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw rejected(cause instanceof Error ? cause.message : String(cause), -1, cause)
  }
}

/** The children of a node that another does not have. */
function newChildren(known: Node, node: Node): readonly Node[] {
  const children = new Set(known.children)
  return node.children.filter(child => !children.has(child))
}

/** Whether blocks only took the places of others, so that no id came in. */
function haveSameIds(fresh: readonly Node[], gone: ReadonlySet<Node>): boolean {
  const ids = new Set([...gone].filter(block => block.inlineContent).map(block => block.attrs.id as unknown))
  return fresh.every(block => block.inlineContent && ids.delete(block.attrs.id))
}

function checkIds(doc: Node): void {
  const ids = new Set<string>()
  forEachTextBlock(doc, node => {
    const id = node.attrs.id as unknown
    if (typeof id !== 'string' || id === '') throw rejected('A block has no id', -1)
    if (ids.has(id)) throw rejected('Two blocks have one id', -1)
    ids.add(id)
  })
}

/** Reads steps as they are stored and sent. Throws `step_rejected` for what is none. */
export function stepsFromJson(json: readonly unknown[]): Step[] {
  return json.map((each, index) => {
    try {
      return Step.fromJSON(schema, each)
    } catch (cause) {
      throw rejected(cause instanceof Error ? cause.message : String(cause), index, cause)
    }
  })
}
