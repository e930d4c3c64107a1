import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, wordOver } from './block-reading.ts'
import { isFree } from './lone-characters.ts'
import { rareForm, rareForms } from './rare-forms.ts'
import { formRules } from './script-forms.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** What is said of a character that does not stand beside its neighbour. */
const confidence = 0.8

const doubted = new CodeSet(String.fromCharCode(...formRules.byWrong.keys()))

/**
 * Characters of a traditional text that are right in simplified script only, or in another word: 修複, 裡民 and 鍾樓 of a
 * conversion, 后殿 of none. `own` is the text of the document as it is printed. Linear.
 */
export function findScriptForms(reading: BlockReading, own: string): Suspicion[] {
  const found: Suspicion[] = []
  const { start } = reading.block
  for (let at = 0; at < reading.codes.length; at++) {
    const code = own.charCodeAt(start + at)
    if (rareForms.has(code)) {
      const rare = rareForm(own, start + at)
      if (rare) found.push(suspicionOf(reading, { start: at, end: at + 1, text: rare.right }, rare.confidence))
    }
    if (!doubted.has(code)) continue
    const suspicion = formAt(reading, own, at)
    if (suspicion) found.push(suspicion)
  }
  return found
}

/** A year by its reign: 宋乾道八年. */
const ofReign = /^[元一二三四五六七八九十]{1,3}[年載]/u

/** The form that must stand at a place, where its neighbour tells. */
function formAt(reading: BlockReading, own: string, at: number): Suspicion | null {
  const { start } = reading.block
  const [before, code, after] = [start + at - 1, start + at, start + at + 1].map(place => own.charCodeAt(place))
  const right = formRules.byRight.get(code as number)
  if (right && (right.before.has(before) || right.after.has(after))) return null
  for (const { right, before: heads, after: tails } of formRules.byWrong.get(code as number) ?? []) {
    if (heads.has(before) && isJoined(reading, at, at - 1))
      return suspicionOf(reading, { start: at - 1, end: at + 1, text: own[start + at - 1] + right })
    if (tails.has(after) && isJoined(reading, at, at + 1) && !ofReign.test(own.slice(start + at + 2, start + at + 6)))
      return suspicionOf(reading, { start: at, end: at + 2, text: right + own[start + at + 1] })
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

/** How a word is written is told by its neighbour in old prose too. */
const suspicionOf = (
  reading: BlockReading,
  { start, end, text }: { start: number; end: number; text: string },
  said = confidence,
): Suspicion =>
  suspicionIn(reading, {
    kind: 'misspelt',
    start,
    end,
    readings: [text],
    confidence: said,
    isOwn: true,
    isAgeless: true,
  })
