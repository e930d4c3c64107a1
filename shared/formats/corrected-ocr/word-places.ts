import type { OcrPage } from '../import/ocr/ocr-page.ts'

const perWord = 3

/** Where the words of a recognised text stand in it, and the numbers of their lines: a book has half a million. */
export class WordPlaces {
  #values = new Int32Array(perWord * 1024)
  #count = 0
  #lines = 0
  #isInOrder = true

  get count(): number {
    return this.#count
  }

  add(pages: readonly OcrPage[]): this {
    for (const { regions } of pages)
      for (const { paragraphs } of regions)
        for (const { lines } of paragraphs)
          for (const { words } of lines) {
            for (const { source, sourceLength } of words) this.#push(source, sourceLength)
            this.#lines++
          }
    return this
  }

  /** The same, by where they stand. */
  inOrder(): this {
    if (this.#isInOrder) return this
    const values = this.#values
    const order = Array.from({ length: this.#count }, (_, word) => word)
    order.sort((left, right) => values[left * perWord]! - values[right * perWord]!)
    this.#values = Int32Array.from(order.flatMap(word => [...values.subarray(word * perWord, (word + 1) * perWord)]))
    this.#isInOrder = true
    return this
  }

  startOf(word: number): number {
    return this.#values[word * perWord]!
  }

  endOf(word: number): number {
    return this.#values[word * perWord]! + this.#values[word * perWord + 1]!
  }

  lineOf(word: number): number {
    return this.#values[word * perWord + 2]!
  }

  #push(source: number, length: number): void {
    if (this.#count > 0 && source < this.startOf(this.#count - 1)) this.#isInOrder = false
    const at = this.#count++ * perWord
    if (at === this.#values.length) {
      const longer = new Int32Array(this.#values.length * 2)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values.set([source, length, this.#lines], at)
  }
}
