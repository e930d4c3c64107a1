import type { AnnotationRecord } from '../domain/record.ts'
import { commonEnds } from '../text/common-ends.ts'

/** What accepted corrections have in common: these characters stood where those should. */
export interface Confusion {
  wrong: string
  right: string
  /** `house` where it was a matter of house style, else an error of reading or of the author. */
  kind: 'error' | 'house'
  /** How many times somebody corrected it; what is corrected in one go counts once. */
  count: number
  /** The characters on both sides of the corrected places, `left|right`; '' at the edge of a block. Ascending. */
  contexts: readonly string[]
}

/** An accepted correction: the annotation it left and the text around it. */
export interface Correction {
  record: AnnotationRecord
  prefix: string
  suffix: string
}

/** Longer stretches are other readings, not confusions of characters. UTF-16 units. */
const longestConfusion = 6
const han = /\p{Script=Han}/u

interface Difference {
  wrong: string
  right: string
  left: string
  after: string
}

/** Where two readings differ, with the characters on both sides. A lost or an added character takes one neighbour along. */
export function differenceOf(original: string, reading: string): Difference | null {
  if (original === reading) return null
  let { head, tail } = commonEnds(original, reading)
  if (head + tail >= Math.min(original.length, reading.length)) {
    if (head > 0) head--
    else if (tail > 0) tail--
    else return null
  }
  return {
    wrong: original.slice(head, original.length - tail),
    right: reading.slice(head, reading.length - tail),
    left: original.slice(0, head),
    after: original.slice(original.length - tail),
  }
}

/** What a project's corrections teach, the most frequent first; the same whatever their order. */
export function learnConfusions(corrections: Iterable<Correction>): Confusion[] {
  const found = new Map<string, { confusion: Confusion; batches: Set<string>; contexts: Set<string> }>()
  for (const { record, prefix, suffix } of corrections) {
    if (record.kind !== 'ocr' && record.kind !== 'source' && record.kind !== 'house') continue
    const difference = differenceOf(record.body.original, record.body.reading)
    if (!difference || !isConfusion(difference)) continue
    const { wrong, right, left, after } = difference
    const kind = record.kind === 'house' ? 'house' : 'error'
    const key = `${kind} ${wrong}→${right}`
    const entry = found.get(key) ?? {
      confusion: { wrong, right, kind, count: 0, contexts: [] },
      batches: new Set(),
      contexts: new Set(),
    }
    found.set(key, entry)
    entry.batches.add(`${record.at} ${record.author.name}`)
    entry.contexts.add(`${(prefix + left).at(-1) ?? ''}|${(after + suffix)[0] ?? ''}`)
  }
  return [...found.values()]
    .map(({ confusion, batches, contexts }) => ({
      ...confusion,
      count: batches.size,
      contexts: [...contexts].sort(),
    }))
    .sort(
      (a, b) => b.count - a.count || compare(a.wrong, b.wrong) || compare(a.right, b.right) || compare(a.kind, b.kind),
    )
}

const isConfusion = ({ wrong, right }: Difference): boolean =>
  wrong !== '' && wrong.length <= longestConfusion && right.length <= longestConfusion && han.test(wrong + right)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Confusions, ready for looking up. */
export class ConfusionTable {
  static readonly empty = new ConfusionTable([])
  readonly #byHead = new Map<string, Confusion[]>()

  constructor(confusions: readonly Confusion[]) {
    for (const confusion of confusions) {
      const head = confusion.wrong[0] ?? ''
      const list = this.#byHead.get(head)
      if (list) list.push(confusion)
      else this.#byHead.set(head, [confusion])
    }
  }

  get isEmpty(): boolean {
    return this.#byHead.size === 0
  }

  /** The confusions whose wrong form stands at an offset of a text. */
  at(text: string, offset: number): Confusion[] {
    const list = this.#byHead.get(text[offset] ?? '')
    return list ? list.filter(({ wrong }) => text.startsWith(wrong, offset)) : []
  }

  /** The confusion that replacing one text by another would undo. */
  between(original: string, reading: string): Confusion | null {
    const difference = differenceOf(original, reading)
    if (!difference) return null
    return (
      this.at(difference.wrong, 0).find(
        ({ wrong, right }) => wrong === difference.wrong && right === difference.right,
      ) ?? null
    )
  }
}
