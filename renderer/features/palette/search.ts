/** A thing that can be sought by its title, or by other words that stand for it. */
export interface Sought {
  title: string
  /** Further words it is found by, such as a document's file name. */
  words?: string
}

/** Where the pinyin of what was typed stands in a title: in full, by initials, mixed, every reading tried. */
export type SoundMatch = (title: string, typed: string) => 'start' | 'inside' | 'scattered' | null

/** So many things are compared by sound; of the rest only the letters count. A key must not wait for ten thousand. */
const mostHeard = 2000

const fold = (text: string) => text.toLowerCase().replace(/[\s…:：]+/g, '')

/** Whether the letters of `words` come in this order in `text`. */
function isScattered(words: string, text: string): boolean {
  let at = 0
  for (const letter of words) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

const soundFits = { start: 5, inside: 3, scattered: 1 }

/** How well a thing fits what was typed: is that, begins with it, holds it, has its letters in order; 0 not at all. */
function fitOf(typed: string, { title, words = '' }: Sought, sounds: SoundMatch | null): number {
  const text = fold(title)
  if (text === typed) return 7
  if (text.startsWith(typed)) return 6
  if (text.includes(typed)) return 4
  const said = sounds?.(title, typed)
  const byLetters = fold(words).includes(typed) ? 2 : isScattered(typed, text) ? 1 : 0
  return Math.max(said ? soundFits[said] : 0, byLetters)
}

/** Those that fit, the best first; equals keep their order. */
export function search<Item extends Sought>(
  words: string,
  items: readonly Item[],
  sounds: SoundMatch | null = null,
): Item[] {
  const typed = fold(words)
  // Only letters can be pinyin.
  const heard = /^[a-z0-9]+$/.test(typed) ? sounds : null
  return items
    .map((item, index) => ({ item, fit: fitOf(typed, item, index < mostHeard ? heard : null) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ item }) => item)
}

/** Compares by pinyin. The dictionary is large and comes when it is first wanted. */
export async function loadSounds(): Promise<SoundMatch> {
  const { match } = await import('pinyin-pro')
  return (title, typed) => {
    const run = match(title, typed, { precision: 'start', continuous: true })
    if (run) return run[0] === 0 ? 'start' : 'inside'
    return match(title, typed, { precision: 'start', continuous: false }) ? 'scattered' : null
  }
}
