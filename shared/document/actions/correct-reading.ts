import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Actor } from '../../domain/actor.ts'
import type { ReadingKind } from '../../domain/edition-profile.ts'
import { commonEnds } from '../../text/common-ends.ts'
import { positionText, readableText } from '../block-text.ts'
import { schema } from '../schema.ts'
import { annotate } from './annotate.ts'

export interface Correcting {
  /** docPos */
  from: number
  to: number
  reading: string
  kind: ReadingKind
  author: Actor
  /** Milliseconds since 1970. */
  at: number
  findingId?: string | null
  note?: string
  /** The other copy of the passage that reads so. */
  witness?: { documentId: string; blockId: string }
}

/**
 * Replaces a stretch by its right reading and leaves an annotation with the original. Only the characters that differ
 * are replaced, so the others keep their source. Returns the stretch of the reading (docPos).
 */
export function correctReading(tr: Transform, correcting: Correcting): { from: number; to: number } {
  const { from, reading, kind, author, at, findingId, note, witness } = correcting
  const original = readableText(positionText(tr.doc, from, correcting.to))
  const to = replaceText(tr, from, correcting.to, reading)
  const body = { original, reading, ...(note === undefined ? {} : { note }), ...(witness ? { witness } : {}) }
  annotate(tr, { from, to, content: { kind, body }, author, at, findingId: findingId ?? null })
  return { from, to }
}

/** Replaces text by text, leaving alone what both begin and end with; returns the docPos of the new end. */
export function replaceText(tr: Transform, from: number, to: number, text: string): number {
  const old = positionText(tr.doc, from, to)
  const { head, tail } = commonEnds(old, text)
  const start = from + head
  const end = to - tail
  const middle = text.slice(head, text.length - tail)
  if (start < end || middle !== '')
    tr.replace(start, end, new Slice(Fragment.from(inlineOf(middle, marksAt(tr.doc, start, end))), 0, 0))
  return from + text.length
}

/** New text takes the marks of what it replaces, or of what stands before it. */
function marksAt(doc: Node, start: number, end: number): readonly Mark[] {
  const place = doc.resolve(start)
  return (start < end ? place.nodeAfter?.marks : undefined) ?? place.marks()
}

function inlineOf(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) nodes.push(schema.nodes.line_break.create())
    if (line !== '') nodes.push(schema.text(line, marks))
  }
  return nodes
}
