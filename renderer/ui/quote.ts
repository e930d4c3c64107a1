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
  return {
    before: mostBefore > 0 ? tidy(before).slice(-mostBefore) : '',
    text: visible.length > most ? `${visible.slice(0, most)}…` : visible,
    after: tidy(after).slice(0, mostAfter),
    // What stands between two blocks has no letters to show: it is where the line ends.
    isBreak: !/[^\n]/u.test(text),
  }
}
