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
  /** Characters in the block that tell that the form is a word of its own; none for most. */
  unless: string
  /** The wrong characters are words too, set in the place of others (立案侦察). */
  isExchange: boolean
}

const sections = ['phrases', 'names', 'words', 'joined', 'misspelt', 'exchanged'] as const

/** Shorter phrases have too many neighbours of the same build to be compared as phrases. Folded characters. */
export const shortestPhrase = 6

const usualMarks = '、，；。：“”《》（）'
/** Longer phrases are not read as one word. Folded characters. */
const longestRead = 12

/** Leaves out everything but Han characters, digits and letters. */
export function foldPhrase(text: string): string {
  // Classes of Unicode are slow to match cold: thousands of phrases are folded when the lexicon is opened.
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    folded += text.slice(from, at)
    from = at + 1
    if (usualMarks.includes(text[at] as string)) continue
    return folded + text.slice(at).replace(/[^\p{L}\p{N}]/gu, '')
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** The set phrases, names, words and misspellings of a lexicon file, ready to be looked up. */
export class SetPhrases {
  readonly misspellings: readonly Misspelling[]
  /** One a line: tens of thousands of short strings would be held for long, and are needed but once. */
  readonly #joined: string
  readonly #words: string[]
  readonly #folded = new Set<string>()
  #longest = 0
  readonly #byHead = new Map<string, SetPhrase[]>()
  readonly #byTail = new Map<string, SetPhrase[]>()
  /** First, and last, two characters of every phrase; three of those that are told by three. */
  readonly #heads = new PairGate()
  readonly #longEdges = new PairGate()

  /** Parses the file's text: `[section]` lines, `#` comments, one entry a line. */
  constructor(file: string) {
    const entries = parse(file)
    this.#words = entries.words
    this.#joined = entries.joined.join('\n')
    for (const text of entries.phrases) this.#add({ text, folded: foldPhrase(text), kind: 'phrase' })
    for (const text of entries.names) this.#add({ text, folded: foldPhrase(text), kind: 'name' })
    this.misspellings = [
      ...entries.misspelt.map(line => misspellingOf(line, false)),
      ...entries.exchanged.map(line => misspellingOf(line, true)),
    ]
  }

  #add(entry: SetPhrase): void {
    const { folded } = entry
    if (folded.length < 4 || this.#folded.has(folded)) return
    this.#folded.add(folded)
    if (folded.length > this.#longest) this.#longest = folded.length
    if (folded.length <= longestRead) this.#words.push(folded)
    const size = keyLength(folded)
    push(this.#byHead, folded.slice(0, size), entry)
    push(this.#byTail, folded.slice(-size), entry)
    this.#heads.add(folded.charCodeAt(0), folded.charCodeAt(1))
    if (size < longKey) return
    this.#longEdges.add(...threeAt(folded, 0))
    this.#longEdges.add(...threeAt(folded, folded.length - longKey))
  }

  /** Texts to be read as one word. */
  get words(): readonly string[] {
    return this.#words
  }

  /** Words that are usually joined, and to be read as one: a near miss of them is as likely another joining. */
  get joined(): readonly string[] {
    return this.#joined === '' ? [] : this.#joined.split('\n')
  }

  /** The figures of all words (3岁以下, 12345热线). */
  get figures(): ReadonlySet<string> {
    return new Set([...this.#words, this.#joined].flatMap(text => text.match(figure) ?? []))
  }

  /** Folded characters of the longest phrase. */
  get longest(): number {
    return this.#longest
  }

  /** Whether a folded text is a set phrase. */
  has(folded: string): boolean {
    return this.#folded.has(folded)
  }

  /** Whether a phrase may begin with these two characters: never wrongly no. */
  mayStart(first: number, second: number): boolean {
    return this.#heads.has(first, second)
  }

  /** Whether a phrase of six characters or more may begin with these three or end in them: never wrongly no. */
  mayEdgeLong(first: number, second: number, third: number): boolean {
    return this.#longEdges.has(first, pairOf(second, third))
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

const figure = /[0-9]+/gu
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

function misspellingOf(line: string, isExchange: boolean): Misspelling {
  const space = line.indexOf(' ')
  const next = line.indexOf(' ', space + 1)
  const right = next < 0 ? line.slice(space + 1) : line.slice(space + 1, next)
  return { wrong: line.slice(0, space), right, unless: next < 0 ? '' : line.slice(next + 1), isExchange }
}

const hash = 0x23

/** The lines of each section; loops rather than calls for each line, because this is run once, cold, at the first check. */
function parse(file: string): Record<(typeof sections)[number], string[]> {
  const entries: Record<(typeof sections)[number], string[]> = {
    phrases: [],
    names: [],
    words: [],
    joined: [],
    misspelt: [],
    exchanged: [],
  }
  const parts = file.replaceAll('\r', '').split(/^\[(\w+)\]\n/mu)
  for (let part = 1; part + 1 < parts.length; part += 2) {
    const section = sections.find(name => name === parts[part])
    if (!section) continue
    const kept = entries[section]
    for (const line of (parts[part + 1] as string).split('\n')) {
      if (line.length > 0 && line.charCodeAt(0) !== hash) kept.push(line)
    }
  }
  return entries
}
