import { CodeSet } from '../code-set.ts'
import { foldLine } from '../fold-line.ts'

const [digit, letter, colon] = [0x30, 0x61, 0x3a]
/** Words of Latin letters that keep them: names of messengers, as they are shortened. */
const kept = new Set(['v', 'q', 'qq', 'vx', 'wx', 'tg', 'id', 'vv'])

/** Characters as they are weighed; 0 is left out: gaps and odd signs between characters hide no word. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return digit
  if (code >= 0x41 && code <= 0x5a) return code + 32
  if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a)) return code
  return 0
})
for (const both of ['！!', '!!', '？?', '??', '>>', '％%', '%%', '@@', '：:', '::', '＋+', '++', '→>', '▸>', '▶>'])
  table[both.charCodeAt(0)] = both.charCodeAt(1)
/** Between two characters that one of these parts stands no pair. */
const parts = new CodeSet('，,、。；“”‘’「」『』《》（）()\n')
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a

/**
 * Visits the pairs of characters of a text, as one number, with the places of both: in one script, one digit for a
 * number, one letter for a word of Latin letters; none over a comma or a quote. Linear.
 */
export function eachPair(text: string, visit: (pair: number, from: number, to: number) => void): void {
  const line = foldLine(text)
  let [before, from] = [0, 0]
  for (let at = 0; at < line.length; at++) {
    const start = at
    let code = table[line.charCodeAt(at)] as number
    if (code === 0 && parts.has(line.charCodeAt(at))) before = 0
    if (code === 0 || (code === digit && before === digit) || (code === colon && before === digit)) continue
    if (isLetter(code)) {
      let end = at + 1
      while (isLetter(table[line.charCodeAt(end)] as number)) end++
      if (end - at > 2 || !kept.has(line.slice(at, end).toLowerCase())) {
        at = end - 1
        code = letter
      }
    }
    if (code === letter && before === letter) continue
    // Numbers beside Latin letters are models, measures and addresses.
    const isPlain = (before === digit || before === letter) && (code === digit || code === letter)
    if (before !== 0 && !isPlain) visit(before * 0x10000 + code, from, at)
    before = code
    from = start
  }
}
