import type { Mark, Node } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import type { SourceRun } from '../../../domain/source.ts'

/** Collects a block's inline nodes and, unit for unit, where their text stands in the source. */
export class InlineContent {
  readonly nodes: Node[] = []
  readonly runs: SourceRun[] = []
  /** Block offset so far: UTF-16 units, each inline atom counting one. */
  size = 0

  /** Adds text that the source has letter for letter at source offset `source`. */
  addText(text: string, source: number, marks: readonly Mark[]): void {
    if (text === '') return
    const last = this.runs.at(-1)
    if (last && last.offset + last.length === this.size && last.source + last.length === source)
      last.length += text.length
    else this.runs.push({ offset: this.size, length: text.length, source })
    this.addUnmapped(text, marks)
  }

  /** Adds text that stands otherwise in the source, as a line end of code does. */
  addUnmapped(text: string, marks: readonly Mark[]): void {
    const last = this.nodes.at(-1)
    if (last?.isText && sameMarks(last.marks, marks))
      this.nodes[this.nodes.length - 1] = schema.text(last.text! + text, marks)
    else this.nodes.push(schema.text(text, marks))
    this.size += text.length
  }

  addAtom(atom: Node): void {
    this.nodes.push(atom)
    this.size += 1
  }
}

function sameMarks(left: readonly Mark[], right: readonly Mark[]): boolean {
  return left.length === right.length && left.every((mark, index) => mark.eq(right[index]!))
}
