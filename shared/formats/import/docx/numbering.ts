import type { ListAttributes } from '../../../domain/block.ts'
import { elementsBelow, type MarkupElement } from '../markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../markup/xml.ts'
import { writeNumber } from './number-formats.ts'
import { childValue, numberOf } from './styles.ts'

interface Level {
  format: string
  /** As Word writes it: `%1.%2`, `（%1）`. */
  text: string
  start: number
}

interface DocxList {
  abstractId: string
  /** Levels that this list starts anew. */
  restarts: ReadonlyMap<number, number>
}

const levelCount = 9
/** A number that our lists can have as their marker. */
const plainMarker = /^\d{1,9}[.)]$/

/** What the numbering of a paragraph writes before its text. */
export interface PrintedNumber {
  /** A list item, when its marker is one that lists have. */
  list: ListAttributes | null
  /** The number as text, else. */
  text: string
}

/** Counts the numbered paragraphs of a document as Word does. */
export class Numbering {
  readonly #levels = new Map<string, (Level | undefined)[]>()
  readonly #lists = new Map<string, DocxList>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(root: MarkupElement) {
    for (const element of elementsBelow(root)) {
      if (element.name === 'abstractNum') {
        const levels: (Level | undefined)[] = []
        for (const level of childrenOf(element, 'lvl'))
          levels[numberOf(attributeOf(level, 'ilvl')) ?? 0] = levelOf(level)
        this.#levels.set(attributeOf(element, 'abstractNumId') ?? '', levels)
      } else if (element.name === 'num') this.#addList(element)
    }
  }

  /** The number of the next paragraph of a list; null when it has none. */
  next(numId: string | null, depth: number): PrintedNumber | null {
    const list = numId === null || numId === '0' ? undefined : this.#lists.get(numId)
    const levels = list && this.#levels.get(list.abstractId)
    const level = levels?.[depth]
    if (!list || !levels || !level || numId === null) return null
    const counts = this.#count(list, numId, depth, levels)
    if (level.format === 'bullet') return { list: { kind: 'bullet', depth, marker: '-' }, text: '' }
    const text = level.text.replace(/%([1-9])/g, (_, index: string) => {
      const at = Number(index) - 1
      return writeNumber(counts[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
    })
    if (plainMarker.test(text)) return { list: { kind: 'ordered', depth, marker: text }, text: '' }
    return { list: null, text }
  }

  #count(list: DocxList, numId: string, depth: number, levels: readonly (Level | undefined)[]): number[] {
    const counts = this.#counts.get(list.abstractId) ?? []
    this.#counts.set(list.abstractId, counts)
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId)
      for (const [level, start] of list.restarts) counts[level] = start - 1
    }
    counts[depth] = (counts[depth] ?? (levels[depth]?.start ?? 1) - 1) + 1
    counts.length = Math.min(levelCount, depth + 1)
    return counts
  }

  #addList(element: MarkupElement): void {
    const restarts = new Map<number, number>()
    for (const override of childrenOf(element, 'lvlOverride')) {
      const start = numberOf(childValue(override, 'startOverride'))
      if (start !== null) restarts.set(numberOf(attributeOf(override, 'ilvl')) ?? 0, start)
    }
    this.#lists.set(attributeOf(element, 'numId') ?? '', {
      abstractId: childValue(element, 'abstractNumId') ?? '',
      restarts,
    })
  }
}

function levelOf(element: MarkupElement): Level {
  const format = childOf(element, 'numFmt')
  return {
    format: (format && attributeOf(format, 'val')) ?? 'decimal',
    text: childValue(element, 'lvlText') ?? '',
    start: numberOf(childValue(element, 'start')) ?? 1,
  }
}
