import type { ListedBlock } from '../block-list.ts'
import type { Advertisement } from './scan.ts'

/** So many blocks on either side show what a text speaks of; fewer characters of them show nothing. */
const [nearby, least] = [3, 120]
/** So great a part of an offer's pairs of characters in what stands around it makes it one of that text. */
const ownShare = 0.1
const offered = 0.66

const pairsOf = (text: string): string[] => {
  const pairs: string[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair)
  }
  return pairs
}

/** An offer of which a part is missing is one where the text around it speaks of nothing that it does. */
export function weighedOffer(list: readonly ListedBlock[], index: number, ad: Advertisement): Advertisement {
  const { text } = list[index] as ListedBlock
  const own = new Set(pairsOf(text.slice(ad.start, ad.end)))
  const around = [
    text.slice(0, ad.start),
    text.slice(ad.end),
    ...list.slice(Math.max(0, index - nearby), index).map(entry => entry.text),
    ...list.slice(index + 1, index + 1 + nearby).map(entry => entry.text),
  ].join('\n')
  if (around.length < least || own.size === 0) return ad
  const shared = [...own].filter(pair => around.includes(pair)).length
  return shared <= own.size * ownShare ? { ...ad, confidence: offered } : ad
}
