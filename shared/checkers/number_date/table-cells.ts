import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { placesOf as decimalsOf } from './numerals.ts'

/** A cell of a table. */
export interface Cell {
  entry: TraitedBlock
  text: string
  /** Where it begins in its block. */
  at: number
  /** Value of a figure; NaN of anything else. */
  value: number
  /** Whether a dash says that there was none; its value is nought. */
  isNone?: boolean
}
/** A row: the words it begins with and the figures behind them. */
export interface Row {
  label: string
  figures: Cell[]
}
/** A hit, and the block in which it is. */
export type Placed = { entry: TraitedBlock; hit: Hit }

const figure = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^-?\d+(?:\.\d+)?%?$/u
/** `一〇五`: digits set by their places. */
const inPlaces = /^[一二三四五六七八九〇○零]{2,6}$/u
/** What a cell says; NaN where it is no figure. */
function valueOfCell(text: string): number {
  if (figure.test(text)) return Number(text.replace(/[,%]/gu, ''))
  return inPlaces.test(text) ? numberOf(text) : Number.NaN
}
/** The cell that a line of a block is. */
export function cellOf(entry: TraitedBlock, line = entry.text, from = 0): Cell {
  const text = line.trim()
  const at = from + line.indexOf(text)
  return { entry, text, at, value: valueOfCell(text) }
}

/** Whether the name of a row or column says that it sums up the others. */
export const isTotal = (label: string) =>
  /^(?:[总總合][计計]|共[计計]|[总總][数數])(?:[（(][^）)]{1,6}[）)])?$/u.test(label.replace(/[\s\u3000]/gu, ''))
/** Whether two values differ by no more than so much. */
export const close = (one: number, other: number, slack: number) => Math.abs(one - other) <= slack
/** Digits behind the point of a printed figure. */
export const placesOf = (text: string) => decimalsOf(text.replace('%', ''))

/** A hit on the whole of a cell. */
export function placed({ entry, text, at }: Cell, rule: string, confidence: number, params: Hit['params']): Placed {
  return { entry, hit: { rule, start: at, end: at + text.length, confidence, fixes: [], params: params ?? {} } }
}
