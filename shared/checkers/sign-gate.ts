import { PairGate } from './pair-gate.ts'

/** Codes that may stand in one place of a pattern; null for any. */
export type Codes = readonly number[] | null

interface Atom {
  codes: Codes
  /** Index behind it and its quantifier. */
  next: number
  /** How often it may stand: not at all, more than once. */
  isOptional: boolean
  isRepeated: boolean
}

/** What stands for the code behind the last one. */
const endOfText: Codes = [0]

/** Escapes that are more than a digit or one sign: any code may stand there. */
const manyCodes = /(?:^|[^\\])(?:\\\\)*\\(?![du])\w/u
const digits = [...'0123456789'].map(digit => digit.charCodeAt(0))
const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/u

/** Index behind the bracket that closes the one at an index. */
function closeOf(source: string, open: number): number {
  const [opener, closer] = source[open] === '[' ? ['[', ']'] : ['(', ')']
  let depth = 0
  let isClass = false
  for (let at = open; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (opener === '(' && sign === '[') isClass = true
    else if (opener === '(' && isClass) isClass = sign !== ']'
    else if (sign === opener && (opener === '(' || at === open)) depth++
    else if (sign === closer && --depth === 0) return at + 1
  }
  throw new SyntaxError(`Unclosed bracket in ${source}`)
}

/** The alternatives of a source that stand in no group. */
function alternativesOf(source: string): string[] {
  const found: string[] = []
  let from = 0
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '\\') at++
    else if (sign === '[' || sign === '(') at = closeOf(source, at) - 1
    else if (sign === '|') {
      found.push(source.slice(from, at))
      from = at + 1
    }
  }
  return [...found, source.slice(from)]
}

function codesOfClass(inside: string): Codes {
  if (inside.startsWith('^') || manyCodes.test(inside)) return null
  const codes: number[] = []
  const plain = inside.replace(/\\d/gu, '0123456789').replace(/\\(?=[^u])/gu, '')
  for (const [, from, to] of plain.matchAll(/(\\u[\da-f]{4}|.)(?:-(\\u[\da-f]{4}|[^\]]))?/giu)) {
    const [first, last] = [codeOf(from as string), codeOf(to ?? (from as string))]
    for (let code = first; code <= last; code++) codes.push(code)
  }
  return codes
}

const codeOf = (written: string): number =>
  written.startsWith('\\u') ? Number.parseInt(written.slice(2), 16) : written.charCodeAt(0)

function atomAt(source: string, at: number): Atom {
  const sign = source[at] as string
  let [next, codes]: [number, Codes] = [at + 1, null]
  if (sign === '[') {
    next = closeOf(source, at)
    codes = codesOfClass(source.slice(at + 1, next - 1))
  } else if (sign === '\\') {
    const isUnicode = source[at + 1] === 'u'
    next = isUnicode ? at + 6 : source[at + 1] === 'p' ? source.indexOf('}', at) + 1 : at + 2
    const escaped = source.slice(at + 1, next)
    codes =
      escaped === 'd'
        ? digits
        : isUnicode
          ? [codeOf(source.slice(at, next))]
          : /^\w/u.test(escaped)
            ? null
            : [escaped.charCodeAt(0)]
  } else if (sign !== '.') codes = [sign.charCodeAt(0)]
  const counted = quantifier.exec(source.slice(next))
  const [written, least] = [counted?.[0] ?? '', counted?.[1]]
  return {
    codes,
    next: next + written.length,
    isOptional: /^[?*]/u.test(written) || least === '0',
    isRepeated: /^[*+{]/u.test(written),
  }
}

/** Whether a group holds one class of characters and nothing else, which can be told. */
const isLoneClass = (inside: string): boolean =>
  inside[0] === '[' && closeOf(inside, 0) === inside.length && codesOfClass(inside.slice(1, -1)) !== null

/** What an alternative may begin with: pairs of places. Groups at its head are spelled out. */
function headsOf(source: string, first?: Codes): [Codes, Codes][] {
  if (source === '$' && first !== undefined) return [[first, endOfText]]
  if (source === '' || source === '$') return first === undefined ? [[null, null]] : [[first, null]]
  if (source[0] === '^') return headsOf(source.slice(1), first)
  if (source[0] === '(') {
    const close = closeOf(source, 0)
    const [inside, behind] = [source.slice(1, close - 1), source.slice(close)]
    // What must follow at the end of a pattern tells as much as a part of it.
    if (inside.startsWith('?=') && behind === '')
      return alternativesOf(inside.slice(2)).flatMap(member => headsOf(member, first))
    if (/^\?<?[=!]/u.test(inside)) return headsOf(behind, first)
    const counted = quantifier.exec(behind)?.[0] ?? ''
    const rest = behind.slice(counted.length)
    if (rest.startsWith('\\1') && counted === '' && first === undefined && isLoneClass(inside))
      return (codesOfClass(inside.slice(1, -1)) ?? []).map(code => [[code], [code]])
    // A group that may stand again may be followed by itself.
    if (/^[*+{]/u.test(counted) && first !== undefined) return [[first, null]]
    const members = alternativesOf(inside.replace(/^\?(?::|<\w+>)/u, ''))
    const spelled = members.flatMap(member => headsOf(/^[*+{]/u.test(counted) ? `${member}.?` : member + rest, first))
    return /^(?:[?*]|\{0)/u.test(counted) ? [...spelled, ...headsOf(rest, first)] : spelled
  }
  const { codes, next, isOptional, isRepeated } = atomAt(source, 0)
  const rest = source.slice(next)
  const without = isOptional ? headsOf(rest, first) : []
  if (first !== undefined) return [[first, codes], ...without]
  const second: [Codes, Codes][] = isRepeated && codes !== null ? [[codes, null]] : headsOf(rest, codes)
  return [...second, ...without]
}

/** Pairs of places with one of which every match of a pattern's source begins. */
export const headsOfSource = (source: string): [Codes, Codes][] =>
  alternativesOf(source).flatMap(alternative => headsOf(alternative))

/**
 * Tells whether a pattern of many alternatives stands anywhere in a text, as `test` does, at a small part of its cost: the
 * pattern is only tried where two characters that one of its alternatives begins with stand.
 */
export class SignGate {
  readonly #sticky: RegExp
  /** For each unit: 0 begins no alternative, 1 some that the unit behind it decides, 2 some whatever follows. */
  readonly #firsts = new Uint8Array(0x10000)
  readonly #pairs = new PairGate()

  constructor(pattern: RegExp) {
    this.#sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/gu, '')}y`)
    const both = (codes: Codes): Codes =>
      !pattern.ignoreCase || codes === null ? codes : codes.flatMap(code => casesOf(code))
    for (const [first, second] of headsOfSource(pattern.source)) {
      const [firsts, seconds] = [both(first), both(second)]
      if (firsts === null) this.#firsts.fill(2)
      else for (const code of firsts) this.#add(code, seconds)
    }
  }

  #add(code: number, seconds: Codes): void {
    if (seconds === null) this.#firsts[code] = 2
    else {
      this.#firsts[code] = Math.max(1, this.#firsts[code] as number)
      for (const second of seconds) this.#pairs.add(code, second)
    }
  }

  test(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = this.#firsts[code] as number
      if (kind === 0 || (kind === 1 && !this.#pairs.has(code, text.charCodeAt(at + 1)))) continue
      this.#sticky.lastIndex = at
      if (this.#sticky.test(text)) return true
    }
    return false
  }
}

function casesOf(code: number): number[] {
  const sign = String.fromCharCode(code)
  return [sign.toLowerCase(), sign.toUpperCase()].map(each => each.charCodeAt(0))
}
