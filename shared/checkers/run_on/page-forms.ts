import { matchesOf } from '../matches.ts'

/** What a form is: how sure it is, what every stretch of it holds one of (parted by blanks), and how it is written. */
export type Form = readonly [confidence: number, signs: string, pattern: string]

interface CompiledForm {
  confidence: number
  signs: readonly string[]
  pattern: RegExp
}

/** Forms ready to be looked for. */
export const compiled = (forms: readonly Form[]): readonly CompiledForm[] =>
  forms.map(([confidence, signs, source]) => ({
    confidence,
    signs: signs.split(' '),
    pattern: new RegExp(source, 'gu'),
  }))

/** All stretches of a folded text that have one of some forms. Most texts hold the signs of few. */
export const formsIn = (folded: string, forms: readonly CompiledForm[]) =>
  forms.flatMap(({ confidence, signs, pattern }) =>
    signs.some(sign => folded.includes(sign))
      ? matchesOf(folded, pattern).map(({ 0: said, index }) => ({ start: index, end: index + said.length, confidence }))
      : [],
  )
