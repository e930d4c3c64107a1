const mark = 1
const closer = 2
const dash = 0x2014
const kinds = new Uint8Array(0x10000)
for (const sign of '，,。！？!?；;：:…') kinds[sign.charCodeAt(0)] = mark
for (const sign of '"”’」』）)') kinds[sign.charCodeAt(0)] = closer

/** Where the marks end that end a clause at an index, with the quotes and brackets that they close; the index where none stands. */
export function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === dash) return text.charCodeAt(at + 1) === dash ? at + 2 : at
  let end = at
  while (end < text.length && kinds[text.charCodeAt(end)] === mark) end++
  if (end === at) return at
  while (end < text.length && kinds[text.charCodeAt(end)] === closer) end++
  return end
}
