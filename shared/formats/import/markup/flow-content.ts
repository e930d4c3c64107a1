import type { Mark } from 'prosemirror-model'
import { schema } from '../../../document/schema.ts'
import { InlineContent } from '../inline-content.ts'
import type { MarkupText } from './parse-markup.ts'

const pieces = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g
const isSpace = /^[ \t\n\r\f]/
const han = /[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\udfff]/

/** Inline content of markup: white space runs together as a browser shows it, and stands at neither end. */
export class FlowContent {
  readonly content = new InlineContent()
  /** UTF-16 units of text inside links. */
  linkLength = 0
  #space: { source: number; sourceLength: number; isBreak: boolean } | null = null
  /** The last character, to know what a line end stands between; empty at the start and behind a break. */
  #last = ''

  get isEmpty(): boolean {
    return this.content.size === 0
  }

  add(node: MarkupText, marks: readonly Mark[]): void {
    const isLiteral = node.text.length === node.end - node.start
    for (const match of node.text.matchAll(pieces)) {
      const [piece] = match
      const source = isLiteral ? node.start + match.index : node.start
      const sourceLength = isLiteral ? piece.length : node.end - node.start
      if (isSpace.test(piece)) this.#space ??= { source, sourceLength, isBreak: /[\n\r]/.test(piece) }
      else {
        this.#addSpace(piece, marks)
        if (isLiteral) this.content.addText(piece, source, marks)
        else this.content.addMapped(piece, { source, sourceLength }, marks)
        this.#last = piece.slice(-1)
        if (marks.some(mark => mark.type === schema.marks.link)) this.linkLength += piece.length
      }
    }
  }

  /** Adds text in place of a node's own, as `²` for a raised 2. */
  addInstead(text: string, node: MarkupText, marks: readonly Mark[]): void {
    this.#addSpace(text, marks)
    this.content.addMapped(text, { source: node.start, sourceLength: node.end - node.start }, marks)
    this.#last = text.slice(-1)
  }

  /** Adds an atom; a line break swallows the space around it. */
  addAtom(atom: Parameters<InlineContent['addAtom']>[0]): void {
    const isBreak = atom.type === schema.nodes.line_break
    if (isBreak) this.#space = null
    else this.#addSpace('x', atom.marks)
    this.content.addAtom(atom)
    this.#last = isBreak ? '' : 'x'
  }

  /** A line end of the markup between Chinese characters is layout; any other white space parts words. */
  #addSpace(next: string, marks: readonly Mark[]): void {
    const space = this.#space
    this.#space = null
    if (!space || this.#last === '') return
    if (space.isBreak && han.test(this.#last) && han.test(next[0] ?? '')) return
    this.content.addMapped(' ', space, marks)
  }
}
