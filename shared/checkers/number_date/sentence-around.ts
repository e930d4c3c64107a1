/** The sentence around a stretch of a text, without its stop. Offsets of the text. */
export function sentenceAround(text: string, start: number, end = start): string {
  const stop = text.indexOf('。', end)
  return text.slice(text.lastIndexOf('。', start - 1) + 1, stop < 0 ? text.length : stop)
}
