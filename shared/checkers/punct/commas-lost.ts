import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** Sentences hold no longer stretch without a mark but now and then. UTF-16 units. */
const longStretch = 28
const unmarked = '[\\u3400-\\u9fff\\d%％“”《》.]'
/** Asked only where a stretch begins: else each shorter one would be read again from each of its characters. */
const stretch = new RegExp(`(?<!${unmarked})${unmarked}{${longStretch},}`, 'gu')
const hanText = /[\u3400-\u9fff]/gu
/** So many long stretches that hold such a share of a document's prose show that its commas are lost. */
const [fewest, share] = [4, 0.45]

/** Words that begin a clause, and words that end one. */
const clauseStart =
  /(?<=[\u3400-\u9fff\d%％]{4})(?=但是?[\u3400-\u9fff]{2}|因此|所以|而且|[并並]且|同[时時](?![代期间間])|其中|此外|[从從]而|[进進]一步|[还還]有|[确確]保)/u
const clauseEnd =
  /(?<=[\u3400-\u9fff]{4}(?:以[来來]|[领領][导導]下|支持下|努力下|同[时時]|[为為]指[导導]|[为為]主[题題]|[为為]目[标標]|[为為]契[机機]))(?=[\u3400-\u9fff]{4})/u

/** Where the first clause of a stretch is over, if its words tell. */
function readingOf(text: string): string | null {
  const at = [clauseEnd, clauseStart].map(place => text.search(place)).find(found => found > 0)
  return at === undefined ? null : `${text.slice(0, at)}，${text.slice(at)}`
}

/** Stretches of many words without any mark, in a document most of whose prose is such: its commas were lost. */
export function lostCommaHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const prose = blocks.filter(({ shape, text }) => shape === 'prose' && text.includes('。'))
  const found = prose.flatMap(entry => matchesOf(entry.text, stretch).map(match => ({ entry, match })))
  if (found.length < fewest) return []
  const inStretches = found.reduce((sum, { match }) => sum + match[0].length, 0)
  const all = prose.reduce((sum, { text }) => sum + (text.match(hanText)?.length ?? 0), 0)
  if (inStretches < all * share) return []
  return found.map(({ entry, match: { index, 0: quote } }) => {
    const reading = readingOf(quote)
    const fixes = reading === null ? [] : [{ text: reading }]
    return { entry, hit: { rule: 'commas_lost', start: index, end: index + quote.length, confidence: 0.7, fixes } }
  })
}
