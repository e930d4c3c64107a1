import { PairGate } from '../pair-gate.ts'

/** A text that has one exact form. */
export interface SetPhrase {
  /** As it is written, with its marks. */
  text: string
  /** Han characters, digits and letters only: what is compared. */
  folded: string
  kind: 'phrase' | 'name'
}

/** A form that is always wrong, and the right one. */
export interface Misspelling {
  wrong: string
  right: string
}

const sections = ['phrases', 'names', 'words', 'misspelt'] as const

/** Shorter phrases have too many neighbours of the same build to be compared as phrases. Folded characters. */
export const shortestPhrase = 6

/** Leaves out everything but Han characters, digits and letters. */
export const foldPhrase = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The set phrases, names, words and misspellings of a lexicon file, ready to be looked up. */
export class SetPhrases {
  readonly misspellings: readonly Misspelling[]
  /** Texts to be read as one word. */
  readonly words: readonly string[]
  readonly #all: readonly SetPhrase[]
  readonly #folded = new Set<string>()
  readonly #byHead = new Map<string, SetPhrase[]>()
  readonly #byTail = new Map<string, SetPhrase[]>()
  /** First, and last, two characters of every phrase; three of those that are told by three. */
  readonly #heads = new PairGate()
  readonly #longHeads = new PairGate()
  readonly #longTails = new PairGate()

  /** Parses the file's text: `[section]` lines, `#` comments, one entry a line. */
  constructor(file: string) {
    const entries = parse(file)
    const phrase = (kind: SetPhrase['kind']) => (text: string) => ({ text, folded: foldPhrase(text), kind })
    this.#all = [...entries.phrases.map(phrase('phrase')), ...entries.names.map(phrase('name'))]
    this.misspellings = entries.misspelt.map(line => {
      const [wrong = '', right = ''] = line.split(' ')
      return { wrong, right }
    })
    const short = this.#all.filter(({ folded }) => folded.length <= 12).map(({ folded }) => folded)
    this.words = [...new Set([...entries.words, ...short])]
    for (const entry of this.#all) {
      if (entry.folded.length < 4 || this.#folded.has(entry.folded)) continue
      this.#folded.add(entry.folded)
      const size = keyLength(entry.folded)
      push(this.#byHead, entry.folded.slice(0, size), entry)
      push(this.#byTail, entry.folded.slice(-size), entry)
      this.#heads.add(entry.folded.charCodeAt(0), entry.folded.charCodeAt(1))
      if (size < longKey) continue
      this.#longHeads.add(...threeAt(entry.folded, 0))
      this.#longTails.add(...threeAt(entry.folded, entry.folded.length - longKey))
    }
  }

  /** Whether a folded text is a set phrase. */
  has(folded: string): boolean {
    return this.#folded.has(folded)
  }

  /** Whether a phrase may begin with these two characters: never wrongly no. */
  mayStart(first: number, second: number): boolean {
    return this.#heads.has(first, second)
  }

  /** Whether a phrase of six characters or more may begin with these three: never wrongly no. */
  mayStartLong(first: number, second: number, third: number): boolean {
    return this.#longHeads.has(first, pairOf(second, third))
  }

  /** Whether a phrase of six characters or more may end in these three: never wrongly no. */
  mayEndLong(first: number, second: number, third: number): boolean {
    return this.#longTails.has(first, pairOf(second, third))
  }

  /** Phrases that begin with a key of 2 or 3 folded characters. */
  startingWith(key: string): readonly SetPhrase[] {
    return this.#byHead.get(key) ?? []
  }

  /** Phrases that end in a key of 2 or 3 folded characters. */
  endingIn(key: string): readonly SetPhrase[] {
    return this.#byTail.get(key) ?? []
  }
}

const longKey = 3
/** How many characters of a phrase must stand unharmed at its head or its tail. */
export const keyLength = (folded: string): number => (folded.length >= 6 ? longKey : 2)

const pairOf = (first: number, second: number) => (first << 16) | second
const threeAt = (text: string, at: number): [first: number, rest: number] => [
  text.charCodeAt(at),
  pairOf(text.charCodeAt(at + 1), text.charCodeAt(at + 2)),
]

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function parse(file: string): Record<(typeof sections)[number], string[]> {
  const entries = { phrases: [] as string[], names: [] as string[], words: [] as string[], misspelt: [] as string[] }
  let section: string[] = entries.words
  for (const line of file.split('\n')) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (text === '' || text.startsWith('#')) continue
    const header = text.startsWith('[') && sections.find(name => text === `[${name}]`)
    if (header) section = entries[header]
    else section.push(text)
  }
  return entries
}
