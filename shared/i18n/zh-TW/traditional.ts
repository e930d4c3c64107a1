import { Converter } from 'opencc-js'
import { corrections } from './corrections.ts'

const convert = Converter({ from: 'cn', to: 'twp' })

/** A text written for the mainland as Taiwan writes it: characters, words, and quotation marks where they come in pairs. */
export function traditional(text: string): string {
  const said = corrections.reduce((made, [from, to]) => made.replaceAll(from, to), convert(text))
  // Marks with nothing between them are spoken of, not used.
  return said.replace(/“(?! )([^“”]+)”/g, '「$1」')
}

/** A tree of texts with each of its texts in the Taiwanese manner. */
export function traditionalTexts<Texts>(texts: Texts): Texts {
  if (typeof texts === 'string') return traditional(texts) as Texts
  return Object.fromEntries(
    Object.entries(texts as object).map(([key, text]) => [key, traditionalTexts(text)]),
  ) as Texts
}
