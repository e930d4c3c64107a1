import type { Mark, Node } from 'prosemirror-model'
import type { AnnotationRecord } from '../domain/record.ts'
import type { EditionInline, EditionMarks } from './edition-blocks.ts'
import { ChangeCursor, type InlineEvent, type TextChange } from './text-changes.ts'

/** An annotation with its stretch, docPos. */
export interface EditionSpan {
  record: AnnotationRecord
  from: number
  to: number
}

/** What is printed otherwise, and what is said beside the text. Each list in ascending order. */
export interface InlineLayers {
  changes: readonly TextChange[]
  events: readonly InlineEvent[]
  /** Null when the edition is not traced. */
  spans: readonly EditionSpan[] | null
  showsSeams: boolean
}

/** Prints the inlines of blocks, one after the other in the order of the document. */
export class InlinePrinter {
  readonly #layers: InlineLayers
  readonly #changes: ChangeCursor
  #nextEvent = 0
  #nextSpan = 0
  #openSpans: EditionSpan[] = []

  constructor(layers: InlineLayers) {
    this.#layers = layers
    this.#changes = new ChangeCursor(layers.changes)
  }

  /** The inlines of a block as printed. `start` is the docPos of the start of its content. */
  print(block: Node, start: number): EditionInline[] {
    const end = start + block.content.size
    const changes = this.#changes.within(start, end)
    const spans = this.#spansWithin(start, end)
    const printed: EditionInline[] = []
    block.forEach((child, offset) => {
      const from = start + offset
      if (child.isText) this.#text({ child, from, block, offset }, { changes, spans }, printed)
      else {
        this.#eventsUpTo(from, printed)
        if (!changes.some(change => change.from <= from && from < change.to))
          this.#atom(child, spansAt(this.#layers, spans, from), printed)
      }
    })
    this.#eventsUpTo(end, printed)
    return printed
  }

  /** Drops what is said of a stretch that is not printed. */
  skip(end: number): void {
    this.#eventsUpTo(end, null)
  }

