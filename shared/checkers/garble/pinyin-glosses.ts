import type { TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import type { BlockHit } from './script-mix.ts'

/** A reading in brackets behind a character: 發(fā). */
const gloss = /(?<=\p{Script=Han})[(（][ˈˊˇˋ˙]?[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüa-z][a-zü]{0,3}[)）]/gu
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
/** Where one character gets its reading twice, or so many in so few characters, a program has put them there. */
const fewest = 4
const mostApart = 120

/**
 * Readings in Latin letters that a converter to traditional script has left behind the characters it was not sure of.
 * An author glosses a rare character, once.
 */
export function pinyinGlossHits(blocks: readonly TraitedBlock[]): BlockHit[] {
  const found: BlockHit[] = []
  const perCharacter = new Map<string, number>()
  let read = 0
  for (const entry of blocks) {
    read += entry.text.length
    if (!/[(（]/u.test(entry.text)) continue
    for (const { index, 0: quote } of matchesOf(entry.text, gloss)) {
      if (!toned.test(quote)) continue
      const glossed = entry.text[index - 1] ?? ''
      perCharacter.set(glossed, (perCharacter.get(glossed) ?? 0) + 1)
      const hit = {
        rule: 'pinyin',
        start: index,
        end: index + quote.length,
        confidence: 0.94,
        fixes: [{ text: '' }],
        hidesText: true,
      }
      found.push({ entry, hit })
    }
  }
  const isMachine =
    found.length >= fewest && ([...perCharacter.values()].some(count => count > 1) || found.length * mostApart >= read)
  return isMachine ? found : []
}
