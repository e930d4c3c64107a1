import type { Mark, Node } from 'prosemirror-model'
import type { EditionInline, EditionMarks } from './edition-blocks.ts'
import type { TextChange } from './text-changes.ts'

/** Changes in ascending order, read by a walk that only goes forward. */
export class ChangeCursor {
  readonly #changes: readonly TextChange[]
  #index = 0

  constructor(changes: readonly TextChange[]) {
    this.#changes = changes
  }

  /** Changes that meet `from`–`to`. Calls must ascend. */
  within(from: number, to: number): TextChange[] {
    while (this.#index < this.#changes.length && this.#changes[this.#index]!.to <= from) this.#index++
    const found: TextChange[] = []
    for (let index = this.#index; index < this.#changes.length && this.#changes[index]!.from < to; index++) {
      found.push(this.#changes[index]!)
    }
    return found
  }
}

/** The inlines of a block as printed. `start` is the docPos of the start of its content. Seams close. */
export function printInlines(block: Node, start: number, cursor: ChangeCursor): EditionInline[] {
  const changes = cursor.within(start, start + block.content.size)
  const printed: EditionInline[] = []
  block.forEach((child, offset) => {
    const from = start + offset
    if (child.isText) printText(child, from, changes, printed)
    else if (!changes.some(change => change.from <= from && from < change.to)) printAtom(child, printed)
  })
  return printed
}

function printText(node: Node, from: number, changes: readonly TextChange[], into: EditionInline[]): void {
  const text = node.text ?? ''
  const marks = marksOf(node.marks)
  let done = 0
  for (const change of changes) {
    const start = Math.max(0, change.from - from)
    const end = Math.min(text.length, change.to - from)
    if (start >= end) continue
    addText(text.slice(done, start), marks, into)
    // A change over several nodes prints its text once, where it begins.
    if (change.text !== null && change.from >= from) addText(change.text, marks, into)
    done = end
  }
  addText(text.slice(done), marks, into)
}

function addText(text: string, marks: EditionMarks, into: EditionInline[]): void {
  if (text === '') return
  const last = into.at(-1)
  if (last?.kind === 'text' && sameMarks(last.marks, marks)) last.text += text
  else into.push({ kind: 'text', text, marks })
}

function printAtom(node: Node, into: EditionInline[]): void {
  if (node.type.name === 'line_break') into.push({ kind: 'break', soft: node.attrs.soft as boolean })
  else if (node.type.name === 'image') {
    const { src, alt, title } = node.attrs as { src: string; alt: string; title: string | null }
    into.push({ kind: 'image', src, alt, title })
  } else if (node.type.name === 'note_reference') {
    const { note: id, label } = node.attrs as { note: string; label: string }
    into.push({ kind: 'note', id, label })
  }
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
    if (inline.kind === 'text') addText(inline.text, inline.marks, into)
    else into.push(inline)
  }
}
