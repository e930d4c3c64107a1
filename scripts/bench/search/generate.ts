// Text as reports are made of: words whose frequencies fall with their rank (Zipf), out of characters that do the same.

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws ranks so that rank r comes about 1/(r + shift)^exponent of the time. */
class Ranks {
  readonly #sums: Float64Array

  constructor(count: number, shift: number, exponent = 1) {
    this.#sums = new Float64Array(count)
    let sum = 0
    for (let rank = 0; rank < count; rank++) {
      sum += 1 / (rank + shift) ** exponent
      this.#sums[rank] = sum
    }
  }

  draw(random: () => number): number {
    const at = random() * this.#sums[this.#sums.length - 1]!
    let [low, high] = [0, this.#sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sums[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

const particles = [...'的和在了是为对有等中上以及与将不']
const wordCount = 60_000

/** The 3,755 characters of daily use, as the first level of GB 2312 has them, in a fixed mixed order. */
function commonCharacters(random: () => number): string[] {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell)
  const characters = [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
  for (let at = characters.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[characters[at], characters[other]] = [characters[other]!, characters[at]!]
  }
  return characters
}

/** Words from the commonest to the rarest. */
export function makeWords(seed = 1): string[] {
  const random = randomNumbers(seed)
  const characters = commonCharacters(random)
  const ranks = new Ranks(characters.length, 40)
  const words = new Set<string>(particles)
  while (words.size < wordCount) {
    const size = [2, 2, 2, 2, 2, 2, 2, 3, 3, 4][Math.floor(random() * 10)]!
    words.add(Array.from({ length: size }, () => characters[ranks.draw(random)]!).join(''))
  }
  return [...words]
}

/** Writes documents of paragraphs, about 240 characters each. */
export class ReportWriter {
  readonly #words = makeWords()
  readonly #ranks = new Ranks(wordCount, 2.7, 1.02)
  readonly #random: () => number

  constructor(seed = 7) {
    this.#random = randomNumbers(seed)
  }

  document(paragraphs: number): string[] {
    return Array.from({ length: paragraphs }, () => this.#paragraph())
  }

  #paragraph(): string {
    const length = 60 + Math.floor(this.#random() * 360)
    const parts: string[] = []
    let size = 0
    while (size < length) {
      const clause = this.#clause()
      parts.push(clause)
      size += clause.length
    }
    return parts.join('')
  }

  #clause(): string {
    const random = this.#random
    let clause = ''
    for (let count = 3 + Math.floor(random() * 6); count > 0; count--) clause += this.#words[this.#ranks.draw(random)]
    if (random() < 0.12) clause += `${1990 + Math.floor(random() * 40)}年${Math.floor(random() * 2000)}万元`
    if (random() < 0.02) clause += '**市'
    return clause + (random() < 0.25 ? '。' : random() < 0.1 ? '；' : '，')
  }
}
