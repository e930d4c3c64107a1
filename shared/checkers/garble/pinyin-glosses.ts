import type { TraitedBlock } from '../characters/text-blocks.ts'
import { CodeSet } from '../code-set.ts'
import { matchesOf } from '../matches.ts'
import type { BlockHit } from './script-mix.ts'
import { traditionalFolds } from './script-tables.ts'

/** A reading in brackets behind a character, 發(fā), or behind another one: 省(sheng)(sheng). */
const gloss =
  /(?<=\p{Script=Han}(?:\([a-z]{1,6}\))?)[(（][ˈˊˇˋ˙]?[a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüa-z][a-zü]{0,3}[)）]/gu
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
/** A syllable without its tone; units and letters of lists are none. */
const syllable =
  /^.(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a[io]?|an|ang|ei?|en|eng|er|i|ia|iao?|ian|iang|ie|iu|in|ing|iong|ong|ou?|u|ua|uai|ui|uan|un|uang|uo|ue|v|ve)[)）]$/u
/** Where one character gets its reading twice, or so many in so few characters, a program has put them there. */
const [fewest, fewestToneless, fewestClose] = [4, 8, 2]
const mostApart = 120
const closeReach = 40

/** Characters that no reader needs a reading of: the commonest of print that have but one. */
const everyday = new CodeSet(
  '一是在不有人这个国我以他时来用们生到作于出就对成可主年动同工也能下产面而方后多定学法所民经十三之进等部家电力里如水化高自二起小物现实加两体制机使点从业本去把性开它因由些然前外天政四日社义事平形全表样关各新线内心反明原又利比或但质气第向道命此变条问意建月公无军很情者最立代想已通并提直题党程展五果料员革位入常文总次品式活设及管特件求老头基资边流路级图山统接知较组计别手角期根运农指九放决西被干做必战先回则取据世报告记保董职议召',
)
/** So many of them glossed are a program's. */
const fewestEveryday = 3

interface Gloss extends BlockHit {
  glossed: string
  isToned: boolean
}

function glossesOf(entry: TraitedBlock): Gloss[] {
  return matchesOf(entry.text, gloss).flatMap(({ index, 0: quote }) => {
    const isToned = toned.test(quote)
    if (!isToned && !(quote.length > 3 && syllable.test(quote))) return []
    const hit = {
      rule: 'pinyin',
      start: index,
      end: index + quote.length,
      confidence: 0.94,
      fixes: [{ text: '' }],
      hidesText: true,
    }
    return [{ entry, hit, glossed: entry.text[index - 1] ?? '', isToned }]
  })
}

/** A program glosses what it converted: everyday characters of traditional script, a few in a line. */
function isConverted({ entry, hit, glossed }: Gloss, all: readonly Gloss[]): boolean {
  if (!traditionalFolds()[glossed.charCodeAt(0)]) return false
  const near = all.filter(
    other =>
      other.entry === entry &&
      Math.abs(other.hit.start - hit.start) <= closeReach &&
      traditionalFolds()[other.glossed.charCodeAt(0)],
  )
  return near.length >= fewestClose
}

/**
 * Readings in Latin letters that a converter to traditional script has left behind the characters it was not sure of.
 * An author glosses a rare character, once.
 */
export function pinyinGlossHits(blocks: readonly TraitedBlock[]): BlockHit[] {
  const found: Gloss[] = []
  let read = 0
  for (const entry of blocks) {
    read += entry.text.length
    if (/[(（]/u.test(entry.text)) found.push(...glossesOf(entry))
  }
  if (found.length === 0) return []
  const spoken = found.filter(({ isToned }) => isToned)
  const counts = new Map<string, number>()
  for (const { glossed } of spoken) counts.set(glossed, (counts.get(glossed) ?? 0) + 1)
  const isMachine = (glosses: readonly Gloss[], least: number) =>
    glosses.length >= least && glosses.length * mostApart >= read
  const repeats = spoken.length >= fewest && [...counts.values()].some(count => count > 1)
  if (isMachine(found, fewestToneless)) return found
  const folds = traditionalFolds()
  const needless = spoken.filter(({ glossed }) => {
    const code = glossed.charCodeAt(0)
    return everyday.has(folds[code] || code)
  })
  if (repeats || needless.length >= fewestEveryday || isMachine(spoken, fewest)) return spoken
  return spoken.filter(one => isConverted(one, spoken))
}
