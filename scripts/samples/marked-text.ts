/** One planted flaw: a stretch of the text and what is wrong with it. Offsets are UTF-16 units of the plain text. */
export interface PlantedFlaw {
  id: string
  type: string
  start: number
  end: number
  quote: string
  certainty: 'sure' | 'likely' | 'judgement'
  /** The right reading where it is known. */
  correction: string | null
  /** For a duplicate: the stretch of the copy that stays. */
  dup_of?: [start: number, end: number]
  /** For a broken paragraph: where its continuation begins. */
  next_start?: number
  /** Types that are as good an answer. */
  alt_types?: string[]
  data?: Record<string, string>
}

interface Opened {
  tag: string
  attributes: Record<string, string>
  start: number
}

const tagPattern = /\{\{(?:(\/)([a-z_]*)|([a-z_]+)((?: [a-z]+="[^"]*")*))\}\}/gu
const attributePattern = /([a-z]+)="([^"]*)"/gu
/** Tags that name a place without saying that it is wrong. */
const placeTags = new Set(['copy', 'mark'])

/**
 * Reads a text in which flaws are marked `{{type fix="…"}}wrong{{/type}}`, nested as needed (`{{/}}` closes
 * the last opened); `{{copy id}}` and `{{mark id}}` name the places that `of` and `next` of a flaw point to. Returns the text without marks and the flaws.
 * Throws an error that names the tag when marks do not nest or a name is missing.
 */
export function readMarkedText(marked: string, name: string): { text: string; flaws: PlantedFlaw[] } {
  let text = ''
  let last = 0
  const open: Opened[] = []
  const closed: (Opened & { end: number })[] = []
  for (const match of marked.matchAll(tagPattern)) {
    text += marked.slice(last, match.index)
    last = match.index + match[0].length
    const [, slash, closing, tag = '', attributes = ''] = match
    if (slash) closed.push({ ...closeTag(open, closing ?? '', name), end: text.length })
    else open.push({ tag, attributes: readAttributes(attributes), start: text.length })
  }
  text += marked.slice(last)
  if (open.length > 0) throw new Error(`${name}: {{${open[0]?.tag}}} is not closed`)
  closed.sort((a, b) => a.start - b.start || b.end - a.end)
  const places = new Map(closed.filter(item => item.attributes.id).map(item => [item.attributes.id ?? '', item]))
  const placeNamed = (id: string) => {
    const place = places.get(id)
    if (!place) throw new Error(`${name}: no place is named ${id}`)
    return place
  }
  const flaws = closed
    .filter(item => !placeTags.has(item.tag))
    .map((item, index): PlantedFlaw => {
      const { fix, of, next, alt, certainty, id: _, ...data } = item.attributes
      const flaw: PlantedFlaw = {
        id: `${name}-${String(index + 1).padStart(3, '0')}`,
        type: item.tag,
        start: item.start,
        end: item.end,
        quote: text.slice(item.start, item.end),
        certainty: (certainty as PlantedFlaw['certainty'] | undefined) ?? 'sure',
        correction: fix ?? null,
      }
      if (alt) flaw.alt_types = alt.split(' ')
      if (of) flaw.dup_of = [placeNamed(of).start, placeNamed(of).end]
      if (item.tag === 'broken_paragraph') flaw.next_start = next ? placeNamed(next).start : item.end
      if (Object.keys(data).length > 0) flaw.data = data
      return flaw
    })
  return { text, flaws }
}

function closeTag(open: Opened[], tag: string, name: string): Opened {
  const opened = open.pop()
  if (!opened || (tag !== '' && opened.tag !== tag))
    throw new Error(`${name}: {{/${tag}}} closes {{${opened?.tag ?? 'nothing'}}}`)
  return opened
}

const readAttributes = (attributes: string): Record<string, string> =>
  Object.fromEntries([...attributes.matchAll(attributePattern)].map(([, key = '', value = '']) => [key, value]))
