import type { Mark, Node } from 'prosemirror-model'
import type { SourcePiece } from './source-pieces.ts'

/** What came between two stretches of source text, and what syntax the source has there. */
export interface Gap {
  /** Syntax: the strings before, between and behind the texts that stood in the gap and are gone. */
  syntax: readonly string[]
  pending: readonly SourcePiece[]
  before: readonly Mark[]
  after: readonly Mark[]
}

/** What a source is like, as far as writing into it needs. */
export interface GapStyle {
  lineEnd: string
  isMarkdown: boolean
  /** Line ends of a table part rows, not lines of text. */
  isTable: boolean
}

const emphasis = /^(?:\*{1,3}|_{1,3}|~~|`+)$/
const lineEnds = /\r\n|\r|\n/g
const imageSyntax = /!\[[^\]]*\]\([^)]*\)/g

/** The source text of a gap: syntax kept, what is new put in its place, breaks and images that are gone left out. */
export function writeGap(gap: Gap, style: GapStyle): string {
  const { syntax, pending, before, after } = gap
  const images = pending.flatMap(piece => (piece.kind === 'image' ? [piece.node] : []))
  const breaks = pending.filter(piece => piece.kind === 'break').length
  const hasLineEnds = !style.isTable && (breaks > 0 || syntax.some(piece => /[\r\n]/.test(piece)))
  if (hasLineEnds) return writeBroken(reconcileImages(withoutEmptied(syntax), images), pending, style)
  const text = newText(pending)
  if (syntax.length > 1 && text !== '') return replaced(syntax, text, isPlain(pending))
  const kept = reconcileImages(withoutEmptied(syntax), images)
  return isInside(pending, before, after) ? text + kept : kept + text
}

/** New text in the place of what is gone; it takes over the emphasis unless it is set plainly. */
function replaced(syntax: readonly string[], text: string, plain: boolean): string {
  const [head = '', ...rest] = syntax
  if (plain && emphasis.test(head) && rest[0] === head) return text + withoutEmptied(rest.slice(1))
  return head + text + withoutEmptied(rest)
}

/** A gap in which a line ends or ended. */
function writeBroken(syntax: string, pending: readonly SourcePiece[], { lineEnd, isMarkdown }: GapStyle): string {
  const breaks = pending.filter(piece => piece.kind === 'break')
  const joint = withLineEnds(syntax, breaks.length)
  const known = joint.match(lineEnds)?.length ?? 0
  const extra = breaks.slice(known).map(({ soft }) => (isMarkdown && !soft ? '\\' : '') + lineEnd)
  const firstBreak = pending.findIndex(piece => piece.kind === 'break')
  if (known === 0) return withBreaks(pending, extra, 0) + joint
  return newText(pending.slice(0, firstBreak)) + joint + withBreaks(pending.slice(firstBreak + 1), extra, known - 1)
}

function isPlain(pending: readonly SourcePiece[]): boolean {
  return pending.every(piece => piece.kind !== 'new' || piece.marks.length === 0)
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
