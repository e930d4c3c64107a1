import type { Mark, Node } from 'prosemirror-model'
import type { SourcePiece } from './source-pieces.ts'

/** What came between two stretches of source text, and what syntax the source has there. */
export interface Gap {
  /** Syntax, a string for each stretch between texts that are gone. */
  syntax: string[]
  pending: readonly SourcePiece[]
  before: readonly Mark[]
  after: readonly Mark[]
}

const emphasis = /^(?:\*{1,3}|_{1,3}|~~|`+)$/
const lineEnds = /\r\n|\r|\n/g
const imageSyntax = /!\[[^\]]*\]\([^)]*\)/g

/** The source text of a gap: syntax kept, what is new put in its place, breaks and images that are gone left out. */
export function writeGap({ syntax, pending, before, after }: Gap, lineEnd: string, isMarkdown: boolean): string {
  const kept = withoutEmptied(syntax)
  const images = pending.flatMap(piece => (piece.kind === 'image' ? [piece.node] : []))
  const breaks = pending.filter(piece => piece.kind === 'break')
  const bare = reconcileImages(kept, images)
  const joint = withLineEnds(bare, breaks.length)
  const known = joint.match(lineEnds)?.length ?? 0
  const extra = breaks.slice(known).map(piece => (isMarkdown && piece.kind === 'break' && !piece.soft ? '\\' : '') + lineEnd)
  const firstBreak = pending.findIndex(piece => piece.kind === 'break')
  if (known > 0 && firstBreak >= 0) {
    return newText(pending.slice(0, firstBreak)) + joint + withBreaks(pending.slice(firstBreak + 1), extra, known - 1)
  }
  const text = withBreaks(pending, extra, 0)
  return isInside(pending, before, after) ? text + joint : joint + text
}

/** Emphasis whose whole phrase is gone goes too. */
function withoutEmptied(syntax: readonly string[]): string {
  const left: string[] = []
  for (const piece of syntax) {
    if (emphasis.test(piece) && left.at(-1) === piece) left.pop()
    else left.push(piece)
  }
  return left.join('')
}

function reconcileImages(syntax: string, images: readonly Node[]): string {
  const known = syntax.match(imageSyntax)?.length ?? 0
  if (known > images.length) return syntax.replace(imageSyntax, '')
  const added = images.slice(known).map(({ attrs }) => `![${String(attrs.alt)}](${String(attrs.src)})`)
  return syntax + added.join('')
}

/** Keeps as many line ends of the syntax as the text still has breaks. */
function withLineEnds(syntax: string, count: number): string {
  let seen = 0
  return syntax.replace(/\\?(\r\n|\r|\n)[ \t>]*/g, match => (seen++ < count ? match : ''))
}

function newText(pieces: readonly SourcePiece[]): string {
  return pieces.map(piece => (piece.kind === 'new' ? piece.text : '')).join('')
}

/** New text with the breaks that the source has not; the first `skip` breaks are the source's own. */
function withBreaks(pieces: readonly SourcePiece[], extra: readonly string[], skip: number): string {
  let seen = 0
  return pieces
    .map(piece => {
      if (piece.kind === 'new') return piece.text
      return piece.kind === 'break' && seen++ >= skip ? (extra[seen - 1 - skip] ?? '') : ''
    })
    .join('')
}

/** Whether new text belongs to what stands before the syntax: it is set like it, or unlike what follows. */
function isInside(pending: readonly SourcePiece[], before: readonly Mark[], after: readonly Mark[]): boolean {
  const first = pending.find(piece => piece.kind === 'new')
  if (first?.kind !== 'new') return true
  return sameSet(first.marks, before) || !sameSet(first.marks, after)
}

function sameSet(left: readonly Mark[], right: readonly Mark[]): boolean {
  return left.length === right.length && left.every((mark, index) => mark.eq(right[index]!))
}
