import { simplifiedCharacters, traditionalCharacters } from '../../search/simplified-characters.ts'
import { PairGate } from '../pair-gate.ts'
import { codesOf } from './language-model.ts'
import { printedConfusions } from './printed-confusions.ts'
import { allTwins } from './twins.ts'

const sections = ['sounds', 'shapes', 'rare'] as const
/** 乾 of reigns and names is no 干; the others are written for another character in Japan only (欠 for 缺, 予 for 豫). */
const keptAsIs = '乾予欠芸弁浜缶沪糸么'
/** 麼 of 怎麼 is folded to 幺 for the search, where 么 is too. */
const [such, suchPlain] = codesOf('麼么') as unknown as [number, number]
/** In place of the number of a syllable: a character has several. */
const several = 0xffff

/** Characters that are taken for each other: by sound when typed, by shape when recognised; and both scripts. */
export class Characters {
  readonly #sounds = new Map<number, number[][]>()
  readonly #shapes = new Map<number, number[]>()
  /** Characters that hardly anybody writes. */
  readonly #rare = new Set<number>()
  /** How many speakers say the characters of a syllable. */
  readonly #blurred = new Map<readonly number[], string>()
  /** The characters that they say so. */
  readonly #near = new Map<string, number[]>()
  /** By code: the number of its only syllable, counted from 1; 0 where it has none. */
  readonly #syllables = new Uint16Array(0x10000)
  /** Who looks like whom: nearly all who are asked about do not. */
  readonly #alike = new PairGate()
  readonly #simplified = new Map<number, number>()
  readonly #traditional = new Map<number, number[]>()
  /** What was asked for before, by code. */
  readonly #soundAlike = new Map<number, ReadonlySet<number>>()
  readonly #confused = new Map<number, readonly number[]>()
  readonly #heard = new Map<number, readonly number[]>()

  /** Parses the file of sounds and shapes: `[section]` lines, `#` comments. */
  constructor(file: string) {
    let section: (typeof sections)[number] = 'sounds'
    const rare: string[] = []
    for (const line of file.split(/\r?\n/u)) {
      if (line === '' || line.startsWith('#')) continue
      const header = sections.find(name => line === `[${name}]`)
      if (header) section = header
      else if (section === 'sounds') {
        const space = line.indexOf(' ')
        const syllable = codesIn(line.slice(space + 1))
        this.#addSyllable(syllable)
        const said = blurred(line.slice(0, space))
        this.#blurred.set(syllable, said)
        const known = this.#near.get(said)
        if (known) known.push(...syllable)
        else this.#near.set(said, [...syllable])
      } else if (section === 'shapes') this.#shapes.set(line.charCodeAt(0), codesIn(line.slice(1)))
      else rare.push(line)
    }
    this.#addScripts(codesIn(traditionalCharacters), codesIn(simplifiedCharacters))
    this.#addTraditionalShapes()
    this.#addTwins()
    this.#addPrinted()
    this.#addReversed()
    for (const line of rare) this.#addRare(line.charCodeAt(0), codesIn(line.slice(1)))
    for (const [code, alike] of this.#shapes) for (const other of alike) this.#alike.add(code, other)
  }

  #addSyllable(syllable: number[]): void {
    const number = this.#blurred.size + 1
    for (const code of syllable) {
      this.#syllables[code] = this.#syllables[code] === 0 ? number : several
      const known = this.#sounds.get(code)
      if (known) known.push(syllable)
      else this.#sounds.set(code, [syllable])
    }
  }

  #addScripts(traditional: readonly number[], simplified: readonly number[]): void {
    for (const [index, old] of traditional.entries()) {
      const plain = old === such ? suchPlain : simplified[index]
      if (plain === undefined || keptAsIs.includes(String.fromCharCode(old))) continue
      // 研, 概, 慎 of all print are no forms of the old-fashioned 硏, 槪, 愼.
      if (this.#sounds.has(old) && !this.#sounds.has(plain)) continue
      this.#simplified.set(old, plain)
      // Forms of other standards (総, 晩) have no sound here: what stands in print is of Big5 or GB 2312.
      if (!this.#sounds.has(old)) continue
      const known = this.#traditional.get(plain)
      if (known) known.push(old)
      else this.#traditional.set(plain, [old])
    }
  }

  /** What looks alike in traditional print is taken for each other there, and read here in simplified characters. */
  #addTraditionalShapes(): void {
    for (const [old, alike] of [...this.#shapes]) {
      const plain = this.#simplified.get(old)
      if (plain === undefined) continue
      const known = this.#shapes.get(plain) ?? []
      const others = alike.map(code => this.#simplified.get(code) ?? code)
      this.#shapes.set(
        plain,
        [...new Set([...known, ...others])].filter(code => code !== plain),
      )
    }
  }

  #addTwins(): void {
    for (const [code, twins] of allTwins) {
      const known = this.#shapes.get(code) ?? []
      this.#shapes.set(code, [...known, ...[...twins].filter(twin => !known.includes(twin))])
    }
  }