  #text(
    { child, from, block, offset }: { child: Node; from: number; block: Node; offset: number },
    { changes, spans }: { changes: readonly TextChange[]; spans: readonly EditionSpan[] },
    into: EditionInline[],
  ): void {
    const text = child.text ?? ''
    const marks = marksOf(child.marks)
    const to = from + text.length
    const blockId = block.attrs.id as string
    for (const [at, end] of segments(from, to, this.#edges(from, to, changes, spans))) {
      const change = changes.find(each => each.from <= at && at < each.to)
      const inserted = changes.find(each => each.from === each.to && each.from === at)
      this.#eventsUpTo(at, change && at > change.from ? null : into)
      if (inserted?.text) addText({ kind: 'text', text: inserted.text, marks }, into)
      if (change) {
        // A change over several nodes prints its text once, where it begins.
        const printed = at === change.from ? change.text : null
        if (printed) addText({ kind: 'text', text: printed, marks, ...spansAt(this.#layers, spans, at) }, into)
        continue
      }
      const literal = { kind: 'text', text: text.slice(at - from, end - from), marks } as const
      const origin = this.#layers.spans ? { origin: { blockId, offset: offset + at - from } } : {}
      addText({ ...literal, ...origin, ...spansAt(this.#layers, spans, at) }, into)
    }
  }

  /** Places within a text at which what is printed changes. */
  #edges(from: number, to: number, changes: readonly TextChange[], spans: readonly EditionSpan[]): number[] {
    const edges = changes.flatMap(change => [change.from, change.to])
    for (const span of spans) edges.push(span.from, span.to)
    const { events } = this.#layers
    for (let index = this.#nextEvent; index < events.length && events[index]!.at < to; index++) {
      edges.push(events[index]!.at)
    }
    return edges.filter(edge => edge > from && edge < to)
  }

  #eventsUpTo(at: number, into: EditionInline[] | null): void {
    const { events } = this.#layers
    for (; this.#nextEvent < events.length && events[this.#nextEvent]!.at <= at; this.#nextEvent++) {
      into?.push(events[this.#nextEvent]!.print())
    }
  }

  #spansWithin(start: number, end: number): readonly EditionSpan[] {
    const { spans } = this.#layers
    if (!spans) return []
    for (; this.#nextSpan < spans.length && spans[this.#nextSpan]!.from < end; this.#nextSpan++) {
      this.#openSpans.push(spans[this.#nextSpan]!)
    }
    this.#openSpans = this.#openSpans.filter(span => span.to > start)
    return this.#openSpans
  }

  #atom(node: Node, traced: { spans?: AnnotationRecord[] }, into: EditionInline[]): void {
    const { name } = node.type
    if (name === 'line_break') into.push({ kind: 'break', soft: node.attrs.soft as boolean, ...traced })
    else if (name === 'image') {
      const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null }
      into.push({ kind: 'image', src, alt, title, ...traced })
    } else if (name === 'note_reference') {
      const { note: id, label } = node.attrs as { note: string; label: string }
      into.push({ kind: 'note', id, label, ...traced })
    } else if (this.#layers.showsSeams) into.push({ kind: 'seam', seam: String(node.attrs.kind), ...traced })
    // Where a seam is not shown its join is said all the same.
    else for (const record of traced.spans ?? []) if (record.kind === 'join') into.push({ kind: 'point', record })
  }
}

function segments(from: number, to: number, edges: readonly number[]): [number, number][] {
  const cuts = [...new Set([from, ...edges])].sort((left, right) => left - right)
  return cuts.map((cut, index) => [cut, cuts[index + 1] ?? to])
}

function spansAt({ spans: traced }: InlineLayers, spans: readonly EditionSpan[], at: number) {
  if (!traced) return {}
  return { spans: spans.filter(span => span.from <= at && at < span.to).map(span => span.record) }
}

type EditionText = Extract<EditionInline, { kind: 'text' }>

/** Text that touches, is set alike, and goes on where the one before ended, becomes one. */
function addText(text: EditionText, into: EditionInline[]): void {
  if (text.text === '') return
  const last = into.at(-1)
  if (last?.kind === 'text' && goesOn(last, text)) last.text += text.text
  else into.push({ ...text })
}

function goesOn(last: EditionText, next: EditionText): boolean {
  if (!sameMarks(last.marks, next.marks) || last.change !== next.change) return false
  const [before, after] = [last.origin, next.origin]
  const touches = before && after && before.blockId === after.blockId
  if (before || after) {
    if (!touches || before.offset + last.text.length !== after.offset) return false
  }
  const [left, right] = [last.spans ?? [], next.spans ?? []]
  return left.length === right.length && left.every((span, index) => span === right[index])
}

function marksOf(marks: readonly Mark[]): EditionMarks {
  const has = (name: string) => marks.some(mark => mark.type.name === name)
  const link = marks.find(mark => mark.type.name === 'link')
  return {
    strong: has('strong'),
    em: has('em'),
    strike: has('strike'),
    code: has('code'),
    link: link ? { href: String(link.attrs.href), title: link.attrs.title as string | null } : null,
  }
}

/** Whether two stretches are set alike. */
function sameMarks(left: EditionMarks, right: EditionMarks): boolean {
  return (
    left.strong === right.strong &&
    left.em === right.em &&
    left.strike === right.strike &&
    left.code === right.code &&
    left.link?.href === right.link?.href &&
    left.link?.title === right.link?.title
  )
}

/** Joins inlines of a split paragraph: text that touches and is set alike becomes one. */
export function appendInlines(into: EditionInline[], more: readonly EditionInline[]): void {
  for (const inline of more) {
    if (inline.kind === 'text') addText(inline, into)
    else into.push(inline)
  }
}
