import { foldEverything, foldTable } from './fold.ts'

/** A query of more bigrams finds hardly less, and each costs time: what is found is looked at in the text anyway. */
const mostTerms = 8

const space = 0x20
const privateUse = 0xe000
const surrogates = 0xd800
const chunk = 1 << 13

/**
 * The unit that stands for a unit of text in index terms. The tokenizer takes letters, digits and whatever is not ASCII;
 * other ASCII characters and halves of surrogate pairs get a private one. Two that meet there cost a look at the text.
 */
const signOf = (code: number): number => {
  if (code < 0x80) return /[a-z0-9]/i.test(String.fromCharCode(code)) ? code : privateUse + code
  return code >= surrogates && code < privateUse ? privateUse + 0x100 + (code - surrogates) : code
}
let signTable: Uint16Array | null = null

/** Every two neighbouring units of a text, folded, as the words that the index is fed with. */
export function indexTermsOf(text: string): string {
  const table = foldTable(foldEverything)
  signTable ??= Uint16Array.from({ length: 0x10000 }, (_, code) => signOf(code))
  const signs = signTable
  const units = new Uint16Array(Math.min(text.length * 3, chunk * 3))
  let terms = ''
  let filled = 0
  let before = text.length > 0 ? signs[table[text.charCodeAt(0)]!]! : 0
  for (let at = 1; at < text.length; at++) {
    const sign = signs[table[text.charCodeAt(at)]!]!
    units[filled++] = before
    units[filled++] = sign
    units[filled++] = space
    before = sign
    if (filled < chunk * 3) continue
    terms += String.fromCharCode.apply(null, units as unknown as number[])
    filled = 0
  }
  return terms + String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[])
}

/** Index terms that every text has which holds this term, however folded; none for a term of one unit. */
export function queryTermsOf(term: string): string[] {
  const terms = [...new Set(indexTermsOf(term).split(' ').filter(Boolean))]
  if (terms.length <= mostTerms) return terms
  const step = (terms.length - 1) / (mostTerms - 1)
  return Array.from({ length: mostTerms }, (_, index) => terms[Math.round(index * step)]!)
}
