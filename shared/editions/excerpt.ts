/** Longest excerpt of a text in a list, characters. */
const excerptLength = 40

/** The beginning of a text on one line. */
export function excerptOf(text: string, length = excerptLength): string {
  const shown = Array.from(text.replace(/\s+/g, ' ').trim())
  return shown.length > length ? `${shown.slice(0, length - 1).join('')}…` : shown.join('')
}
