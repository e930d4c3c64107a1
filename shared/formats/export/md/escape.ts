/** Signs that begin or end emphasis and code anywhere. */
const inlineSigns = /[\\*_`]|\[(?=\^)|~(?=~)|(?<=~)~|\](?=[(:])|<(?=[A-Za-z/!?])/g

/** Text as a Markdown reader would give it back. Line starts are seen to by `escapeLineStart`. */
export function escapeText(text: string, inTableOrLines: boolean): string {
  const escaped = text.replace(inlineSigns, '\\$&')
  return inTableOrLines ? escaped.replaceAll('|', '\\|') : escaped
}

/** One line of a block: what would open a heading, list, quotation, rule there is escaped; outer spaces go. */
export function escapeLineStart(line: string): string {
  const text = line.replace(/^[ \t]+|(?<!\\)[ \t]+$/g, '')
  if (/^#{1,6}(?:[ \t]|$)/.test(text) || /^>/.test(text)) return `\\${text}`
  if (/^[-+](?:[ \t]|$)/.test(text) || /^(?:-[ \t]*){3,}$/.test(text) || /^=+[ \t]*$/.test(text)) return `\\${text}`
  return text.replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
}

/** Signs at the end of a heading would close it and vanish. */
export function escapeHeadingEnd(line: string): string {
  return line.replace(/(^|[ \t])(#+)$/, (_, before: string, signs: string) => `${before}\\${signs}`)
}
