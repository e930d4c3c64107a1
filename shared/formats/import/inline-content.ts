import type { Mark, Node } from 'prosemirror-model'
import { schema } from '../../document/schema.ts'
import { goesOn } from '../../document/source-runs.ts'
import type { SourceRun } from '../../domain/source.ts'

/** Collects a block's inline nodes and, unit for unit, where their text stands in the source. */
export class InlineContent {
  readonly nodes: Node[] = []
  readonly runs: SourceRun[] = []
  /** Block offset so far: UTF-16 units, each inline atom counting one. */
  size = 0

  /** Adds text that the source has letter for letter at source offset `source`. */
  addText(text: string, source: number, marks: readonly Mark[]): void {
    if (text === '') return
    const run = { offset: this.size, length: text.length, source }
    const last = this.runs.at(-1)
    if (goesOn(last, run)) last.length += text.length
    else this.runs.push(run)
    this.addUnmapped(text, marks)
  }

  /** Adds text that the source writes otherwise, in `sourceLength` units at source offset `source`. */
  addMapped(
    text: string,
    { source, sourceLength }: { source: number; sourceLength: number },
    marks: readonly Mark[],
  ): void {
    if (text === '') return
    this.runs.push({ offset: this.size, length: text.length, source, sourceLength })
    this.addUnmapped(text, marks)
  }

  /** Adds text that no run stands for, as a line end of code. */
  addUnmapped(text: string, marks: readonly Mark[]): void {
    const last = this.nodes.at(-1)
    if (last?.isText && sameMarks(last.marks, marks))
      this.nodes[this.nodes.length - 1] = schema.text(last.text! + text, marks)
    else this.nodes.push(schema.text(text, marks))
    this.size += text.length
  }

  /** Adds all of another content. */
  append(other: InlineContent): void {
    for (const run of other.runs) this.runs.push({ ...run, offset: run.offset + this.size })
    this.nodes.push(...other.nodes)
    this.size += other.size
  }

  addAtom(atom: Node): void {
    this.nodes.push(atom)
    this.size += 1
  }
}

function sameMarks(left: readonly Mark[], right: readonly Mark[]): boolean {
  return left.length === right.length && left.every((mark, index) => mark.eq(right[index]!))
}
