import type { ListedBlock } from '../block-list.ts'
import { endOf } from '../continuation.ts'
import { lettersOf } from '../letters.ts'
import type { Doubled } from './doubled.ts'

/** Behind the head and the number of a page a sentence goes on within so many blocks. */
const within = 3
/** Letters of the end of a sentence that a page shows once more. */
const [shortest, longest] = [4, 30]
const firstSentence = /^[^。！？；\n]{1,24}[。！？；]/u
const lastSentence = /^.*[。！？；][”」』]?/su
const isText = ({ shape, block }: ListedBlock) => shape === 'prose' && block.role === 'body'

/** Where the sentence of a block that breaks off goes on: the next text past what stands at a page's edge. */
function nextText(list: readonly ListedBlock[], index: number): ListedBlock | null {
  for (const entry of list.slice(index + 1, index + 1 + within)) {
    if (isText(entry)) return entry
    if (entry.shape === 'heading' && entry.block.kind === 'heading') return null
  }
  return null
}

const isLong = (letters: string) => letters.length >= shortest && letters.length <= longest

/** The whole sentence's end behind the half that the page begins with: 由何｜办理。由何办理。 */
function behindRest(before: string, behind: ListedBlock, rest: string, at: number): Doubled[] {
  const from = behind.text.length - behind.text.trimStart().length + rest.length
  const again = firstSentence.exec(behind.text.slice(from))?.[0]
  if (again === undefined) return []
  const [letters, ofRest] = [lettersOf(again), lettersOf(rest)]
  if (!isLong(letters) || letters.length <= ofRest.length || !letters.endsWith(ofRest)) return []
  if (!lettersOf(before.slice(-2 * longest)).endsWith(letters.slice(0, -ofRest.length))) return []
  const start = behind.block.start + from
  return [{ start, end: start + again.length, firstStart: at - (letters.length - ofRest.length), confidence: 0.78 }]
}

/** The half that the page ends with behind the whole sentence: 船上是盐。船上｜是盐。 */
function beforeRest(entry: ListedBlock, before: string, rest: string): Doubled[] {
  const whole = lastSentence.exec(before)?.[0]
  if (whole === undefined || whole.length === before.length) return []
  const half = before.slice(whole.length)
  const letters = lettersOf(half) + lettersOf(rest)
  if (!isLong(letters) || !lettersOf(whole.slice(-2 * longest)).endsWith(letters)) return []
  const start = entry.block.start + whole.length
  return [{ start, end: start + half.length, firstStart: start - letters.length - 1, confidence: 0.74 }]
}

/** The ends of sentences that stand twice where a page ends, once whole and once cut. Positions are offsets in the document's text. */
export function pageEdgesIn(list: readonly ListedBlock[]): Doubled[] {
  return list.flatMap((entry, index): Doubled[] => {
    if (!isText(entry) || endOf(entry.text) !== 'open') return []
    const behind = nextText(list, index)
    const rest = behind && firstSentence.exec(behind.text.trimStart())?.[0]
    if (!behind || !rest) return []
    const before = entry.text.trimEnd()
    const found = behindRest(before, behind, rest, entry.block.start + before.length)
    return found.length > 0 ? found : beforeRest(entry, before, rest)
  })
}
