import { simplifiedCharacters, traditionalCharacters } from '../search/simplified-characters.ts'

/** Folded code of every UTF-16 code. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
const map = (from: string, to: string) => {
  table[from.charCodeAt(0)] = to.charCodeAt(0)
}
for (let i = 0; i < traditionalCharacters.length; i++)
  map(traditionalCharacters[i] as string, simplifiedCharacters[i] as string)
for (const pair of [
  '＞>',
  '＜<',
  '｜|',
  '／/',
  '\u3000 ',
  '\u00a0 ',
  '‧·',
  '∙·',
  '⋅·',
  '・·',
  '･·',
  '－-',
  '−-',
  '‐-',
  '─—',
])
  map(pair[0] as string, pair[1] as string)
for (let code = 0x21; code <= 0x7e; code++) {
  const character = String.fromCharCode(code)
  if (/[\w.@-]/u.test(character)) table[code + 0xfee0] = code
}

/** Several rules ask for one line in a row: the last one and what it was folded to. */
let [lastLine, lastFolded] = ['', '']

/**
 * A line with full-width letters, digits and spaces made half-width, and traditional characters made simplified, so that one rule fits all. Positions stay: every character becomes one of the same length.
 */
export function foldLine(line: string): string {
  if (line !== lastLine) [lastLine, lastFolded] = [line, fold(line)]
  return lastFolded
}

function fold(line: string): string {
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
