import type { Page } from 'playwright'

/** What differs between two texts: how much they begin and end with alike. */
function alikeAround(one: string, other: string): { head: number; tail: number } {
  const least = Math.min(one.length, other.length)
  let head = 0
  while (head < least && one[head] === other[head]) head++
  let tail = 0
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++
  return { head, tail }
}

/** The fewest words that find a place in a text and hold what is wrong there, and what they are to be. */
export function shortestChange(text: string, quote: string, correction: string): { wrong: string; right: string } {
  const { head, tail } = alikeAround(quote, correction)
  const last = quote.length - tail
  const at = text.indexOf(quote)
  for (let length = Math.max(1, last - head); length < quote.length; length++) {
    for (let start = Math.max(0, last - length); start <= head && start + length <= quote.length; start++) {
      const wrong = quote.slice(start, start + length)
      if (text.indexOf(wrong) !== at + start || text.indexOf(wrong, at + start + 1) >= 0) continue
      return { wrong, right: correction.slice(start, correction.length - (quote.length - start - length)) }
    }
  }
  return { wrong: quote, right: correction }
}

/** Turns the selected text of a field into another by as few keys as a person would need: over it all, or only what differs. */
export async function typeOver({ keyboard }: Page, shown: string, wanted: string): Promise<void> {
  const { head, tail } = alikeAround(shown, wanted)
  const gone = shown.length - head - tail
  const put = wanted.slice(head, wanted.length - tail)
  const [fromStart, fromEnd] = [1 + head, 1 + tail]
  if (wanted.length <= Math.min(fromStart, fromEnd) + gone + put.length) return keyboard.type(wanted)
  const isFromStart = fromStart <= fromEnd
  await keyboard.press(isFromStart ? 'Home' : 'End')
  for (let step = 0; step < (isFromStart ? head : tail); step++)
    await keyboard.press(isFromStart ? 'ArrowRight' : 'ArrowLeft')
  for (let step = 0; step < gone; step++) await keyboard.press(isFromStart ? 'Delete' : 'Backspace')
  await keyboard.type(put)
}
