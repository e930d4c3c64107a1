import type { CheckedDocument } from '../checker.ts'
import { CodeSet } from '../code-set.ts'
import { characterClasses as c, classOfUnit } from './classes.ts'

/** The symbol that stands for a whole mask. It is the sign printers set for a glyph they lack. */
export const maskSymbol = '〓'

/**
 * A text as its rules mean it: letters, digits and signs half-width, the marks between Han full-width, white space
 * inside Chinese left out and else one blank, a run of mask signs one symbol. Line feeds stay.
 */
export interface NormalisedText {
  text: string
  /** Text offset of each unit, and the length of the source text after the last. */
  offsets: Uint32Array
}

const fullMarks = new Map([...',;:!?()'].map((mark, index) => [mark.charCodeAt(0), '，；：！？（）'.charCodeAt(index)]))
const wideSigns = new Map(
  [...'．％＋－／＝～﹪'].map((sign, index) => [sign.charCodeAt(0), '.%+-/=~%'.charCodeAt(index)]),
)
const maskUnits = new CodeSet('*＊※□■_＿×✕▢◯')
const maskUnit = maskSymbol.charCodeAt(0)

const isChinese = (unit: number) => {
  const kind = classOfUnit(unit)
  return kind === c.han || kind === c.fullMark || (kind === c.pair && unit > 0x2000)
}
const isWord = (unit: number) => {
  const kind = classOfUnit(unit)
  return kind === c.latin || kind === c.digit || kind === c.wideAlphanumeric
}

/** Folds a unit that stands for itself. */
function foldUnit(unit: number, before: number, after: number): number {
  if (unit >= 0xff10 && unit <= 0xff5a && isWord(unit)) return unit - 0xfee0
  const sign = wideSigns.get(unit)
  if (sign !== undefined) return sign
  const mark = fullMarks.get(unit)
  return mark !== undefined && (isChinese(before) || isChinese(after)) && !(isWord(before) && isWord(after))
    ? mark
    : unit
}

/** Normalises a text. Linear. */
export function normalise(text: string): NormalisedText {
  const units = new Uint16Array(text.length)
  const offsets = new Uint32Array(text.length + 1)
  let length = 0
  let pendingSpace = -1
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (classOfUnit(unit) === c.space && unit !== 10) {
      if (pendingSpace < 0) pendingSpace = i
      continue
    }
    const last = length > 0 ? (units[length - 1] as number) : 10
    const isMask = maskUnits.has(unit)
    if (pendingSpace >= 0) {
      const isNeeded = last !== 10 && unit !== 10 && !isMask && !isChinese(last) && !isChinese(unit)
      if (isNeeded) {
        offsets[length] = pendingSpace
        units[length++] = 32
      }
      pendingSpace = -1
    } else if (isMask && last === maskUnit) continue
    offsets[length] = i
    units[length++] = isMask ? maskUnit : foldUnit(unit, last, i + 1 < text.length ? text.charCodeAt(i + 1) : 10)
  }
  offsets[length] = text.length
  return { text: decode(units, length), offsets: offsets.subarray(0, length + 1) }
}

const chunk = 8192

function decode(units: Uint16Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at += chunk)
    // Spreading would walk an iterator, which is many times slower.
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + chunk)) as unknown as number[])
  return text
}

const views = new WeakMap<CheckedDocument, NormalisedText>()

/** The normalised view of a whole document; offsets are text offsets. Computed once a state of the document. */
export function normalisedViewOf(document: CheckedDocument): NormalisedText {
  let view = views.get(document)
  if (!view) {
    view = normalise(document.snapshot.text)
    views.set(document, view)
  }
  return view
}

/** The source stretch of a stretch of a normalised text: white space at its ends is left out. */
export function sourceStretch({ offsets }: NormalisedText, start: number, end: number): [start: number, end: number] {
  const from = offsets[start] as number
  const last = offsets[Math.max(start, end - 1)] as number
  return [from, end > start ? last + 1 : from]
}
