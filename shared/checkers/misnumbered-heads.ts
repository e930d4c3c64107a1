import type { ListedBlock } from './block-list.ts'
import { type HeadingNumber, headingNumberOf, rankOf } from './heading-number.ts'

/** The head of a section that is numbered as the parts within sections are. */
export interface MisnumberedHead {
  /** Index of its block in the list, and of the head before it in its series. */
  index: number
  before: number
  number: HeadingNumber
  /** The number that it should have. */
  right: HeadingNumber
}

interface Numbered {
  index: number
  number: HeadingNumber
}

/** Longest head, in UTF-16 units. */
const longestHead = 50
const isHeadLine = (text: string) => text.length <= longestHead && !/[。；：！？，、]$|[。；]/u.test(text)

/** Styles whose sections have numbered parts of their own. */
const isOuter = ({ style }: HeadingNumber) => rankOf(style) <= rankOf('han')

const numbersOf = (list: readonly ListedBlock[]): Numbered[] =>
  list.flatMap(({ block, text }, index) => {
    if (block.kind === 'cell' || block.list) return []
    const number = headingNumberOf(text.trim().slice(0, 24))
    return number ? [{ index, number }] : []
  })

/**
 * `二、…（一）…（二）…（三）资金审计情况（一）…（二）…四、`: the line that heads 三、 by its place, for the parts begin anew
 * right below it, and no other line between its neighbours does.
 */
export function misnumberedHeads(list: readonly ListedBlock[]): MisnumberedHead[] {
  const numbers = numbersOf(list)
  const last = new Map<string, number>()
  return numbers.flatMap((next, at): MisnumberedHead[] => {
    if (!isOuter(next.number)) return []
    const before = last.get(next.number.style)
    last.set(next.number.style, at)
    const opening = before === undefined ? undefined : numbers[before]
    if (!opening || next.number.value !== opening.number.value + 2) return []
    const heads = numbers.slice((before as number) + 1, at).filter((own, inner, between) => {
      const below = between[inner + 1]
      return (
        !isOuter(own.number) &&
        own.number.value > 1 &&
        isHeadLine((list[own.index] as ListedBlock).text.trim()) &&
        below?.index === own.index + 1 &&
        below.number.value === 1 &&
        below.number.style === own.number.style
      )
    })
    const [own] = heads
    return own && heads.length === 1
      ? [
          {
            index: own.index,
            before: opening.index,
            number: own.number,
            right: { ...opening.number, value: opening.number.value + 1, length: own.number.length },
          },
        ]
      : []
  })
}
