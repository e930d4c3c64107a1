/** Characters that take the place of as many others. */
export interface Replacement {
  start: number
  text: string
}

const definition = /\/ID \((node\d{8})\)/g
const mention = /\((node\d{8})\)/g
const nameList = /\/Names \[((?:\(node\d{8}\) \d+ 0 R ?)+)\]/g
const name = /\((node\d{8})\) \d+ 0 R/g
const limits = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]/g

/**
 * What to replace in a PDF that a browser printed, given as characters of its bytes, so that its tags for readers are
 * numbered as they follow each other. The browser numbers them in the order in which it came upon them, which differs from
 * one print to the next. The tags are written in the order of the text, each with its number; other places name them by it,
 * and a list, sorted by the numbers, tells where each tag is.
 */
export function renumberTags(pdf: string): Replacement[] {
  const numbers = new Map<string, string>()
  for (const [, found = ''] of pdf.matchAll(definition))
    if (!numbers.has(found)) numbers.set(found, `node${String(numbers.size + 1).padStart(8, '0')}`)
  const renumbered = (text: string) => text.replace(mention, (all, found: string) => named(numbers.get(found)) ?? all)
  const lists = [...pdf.matchAll(nameList)].map(match => sortedList(match, renumbered))
  const bounds = lists.length === 1 ? [...pdf.matchAll(limits)].map(match => wholeRange(match, numbers.size)) : []
  const inLists = [...lists, ...bounds]
  const mentions = [...pdf.matchAll(mention)]
    .filter(({ index }) => !inLists.some(({ start, text }) => index >= start && index < start + text.length))
    .map(({ index, 0: text }) => ({ start: index, text: renumbered(text) }))
  return [...inLists, ...mentions]
}

const named = (number: string | undefined) => (number === undefined ? undefined : `(${number})`)

function sortedList(
  { index, 0: all, 1: list = '' }: RegExpExecArray,
  renumbered: (text: string) => string,
): Replacement {
  const entries = [...list.matchAll(name)].map(([entry]) => renumbered(entry))
  return { start: index + all.indexOf(list), text: entries.sort().join(' ').padEnd(list.length) }
}

/** What the one list holds: every tag, from the first to the last. */
function wholeRange({ index, 0: all }: RegExpExecArray, count: number): Replacement {
  const [first, last] = [1, count].map(number => `(node${String(number).padStart(8, '0')})`)
  return { start: index, text: all.replace(/\[.*\]/, `[${first} ${last}]`) }
}
