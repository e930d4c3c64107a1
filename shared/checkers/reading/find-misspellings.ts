import { PairGate } from '../pair-gate.ts'
import { type BlockReading, gainOf, isWordStart } from './block-reading.ts'
import type { Segmenter } from './segmenter.ts'
import type { Misspelling } from './set-phrases.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** Looks up misspellings by their first two characters. */
export class MisspellingTable {
  readonly #byHead = new Map<string, Misspelling[]>()
  readonly #heads = new PairGate()

  constructor(misspellings: readonly Misspelling[]) {
    for (const entry of misspellings) {
      const head = entry.wrong.slice(0, 2)
      this.#heads.add(head.charCodeAt(0), head.charCodeAt(1))
      const list = this.#byHead.get(head)
      if (list) list.push(entry)
      else this.#byHead.set(head, [entry])
    }
  }

  /** The misspellings of a block that do not lie across words which are right. Linear. */
  find(reading: BlockReading, segmenter: Segmenter): Suspicion[] {
    const found: Suspicion[] = []
    const { text } = reading
    for (let at = 0; at + 1 < text.length; at++) {
      if (!this.#heads.has(text.charCodeAt(at), text.charCodeAt(at + 1))) continue
      for (const { wrong, right, unless, isExchange } of this.#byHead.get(text.slice(at, at + 2)) ?? []) {
        if (!text.startsWith(wrong, at)) continue
        const end = at + wrong.length
        // 红球、蓝球; 提拨经费
        if (unless !== '' && hasOne(text, unless, at, end)) continue
        const gain = gainOf(reading, segmenter, { start: at, end: end }, right)
        const isLong = wrong.length >= sureLength
        // 处|干部: the text reads as other words; replacing would break them. 很烦|燥: no words are broken.
        const isWords = isWordStart(reading, at) && isWordStart(reading, end)
        if (!isWords && (isLong || gain < sureGain)) continue
        // 立案|侦察: the wrong characters are words too, and the longer form is wrong whatever they weigh.
        if (gain < (isLong ? 0 : 1) && !(isExchange && isLong)) continue
        found.push(
          suspicionIn(reading, {
            kind: 'misspelt',
            start: at,
            end,
            readings: [right],
            confidence: Math.min(0.95, 0.65 + Math.max(0, gain) * 0.03),
          }),
        )
      }
    }
    return found
  }
}

/** From how many characters on words set for others are told where the model prefers them. */
const sureLength = 4
/** From where on a form is told though the text reads as words that reach across its edges. Nats. */
const sureGain = 5

/** How far around a form is looked for what makes a word of it. Characters. */
const reach = 30

function hasOne(text: string, characters: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - reach); at < Math.min(text.length, end + reach); at++)
    if ((at < start || at >= end) && characters.includes(text[at] as string)) return true
  return false
}
