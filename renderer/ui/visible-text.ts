/** A text in one line that can be seen: blanks or breaks alone would show nothing. */
export function visibleText(text: string): string {
  const tidy = text.replace(/\s+/g, ' ')
  if (tidy.trim() !== '') return tidy
  return text === '' || /[\n\r]/.test(text) ? '⏎' : '␣'
}
