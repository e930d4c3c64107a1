/** A thing that can be sought by its title: `sounds` are its pinyin in full and by initials, once they are known. */
export interface Sought {
  title: string
  sounds: readonly string[]
}

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

/** How well a title fits what was typed: 3 begins with it, 2 holds it, 1 has its letters in order, 0 not at all. */
function fitOf(words: string, { title, sounds }: Sought): number {
  const wanted = fold(words)
  const texts = [title, ...sounds].map(fold)
  if (texts.some(text => text.startsWith(wanted))) return 3
  if (texts.some(text => text.includes(wanted))) return 2
  return texts.some(text => isScattered(wanted, text)) ? 1 : 0
}

/** Those that fit, the best first; equals keep their order. */
export function search<Item extends Sought>(words: string, items: readonly Item[]): Item[] {
  return items
    .map(item => ({ item, fit: fitOf(words, item) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ item }) => item)
}

/** The pinyin of titles, in full and by initials. The dictionary is large and comes when it is first wanted. */
export async function soundsOf(titles: readonly string[]): Promise<string[][]> {
  const { pinyin } = await import('pinyin-pro')
  const say = (title: string, pattern: 'pinyin' | 'first') =>
    pinyin(title, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
  return titles.map(title => [say(title, 'pinyin'), say(title, 'first')])
}
