import { visibleText } from './visible-text.ts'

/** Words of the text and what stands around them. */
export interface Quote {
  before: string
  text: string
  after: string
}

const tidy = (text: string) => text.replace(/\s+/g, ' ')

/** A quote as it is shown in one line: as many characters of each part as `lengths` says. */
export function shownQuote(
  { before, text, after }: Quote,
  [mostBefore, most, mostAfter]: readonly [number, number, number],
): Quote & { isBreak: boolean } {
  const visible = visibleText(text)
  // What stands between two blocks has no letters to show: it is where the line ends. All else stands in a block of its own.
  const isBreak = !/[^\n]/u.test(text)
  const [start, end] = isBreak ? [before, after] : [before.split('\n').at(-1) ?? '', after.split('\n')[0] ?? '']
  return {
    before: mostBefore > 0 ? tidy(start).slice(-mostBefore) : '',
    text: visible.length > most ? `${visible.slice(0, most)}…` : visible,
    after: tidy(end).slice(0, mostAfter),
    isBreak,
  }
}
