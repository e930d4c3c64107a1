/** `[^1]: text` at the margin defines a note. */
const definition = /^\[\^([^\]\s^]{1,100})\]:[ \t]*/gm
const opening = /\[\^([^\]\s^]{1,100})\]:[ \t]*/y
const reference = /(?<!\\)\[\^([^\]\s^]{1,100})\]/g

/** The labels of the notes that a text defines. */
export function noteLabels(source: string): ReadonlySet<string> {
  return new Set(Array.from(source.matchAll(definition), match => match[1]!))
}

/** The note whose definition begins at a source offset, and where its text begins; null when none does. */
export function noteAt(source: string, offset: number): { label: string; textStart: number } | null {
  opening.lastIndex = offset
  const label = opening.exec(source)?.[1]
  return label === undefined ? null : { label, textStart: opening.lastIndex }
}

/** References to notes within a stretch of the source. */
export function* referencesIn(
  source: string,
  { start, end }: { start: number; end: number },
  labels: ReadonlySet<string>,
): Generator<{ label: string; start: number; end: number }> {
  if (labels.size === 0) return
  const lead = Math.min(1, start)
  for (const match of source.slice(start - lead, end).matchAll(reference)) {
    const at = start - lead + match.index
    const label = match[1]!
    if (at >= start && labels.has(label)) yield { label, start: at, end: at + match[0].length }
  }
}
