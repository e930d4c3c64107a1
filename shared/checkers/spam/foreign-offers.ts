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

/** So many other blocks, and such a part of all, that sound like trade are a document's own: a column of small advertisements, what a shop says of its goods. */
const [fewestOwn, ownPart] = [3, 0.2]
/** So much of what a stretch says stands around it where the document speaks of it. */
const spokenShare = 0.25
const doubted = 0.4

/** What opens a piece of a series: a sign, a label in brackets, a number. */
const opener = /^\s*(?:[▲△■□●○★☆◆◇▼※·•▪—-]|【[^】]{1,8}】|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/u
const kindOf = (text: string): string => {
  const sign = opener.exec(text)?.[0].trim() ?? ''
  return sign.startsWith('【') ? '【' : /[一二三四五六七八九十]/u.test(sign) ? '一' : /\d/u.test(sign) ? '1' : sign
}
/** Whether a block opens like one beside it: it belongs to their series. */
function isOfSeries(list: readonly ListedBlock[], index: number): boolean {
  const kind = kindOf((list[index] as ListedBlock).text)
  return kind !== '' && [-2, -1, 1, 2].some(by => kindOf(list[index + by]?.text ?? '') === kind)
}

const pairsAround = (list: readonly ListedBlock[], index: number, ad: Advertisement): number => {
  const { text } = list[index] as ListedBlock
  const own = new Set(pairsOf(text.slice(ad.start, ad.end)))
  if (own.size === 0) return 0
  const around = [
    text.slice(0, ad.start),
    text.slice(ad.end),
    ...list.flatMap((entry, at) => (at === index ? [] : entry.text)),
  ].join('\n')
  return [...own].filter(pair => around.includes(pair)).length / own.size
}

/** Whether what sounds like trade is the document's own: it speaks of it elsewhere, sounds so everywhere, or has it in a series. */
export function isOwnTrade(
  list: readonly ListedBlock[],
  index: number,
  ad: Advertisement,
  traded: readonly number[],
): boolean {
  const opened = (list[index] as ListedBlock).text.slice(0, ad.start)
  if (opened.replace(opener, '').trim() === '' && isOfSeries(list, index)) return true
  if (ad.kind !== 'voice') return false
  const others = traded.filter(at => at !== index).length
  if (others >= fewestOwn && others >= ownPart * list.length) return true
  return pairsAround(list, index, ad) >= spokenShare
}

/** An advertisement that may be the document's own is doubted. */
export const doubtedTrade = (ad: Advertisement): Advertisement => ({
  ...ad,
  confidence: Math.min(ad.confidence, doubted),
})

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
