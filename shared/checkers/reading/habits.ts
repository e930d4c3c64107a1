import type { Characters } from './characters.ts'
import type { Suspicion } from './suspicion.ts'

/** So often a form must be suspected in a document, and its other form stand nowhere in it, to be the writer's own. */
const steady = 2
/** What is said then: it is only told to those who ask. */
const most = 0.45
/** From where on a misspelling of the lexicon is no habit: the clause reads far better with the right form. */
const sureMisspelling = 0.85
/** Characters that traditional print writes for others as it likes: 週邊, 部份, 做為, 公佈. */
const likedForms = '週份做佈布佔連儘覆瞭祗'
/** Words that it spells with a character that simplified print does not use there. */
const likedWords = ['身分', '紀錄', '傢俱']

/**
 * Suspicions of forms that a document writes steadily, and of variants that traditional texts write: a form that sounds
 * like the other one, stands again, and never stands as the other one, is a habit of its writer (移殖). `own` is the text
 * as printed, where it is in traditional characters.
 */
export function withoutHabits(
  suspicions: readonly Suspicion[],
  text: string,
  { characters, isTraditional }: { characters: Characters; isTraditional: boolean },
): readonly Suspicion[] {
  const counts = new Map<string, number>()
  const keys = suspicions.map(({ start, end, kind, confidence, readings: [reading] }) => {
    // What a program exchanges it exchanges steadily; who types 授于 does so again.
    const isSure = kind === 'washed' || (kind === 'misspelt' && !isTraditional && confidence >= sureMisspelling)
    const change = reading === undefined || isSure ? null : changeOf(text.slice(start, end), reading)
    if (!change || !characters.soundAlike(change.printed.charCodeAt(0), change.other.charCodeAt(0))) return null
    const key = `${text.slice(start, end)} ${reading}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return { key, change }
  })
  const written = new Map<string, boolean>()
  return suspicions.flatMap((suspicion, index) => {
    const known = keys[index]
    if (!known) return [suspicion]
    const printed = text.slice(suspicion.start, suspicion.end)
    if (isTraditional && (likedForms.includes(known.change.printed) || likedWords.some(word => printed.includes(word))))
      return []
    if ((counts.get(known.key) as number) < steady) return [suspicion]
    const reading = suspicion.readings[0] as string
    let isWritten = written.get(reading)
    if (isWritten === undefined) {
      isWritten = text.includes(reading)
      written.set(reading, isWritten)
    }
    return [isWritten ? suspicion : { ...suspicion, confidence: Math.min(most, suspicion.confidence) }]
  })
}

/** The one character by which two texts of a length differ; null where they differ by more. */
function changeOf(printed: string, other: string): { printed: string; other: string } | null {
  if (printed.length !== other.length) return null
  let change: { printed: string; other: string } | null = null
  for (let at = 0; at < printed.length; at++) {
    if (printed[at] === other[at]) continue
    if (change) return null
    change = { printed: printed[at] as string, other: other[at] as string }
  }
  return change
}