  /** What recognition takes for another looks like it to the machine. */
  #addPrinted(): void {
    for (const [read, meant] of printedConfusions) {
      const known = this.#shapes.get(read) ?? []
      if (!known.includes(meant)) this.#shapes.set(read, [...known, meant])
    }
  }

  /** What looks like another is looked like: the lists of the file end somewhere. */
  #addReversed(): void {
    for (const [code, alike] of [...this.#shapes]) {
      for (const other of alike) {
        const known = this.#shapes.get(other)
        if (!known) this.#shapes.set(other, [code])
        else if (!known.includes(code)) known.push(code)
      }
    }
  }

  /** Nobody means a rare character's likes to be read for it. */
  #addRare(code: number, alike: readonly number[]): void {
    this.#rare.add(code)
    this.#shapes.set(code, [...new Set(alike.map(other => this.#simplified.get(other) ?? other))])
  }

  /** Codes of characters that share a syllable with this one, tones aside; itself among them. One list a reading. */
  syllablesOf(code: number): readonly (readonly number[])[] {
    return this.#sounds.get(code) ?? []
  }

  /** Whether two characters share a syllable, tones aside. */
  soundAlike(one: number, other: number): boolean {
    const [mine, its] = [this.#syllables[one], this.#syllables[other]]
    if (mine === 0 || its === 0) return false
    if (mine !== several && its !== several) return mine === its
    let alike = this.#soundAlike.get(one)
    if (!alike) {
      alike = new Set(this.syllablesOf(one).flat())
      this.#soundAlike.set(one, alike)
    }
    return alike.has(other)
  }

  /** Whether two characters sound alike to the many who do not tell in from ing or s from sh: 新 and 兴, 诉 and 树. */
  soundNear(one: number, other: number): boolean {
    const others = this.syllablesOf(other).map(syllable => this.#blurred.get(syllable))
    return this.syllablesOf(one).some(syllable => others.includes(this.#blurred.get(syllable)))
  }

  /** Codes of the characters that sound alike to the many who do not tell in from ing or s from sh; itself among them. */
  #nearSoundsOf(code: number): readonly number[] {
    return this.syllablesOf(code).flatMap(syllable => this.#near.get(this.#blurred.get(syllable) as string) ?? [])
  }

  /** Whether a character is of neither national standard and looks like some of them. */
  isRare(code: number): boolean {
    return this.#rare.has(code)
  }

  /** Codes of the characters that look most like this one, nearest first. */
  lookAlikesOf(code: number): readonly number[] {
    return this.#shapes.get(code) ?? []
  }

  /** Codes of all characters that this one is taken for, by shape first, then by sound. Gathered once for each. */
  confusedWith(code: number): readonly number[] {
    let confused = this.#confused.get(code)
    if (!confused) {
      confused = [...new Set([...this.lookAlikesOf(code), ...this.syllablesOf(code).flat()])]
      this.#confused.set(code, confused)
    }
    return confused
  }

  /** The same, and what sounds near: names are written as they are heard. Gathered once for each. */
  heardAs(code: number): readonly number[] {
    let heard = this.#heard.get(code)
    if (!heard) {
      heard = [...new Set([...this.confusedWith(code), ...this.#nearSoundsOf(code)])]
      this.#heard.set(code, heard)
    }
    return heard
  }

  /** Whether one is among the characters that look most like the other. */
  lookAlike(one: number, other: number): boolean {
    return this.#alike.has(one, other) && this.lookAlikesOf(one).includes(other)
  }

  /** How many characters look more like one of two than the other does, at the least; 0 where each is the other's nearest. */
  shapeRank(one: number, other: number): number {
    const ranks = [this.lookAlikesOf(one).indexOf(other), this.lookAlikesOf(other).indexOf(one)]
    return Math.min(...ranks.map(rank => (rank < 0 ? Number.POSITIVE_INFINITY : rank)))
  }

  /** A text in simplified characters, one for one, so that offsets hold. */
  simplified(text: string): string {
    let folded = ''
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const plain = this.#simplified.get(text.charCodeAt(at))
      if (plain === undefined) continue
      folded += text.slice(from, at) + String.fromCharCode(plain)
      from = at + 1
    }
    // 計畫 of Taiwan is 计划.
    return (folded + text.slice(from)).replace(/(?<=[计企规筹策])画/gu, '划')
  }

  /** A text in traditional characters, one for one; where several could stand, the one that `sample` has most, or the first. */
  traditional(text: string, sample: string): string {
    return text.replace(/\p{Script=Han}/gu, character => {
      const forms = this.#traditional.get(character.charCodeAt(0)) ?? []
      const all = [...forms.map(code => String.fromCharCode(code)), character]
      const counts = all.map(form => sample.split(form).length)
      return all[counts.indexOf(Math.max(...counts))] ?? character
    })
  }
}

/** A syllable without what many speakers of Chinese do not tell apart. */
const blurred = (syllable: string): string => syllable.replace(/^([zcs])h/u, '$1').replace(/([aei])ng$/u, '$1n')

const codesIn = (text: string): number[] => [...codesOf(text)]
