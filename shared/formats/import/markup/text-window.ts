/** What gives stretches of a text by their offsets; a string is one. */
export interface TextStretches {
  slice(start: number, end: number): string
  /** Where a sign of one unit comes next; -1 where it does not. */
  indexOf(sign: string, from: number): number
}

interface TextPiece {
  start: number
  text: string
}

/** The part of a text that comes in pieces which somebody may still ask for. */
export class TextWindow implements TextStretches {
  /** Pieces that touch each other. */
  #pieces: TextPiece[] = []
  #end = 0

  add(text: string): void {
    this.#pieces.push({ start: this.#end, text })
    this.#end += text.length
  }

  /** Lets go of pieces that end before an offset. */
  forget(before: number): void {
    if (this.#pieces.length > 0) this.#pieces = this.#pieces.filter(({ start, text }) => start + text.length > before)
  }

  slice(start: number, end: number): string {
    let found = ''
    for (const piece of this.#piecesFrom(start)) {
      if (piece.start >= end) break
      found += piece.text.slice(Math.max(0, start - piece.start), end - piece.start)
    }
    return found
  }

  indexOf(sign: string, from: number): number {
    for (const { start, text } of this.#piecesFrom(from)) {
      const at = text.indexOf(sign, from - start)
      if (at >= 0) return start + at
    }
    return -1
  }

  *#piecesFrom(start: number): Generator<TextPiece> {
    // What is asked for stands near the end.
    let at = this.#pieces.length - 1
    while (at > 0 && this.#pieces[at]!.start > start) at--
    for (at = Math.max(0, at); at < this.#pieces.length; at++) yield this.#pieces[at]!
  }
}

/** All of a text that comes in pieces as often as it is asked for, of which little is asked for. */
export class PieceStretches implements TextStretches {
  readonly #pieces: Iterable<string>

  constructor(pieces: Iterable<string>) {
    this.#pieces = pieces
  }

  slice(start: number, end: number): string {
    let found = ''
    for (const { at, text } of this.#placed()) {
      if (at >= end) break
      found += text.slice(Math.max(0, start - at), Math.max(0, end - at))
    }
    return found
  }

  indexOf(sign: string, from: number): number {
    for (const { at, text } of this.#placed()) {
      const found = at + text.length > from ? text.indexOf(sign, from - at) : -1
      if (found >= 0) return at + found
    }
    return -1
  }

  *#placed(): Generator<{ at: number; text: string }> {
    let at = 0
    for (const text of this.#pieces) {
      yield { at, text }
      at += text.length
    }
  }
}
