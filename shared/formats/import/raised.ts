const signs = '0123456789+-=()'
const raisedSigns = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const loweredSigns = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'

/** Letters above or below the line as characters of their own (`m²`); null where there are none for all of them. */
export function raised(text: string, script: 'sup' | 'sub'): string | null {
  const table = script === 'sup' ? raisedSigns : loweredSigns
  let written = ''
  for (const character of text.trim()) {
    const index = signs.indexOf(character)
    if (index < 0) return null
    written += table[index]
  }
  return written === '' ? null : written
}
