/** A reference to an object of a PDF by its number. */
export class PdfReference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

export type PdfDictionary = Map<string, PdfValue>

/** A value of a PDF; names, numbers and strings stand as they are written. */
export type PdfValue = string | PdfReference | PdfDictionary | PdfValue[]

/** Something in a PDF that our browser is not known to write. */
export class UnknownPdf extends Error {}

const deepestValue = 100
const lastSpace = 32
const token =
  /(\d+) \d+ R\b|<<|>>|[[\]]|\/[^\s()<>[\]{}/%]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>|[^\s()<>[\]{}/%]+/y

/** Reads one value and tells where it ends. Characters are the bytes of the file. */
export function parsePdfValue(text: string, start: number): { value: PdfValue; end: number } {
  const reader = new ValueReader(text, start)
  return { value: reader.value(), end: reader.at }
}

class ValueReader {
  readonly #text: string
  #depth = 0
  at: number

  constructor(text: string, start: number) {
    this.#text = text
    this.at = start
  }

  value(): PdfValue {
    const match = this.#next()
    if (match[1] !== undefined) return new PdfReference(Number(match[1]))
    if (match[0] === '<<') return this.#within(() => this.#dictionary())
    if (match[0] === '[') return this.#within(() => this.#array())
    if (match[0] === '>>' || match[0] === ']') throw new UnknownPdf(`${match[0]} at ${this.at}`)
    return match[0]
  }

  #within<Value>(read: () => Value): Value {
    if (++this.#depth > deepestValue) throw new UnknownPdf(`Too deep at ${this.at}`)
    const value = read()
    this.#depth--
    return value
  }

  #dictionary(): PdfDictionary {
    const entries: PdfDictionary = new Map()
    while (!this.#closes('>>')) {
      const [name] = this.#next()
      if (!name.startsWith('/')) throw new UnknownPdf(`${name} is no name`)
      entries.set(name.slice(1), this.value())
    }
    return entries
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = []
    while (!this.#closes(']')) values.push(this.value())
    return values
  }

  #closes(sign: string): boolean {
    this.#skipSpace()
    if (!this.#text.startsWith(sign, this.at)) return false
    this.at += sign.length
    return true
  }

  #next(): RegExpExecArray {
    this.#skipSpace()
    token.lastIndex = this.at
    const match = token.exec(this.#text)
    if (!match) throw new UnknownPdf(`No value at ${this.at}`)
    this.at = token.lastIndex
    return match
  }

  #skipSpace(): void {
    while (this.#text.charCodeAt(this.at) <= lastSpace) this.at++
  }
}

/** Writes a value; `numberOf` gives the numbers that references have now. */
export function writePdfValue(value: PdfValue, numberOf: (reference: PdfReference) => number): string {
  if (typeof value === 'string') return value
  if (value instanceof PdfReference) return `${numberOf(value)} 0 R`
  if (Array.isArray(value)) return `[${value.map(each => writePdfValue(each, numberOf)).join(' ')}]`
  return `<<${[...value].map(([name, each]) => `/${name} ${writePdfValue(each, numberOf)}`).join('\n')}>>`
}

/** A value that must be a dictionary. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  if (value instanceof Map) return value
  throw new UnknownPdf('No dictionary')
}

/** A value that must be an array. */
export function arrayOf(value: PdfValue | undefined): PdfValue[] {
  if (Array.isArray(value)) return value
  throw new UnknownPdf('No array')
}

/** A value that must be a reference. */
export function referenceOf(value: PdfValue | undefined): PdfReference {
  if (value instanceof PdfReference) return value
  throw new UnknownPdf('No reference')
}
