import { isHan } from '#shared/checkers/reading/block-reading.ts'
import type { Characters } from '#shared/checkers/reading/characters.ts'
import type { PairWords } from '#shared/checkers/reading/pair-words.ts'
import type { CorrectedText } from './corrected-texts.ts'
import { numbersFrom } from './numbers.ts'

/** A text with errors, and where they are: the stretch that may be shown, what stood around it, and before the stretch how much. */
export interface InjectedText extends CorrectedText {
  sites: InjectedSite[]
}

export interface InjectedSite {
  start: number
  end: number
  /** What stood there with some characters around. */
  was: string
}

interface Place {
  text: string
  at: number
  next: () => number
  characters: Characters
  pairs: PairWords
  /** Characters of the texts: what recognition and typists write is mostly common. */
  common: ReadonlySet<number>
}

/** Makes the error at a Han character between two others, or answers null where it cannot be made. */
type Injector = (place: Place) => string | null

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length)
const pick = <T>(list: readonly T[], next: () => number): T | undefined => list[Math.floor(next() * list.length)]
const isHanAt = (text: string, at: number): boolean => isHan(text.charCodeAt(at))

/** Another character for the one at the place, from a list. */
function exchanged({ text, at, next, common }: Place, others: readonly number[]): string | null {
  const other = pick(
    others.filter(code => code !== text.charCodeAt(at) && common.has(code)),
    next,
  )
  return other === undefined ? null : replaced(text, at, 1, String.fromCharCode(other))
}

/** How far back an echo comes from. Characters. */
const [echoFrom, echoTo] = [3, 13]

/** The kinds of error, by name. */
export const injectors: Readonly<Record<string, Injector>> = {
  'character twice': ({ text, at }) => replaced(text, at, 0, text[at] as string),
  'character over the next': ({ text, at }) =>
    text[at + 1] === text[at] ? null : replaced(text, at + 1, 1, text[at] as string),
  'two characters twice': ({ text, at }) =>
    text[at + 1] === text[at] ? null : replaced(text, at, 0, text.slice(at, at + 2)),
  'look-alike': place => exchanged(place, place.characters.lookAlikesOf(place.text.charCodeAt(place.at))),
  'like sound': place => exchanged(place, place.characters.syllablesOf(place.text.charCodeAt(place.at)).flat()),
  lost: ({ text, at }) => replaced(text, at, 1, ''),
  'two lost': ({ text, at }) => replaced(text, at, 2, ''),
  echo: ({ text, at, next }) => {
    const from = at - echoFrom - Math.floor(next() * (echoTo - echoFrom))
    return !isHanAt(text, from) || text[from] === text[at] ? null : replaced(text, at, 1, text[from] as string)
  },
  'other character': place => exchanged(place, [...place.common].filter(isHan)),
  extra: ({ text, at, next }) => {
    const from = at - echoFrom - Math.floor(next() * (echoTo - echoFrom))
    return !isHanAt(text, from) || text[from] === text[at] ? null : replaced(text, at, 0, text[from] as string)
  },
  blend: ({ text, at, next, pairs }) => {
    const other = pick(pairs.partners(text.charCodeAt(at), 'after'), next)
    if (other === undefined || !pairs.partners(text.charCodeAt(at), 'after').includes(text.charCodeAt(at + 1)))
      return null
    if (other === text.charCodeAt(at + 1)) return null
    return replaced(text, next() < 0.5 ? at + 1 : at + 2, 0, String.fromCharCode(other))
  },
  'twin beside': ({ text, at, next, characters, common }) => {
    const code = text.charCodeAt(at)
    const alike = next() < 0.5 ? characters.lookAlikesOf(code) : characters.syllablesOf(code).flat()
    const twin = pick(
      alike.filter(other => other !== code && common.has(other)),
      next,
    )
    return twin === undefined ? null : replaced(text, next() < 0.5 ? at : at + 1, 0, String.fromCharCode(twin))
  },
  turned: ({ text, at }) => (text[at + 1] === text[at] ? null : replaced(text, at, 2, `${text[at + 1]}${text[at]}`)),
}

/** One error in so many characters, about; none near a text's ends. */
const [leastGap, spread, margin] = [150, 60, 60]
/** Characters around an error by which it is told whether a fix mends it. */
const around = 3

/** Texts with errors of one kind, always the same. */
export function withErrors(
  texts: readonly CorrectedText[],
  kind: string,
  { characters, pairs }: Pick<Place, 'characters' | 'pairs'>,
): InjectedText[] {
  const inject = injectors[kind] as Injector
  const next = numbersFrom(7)
  const common = new Set<number>()
  for (const { text } of texts) for (let at = 0; at < text.length; at++) common.add(text.charCodeAt(at))
  return texts.map(({ name, text: whole }) => {
    let text = whole
    const sites: InjectedSite[] = []
    for (let from = margin; from < text.length - margin; ) {
      let at = from + Math.floor(next() * spread)
      while (at < text.length && !(isHanAt(text, at - 1) && isHanAt(text, at) && isHanAt(text, at + 1))) at++
      const changed = at < text.length - margin ? inject({ text, at, next, characters, pairs, common }) : null
      if (changed !== null && changed !== text) {
        sites.push({ start: at - 1, end: at + 3, was: text.slice(at - around, at + around + 1) })
        text = changed
      }
      from = at + leastGap
    }
    return { name, text, sites }
  })
}
