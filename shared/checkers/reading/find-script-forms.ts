import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import type { Characters } from './characters.ts'
import { isFree } from './lone-characters.ts'
import { formRules } from './script-forms.ts'
import { byLanguage, type Suspicion } from './suspicion.ts'

/** What is said of a character that its neighbour does not stand beside, and of one that traditional print has not. */
const [formConfidence, leftoverConfidence] = [0.8, 0.65]
/** More of them than this, or than this share of the characters, are how the text is written. */
const mostLeftovers = 12
const largestShare = 0.004

const doubted = new CodeSet(String.fromCharCode(...formRules.byWrong.keys()))

/**
 * Characters of a traditional text that are right in simplified script only, or in another word: 修複, 裡民 and 鍾樓 of a
 * conversion, 后殿 of none. `own` is the text of the document as it is printed. Linear.
 */
export function findScriptForms(reading: BlockReading, own: string, characters: Characters): Suspicion[] {
  const found: Suspicion[] = []
  const { start } = reading.block
  const leftovers = leftoversOf(own, characters)
  for (let at = 0; at < reading.codes.length; at++) {
    const code = own.charCodeAt(start + at)
    if (doubted.has(code)) {
      const suspicion = formAt(reading, own, at)
      if (suspicion) found.push(suspicion)
    } else if (leftovers.has(code)) {
      const printed = own[start + at] as string
      const right = characters.traditional(printed, own.slice(0, sample).replaceAll(printed, ''))
      if (right !== printed) found.push(suspicionOf(start + at, start + at + 1, right, leftoverConfidence))
    }
  }
  return found
}

/** The form that must stand at a place, where its neighbour tells. */
function formAt(reading: BlockReading, own: string, at: number): Suspicion | null {
  const { start } = reading.block
  const [before, code, after] = [start + at - 1, start + at, start + at + 1].map(place => own.charCodeAt(place))
  const right = formRules.byRight.get(code as number)
  if (right && (right.before.has(before) || right.after.has(after))) return null
  for (const { right, before: heads, after: tails } of formRules.byWrong.get(code as number) ?? []) {
    if (heads.has(before) && isJoined(reading, at, at - 1))
      return suspicionOf(start + at - 1, start + at + 1, own[start + at - 1] + right, formConfidence)
    if (tails.has(after) && isJoined(reading, at, at + 1))
      return suspicionOf(start + at, start + at + 2, right + own[start + at + 1], formConfidence)
  }
  return null
}

/** Whether a character and its neighbour are of one word, or none of them is of another: not 裡面|粉刷 for 麵粉. */
function isJoined(reading: BlockReading, at: number, beside: number): boolean {
  if (!isHan(reading.codes[beside])) return false
  const word = wordOver(reading, at)
  if (word && word.start <= beside && beside < word.end) return true
  return isSingle(reading, at) && isSingle(reading, beside) && !isFree(reading.codes[beside])
}

const suspicionOf = (start: number, end: number, right: string, confidence: number): Suspicion => ({
  kind: 'misspelt',
  type: 'ocr_char',
  start,
  end,
  readings: [right],
  confidence,
  evidence: right,
  isOwn: true,
  ...byLanguage,
})

/** So much of a text tells how it writes. Characters. */
const sample = 20_000
let lastText = ''
let lastLeftovers = new CodeSet()

/** Characters of simplified script in a text, unless it is written so; kept for the text that was asked for last. */
function leftoversOf(own: string, characters: Characters): CodeSet {
  if (own === lastText) return lastLeftovers
  let [found, count] = ['', 0]
  for (let at = 0; at < own.length && count <= mostLeftovers; at++) {
    const code = own.charCodeAt(at)
    if (!isHan(code) || !onlySimplified(characters).has(code)) continue
    count++
    found += own[at]
  }
  lastText = own
  lastLeftovers =
    count > mostLeftovers || count > Math.max(2, own.length * largestShare) ? new CodeSet() : new CodeSet(found)
  return lastLeftovers
}

let simplifiedOnly: CodeSet | null = null

/** What traditional print has no place for, though simplified print has: what is of GB 2312 and not of Big5. */
function onlySimplified(characters: Characters): CodeSet {
  if (!simplifiedOnly) {
    const traditional = new CodeSet(standardText('big5', { leads: [0xa4, 0xf9], trails: [0x40, 0xfe] }))
    const simplified = standardText('gb18030', { leads: [0xb0, 0xf7], trails: [0xa1, 0xfe] })
    simplifiedOnly = new CodeSet(
      [...simplified]
        .filter(character => !traditional.has(character.charCodeAt(0)))
        .filter(character => characters.traditional(character, '') !== character)
        .join(''),
    )
  }
  return simplifiedOnly
}

/** All characters of a national standard. */
function standardText(
  encoding: string,
  { leads, trails }: { leads: readonly [number, number]; trails: readonly [number, number] },
): string {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (let trail = trails[0]; trail <= trails[1]; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
  return new TextDecoder(encoding).decode(new Uint8Array(bytes))
}
