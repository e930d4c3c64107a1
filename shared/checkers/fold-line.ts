import { simplifiedCharacters, traditionalCharacters } from '../search/simplified-characters.ts'

/** Folded code of every UTF-16 code. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
const fold = (from: string, to: string) => {
  table[from.charCodeAt(0)] = to.charCodeAt(0)
}
for (let i = 0; i < traditionalCharacters.length; i++)
  fold(traditionalCharacters[i] as string, simplifiedCharacters[i] as string)
for (const [from, to] of ['＞>', '＜<', '｜|', '／/', '\u3000 ', '\u00a0 ']) fold(from as string, to as string)
for (let code = 0x21; code <= 0x7e; code++) {
  const character = String.fromCharCode(code)
  if (/[\w.@-]/u.test(character)) table[code + 0xfee0] = code
}

/**
 * A line with full-width letters, digits and spaces made half-width, and traditional characters made simplified, so that one rule fits all. Positions stay: every character becomes one of the same length.
 */
export function foldLine(line: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    const to = table[code] as number
    if (to === code) continue
    folded += line.slice(from, at) + String.fromCharCode(to)
    from = at + 1
  }
  return from === 0 ? line : folded + line.slice(from)
}
