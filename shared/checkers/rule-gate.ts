import { type Codes, headsOfSource } from './sign-gate.ts'

const pairBits = 15
const pairSlotOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - pairBits)

/** What a rule is told by before it is asked. */
interface GatedRule {
  /** Characters of which at least one stands in every text in which the rule finds something. */
  signs: string
  /** Sources of two patterns that both match somewhere in every such text. */
  sources: readonly [string, string]
}

/** Sets of rules, one for each character or pair that some rules share. */
class RuleSets {
  readonly #words: number
  #bits: Uint32Array
  /** The set of none is 0. */
  #count = 1

  constructor(words: number) {
    this.#words = words
    this.#bits = new Uint32Array(64 * words)
  }

  /** Puts a rule into the set that a place of a table names, a new one where it names none. */
  enter(table: Uint16Array, place: number, rule: number): void {
    if (table[place] === 0) table[place] = this.#count++
    if (this.#count * this.#words > this.#bits.length) {
      const larger = new Uint32Array(2 * this.#bits.length)
      larger.set(this.#bits)
      this.#bits = larger
    }
    const at = (table[place] as number) * this.#words + (rule >>> 5)
    this.#bits[at] = (this.#bits[at] as number) | (1 << (rule & 31))
  }

  /** Adds the rules of a set to others. */
  join(rules: Uint32Array, set: number): void {
    const from = set * this.#words
    for (let word = 0; word < this.#words; word++)
      rules[word] = (rules[word] as number) | (this.#bits[from + word] as number)
  }
}

/** The rules whose bits are set, in their order. */
const marked = <Rule>(rules: readonly Rule[], bits: Uint32Array): readonly Rule[] =>
  rules.filter((_, rule) => (((bits[rule >>> 5] as number) >>> (rule & 31)) & 1) === 1)

/** Which rules may match by the pairs of characters with which a pattern of each begins. */
class HeadTable {
  readonly #sets: RuleSets
  /** By code: the set of rules that begin with it whatever follows. */
  readonly #ofHead = new Uint16Array(0x10000)
  /** 1 for each code with which some rule begins where another one follows; those rules by both. */
  readonly #beginsPair = new Uint8Array(0x10000)
  readonly #ofPair = new Uint16Array(1 << pairBits)
  /** Rules that may begin with anything, and those that were found. */
  readonly #anywhere: Uint32Array
  readonly found: Uint32Array

  constructor(sources: readonly string[], sets: RuleSets, words: number) {
    this.#sets = sets
    this.#anywhere = new Uint32Array(words)
    this.found = new Uint32Array(words)
    for (const [rule, source] of sources.entries()) for (const head of headsOfSource(source)) this.#enter(head, rule)
  }

  #enter([firsts, seconds]: readonly [Codes, Codes], rule: number): void {
    const word = rule >>> 5
    if (firsts === null) this.#anywhere[word] = (this.#anywhere[word] as number) | (1 << (rule & 31))
    for (const first of firsts ?? []) {
      if (seconds === null) this.#sets.enter(this.#ofHead, first, rule)
      else {
        this.#beginsPair[first] = 1
        for (const second of seconds) this.#sets.enter(this.#ofPair, pairSlotOf(first, second), rule)
      }
    }
  }

  begin(): void {
    this.found.set(this.#anywhere)
  }

  /** Takes in a character and the one behind it; 0 is the end. */
  read(code: number, next: number): void {
    const head = this.#ofHead[code] as number
    if (head !== 0) this.#sets.join(this.found, head)
    if (this.#beginsPair[code] === 0) return
    const pair = this.#ofPair[pairSlotOf(code, next)] as number
    if (pair !== 0) this.#sets.join(this.found, pair)
  }
}

/**
 * Tells in one pass over a text which of many rules may find something in it, by characters that must stand there and by
 * the pairs with which their patterns begin: most rules are never asked about most texts.
 */
export class RuleGate<Rule extends GatedRule> {
  readonly #rules: readonly Rule[]
  readonly #sets: RuleSets
  /** By code: the set of rules of which it is a sign; what was found of them. */
  readonly #ofSign = new Uint16Array(0x10000)
  readonly #signed: Uint32Array
  readonly #before: HeadTable
  readonly #behind: HeadTable

  constructor(rules: readonly Rule[]) {
    const words = (rules.length + 31) >>> 5
    this.#rules = rules
    this.#sets = new RuleSets(words)
    this.#signed = new Uint32Array(words)
    this.#before = new HeadTable(
      rules.map(({ sources }) => sources[0]),
      this.#sets,
      words,
    )
    this.#behind = new HeadTable(
      rules.map(({ sources }) => sources[1]),
      this.#sets,
      words,
    )
    for (const [rule, { signs }] of rules.entries())
      for (let i = 0; i < signs.length; i++) this.#sets.enter(this.#ofSign, signs.charCodeAt(i), rule)
  }

  /** The rules that may find something in a text, in their order: never wrongly not. */
  rulesIn(text: string): readonly Rule[] {
    const [signed, before, behind] = [this.#signed.fill(0), this.#before, this.#behind]
    before.begin()
    behind.begin()
    for (let at = 0, code = text.charCodeAt(0); at < text.length; at++) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      const sign = this.#ofSign[code] as number
      if (sign !== 0) this.#sets.join(signed, sign)
      before.read(code, next)
      behind.read(code, next)
      code = next
    }
    for (let word = 0; word < signed.length; word++)
      signed[word] = (signed[word] as number) & (before.found[word] as number) & (behind.found[word] as number)
    return marked(this.#rules, signed)
  }
}

/**
 * The same for rules that have one sign each, or none: by the pairs of characters with which the patterns of their signs
 * begin. Which of the rules that may find something do, their signs themselves tell.
 */
export class HeadGate<Rule extends { sign?: string }> {
  readonly #rules: readonly Rule[]
  readonly #heads: HeadTable

  constructor(rules: readonly Rule[]) {
    const words = (rules.length + 31) >>> 5
    this.#rules = rules
    this.#heads = new HeadTable(
      rules.map(({ sign = '' }) => sign),
      new RuleSets(words),
      words,
    )
  }

  /** The rules that may find something in a text, in their order: never wrongly not. */
  rulesIn(text: string): readonly Rule[] {
    const heads = this.#heads
    heads.begin()
    for (let at = 0, code = text.charCodeAt(0); at < text.length; at++) {
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      heads.read(code, next)
      code = next
    }
    return marked(this.#rules, heads.found)
  }
}
