import { simplifiedCharacters, traditionalCharacters } from '../../search/simplified-characters.ts'
import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'

/** Names and signs keep these, though the standard of simplified script has no place for them. */
const kept = new Set('喆淼昇陞甯堃祕濛矇衹硏囯龢犇'.split(''))

/** The characters of GB 2312, which is simplified script as it is written; variants of other tables are not in it. */
function standardCharacters(): Set<string> {
  const bytes = new Uint8Array(72 * 94 * 2)
  let length = 0
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      bytes[length++] = high
      bytes[length++] = low
    }
  }
  return new Set(new TextDecoder('gb18030').decode(bytes))
}

/** The simplified form of each character that simplified text never holds, by its code; 0 for all others. */
function foldsOfOtherScript(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const standard = standardCharacters()
  for (let at = 0; at < traditionalCharacters.length; at++) {
    const character = traditionalCharacters[at] as string
    if (standard.has(character) || kept.has(character) || !standard.has(simplifiedCharacters[at] as string)) continue
    table[character.charCodeAt(0)] = simplifiedCharacters.charCodeAt(at)
  }
  return table
}

const scriptName = /^[繁正]體$/u

let folds: Uint16Array | null = null

/** More of them than this, or than this share of the characters, are quotations or names, not slips. */
const mostOdd = 12
const largestShare = 0.004

/** Lone traditional characters in a text that is otherwise simplified, as a wrong glyph or another font's gives them. */
export function scriptMixHits(
  { profile: { characters }, snapshot }: CheckedDocument,
  blocks: readonly TraitedBlock[],
): { entry: TraitedBlock; hit: Hit }[] {
  const { habit, simplified, traditional } = characters.script
  if (habit !== 'simplified' || traditional > simplified * 0.02) return []
  folds ??= foldsOfOtherScript()
  const simplifiedOf = folds
  const limit = Math.min(mostOdd, Math.max(2, snapshot.text.length * largestShare))
  const found: { entry: TraitedBlock; hit: Hit }[] = []
  for (const entry of blocks) {
    const { text } = entry
    for (let at = 0; at < text.length; at++) {
      const code = simplifiedOf[text.charCodeAt(at)] as number
      if (code === 0) continue
      // Two in a row are a word of the other script: a title, a shop's sign, a name.
      const isWord =
        simplifiedOf[text.charCodeAt(at + 1)] !== 0 || (at > 0 && simplifiedOf[text.charCodeAt(at - 1)] !== 0)
      // The switch of a page names the other script in it: 简体 | 繁體.
      const isSwitch = scriptName.test(text.slice(Math.max(0, at - 1), at + 1))
      const isQuoted = '「“‘『（('.includes(text[at - 1] ?? ' ') && '」”’』）)'.includes(text[at + 1] ?? ' ')
      const reading = String.fromCharCode(code)
      const fixes = [{ text: reading }]
      found.push({
        entry,
        hit: {
          rule: 'script_mix',
          start: at,
          end: at + 1,
          confidence: isWord || isQuoted || isSwitch ? 0.3 : 0.62,
          fixes,
        },
      })
      if (found.length > limit) return []
    }
  }
  return found
}
