import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmTable } from 'micromark-extension-gfm-table'

/** A stretch of the parsed text that is text, not syntax. Offsets in the parsed text. */
export interface TextPiece {
  start: number
  end: number
}

export interface Parsed {
  root: Root
  /** Ascending, disjoint: every character that the tree's text has, and nothing else. */
  pieces: TextPiece[]
}

/**
 * What would swallow the text of Chinese reports stays literal: indented code (indented paragraphs), setext headings
 * (a row of signs under a line), HTML, autolinks, link definitions, character references.
 */
const literal = {
  disable: {
    null: ['codeIndented', 'setextUnderline', 'htmlFlow', 'htmlText', 'autolink', 'definition', 'characterReference'],
  },
}
const syntax = [cjkFriendlyExtension(), gfmTable(), literal]

interface Token {
  start: { line: number; column: number; offset: number }
  end: { line: number; column: number; offset: number }
}
/** As much of the tree compiler's context as our handlers touch. */
interface Context {
  stack: unknown[]
  sliceSerialize(token: Token): string
}
interface TextNode {
  value: string
  position: { end: { line: number; column: number; offset: number } }
}

/** Parses Markdown. `text` must be shielded. */
export function parse(text: string): Parsed {
  const pieces: TextPiece[] = []
  function record(this: Context, token: Token): void {
    const node = this.stack.pop() as TextNode
    node.value += this.sliceSerialize(token)
    node.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset }
    pieces.push({ start: token.start.offset, end: token.end.offset })
  }
  const exit = { data: record, characterEscapeValue: record, codeTextData: record, codeFlowValue: record }
  const root = fromMarkdown(text, {
    extensions: syntax,
    // The compiler types its handlers by its own token and context, of which ours are the parts used.
    mdastExtensions: [gfmTableFromMarkdown(), { exit } as never],
  })
  return { root, pieces }
}
