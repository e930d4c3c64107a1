import type { ListedBlock } from '../block-list.ts'
import { BlockMemory } from '../block-memory.ts'
import { plainHoles } from './plain-holes.ts'

interface HoleCount {
  sure: number
  all: number
}

const none: HoleCount = { sure: 0, all: 0 }

const countsOf = new BlockMemory<HoleCount>(text => {
  const holes = plainHoles(text)
  return holes.length === 0 ? none : { sure: holes.filter(({ isSure }) => isSure).length, all: holes.length }
})

/** So many holes that show by themselves, and one in so many characters, are no slips: the values were taken out. */
const fewestSure = 4
const charactersPerSure = 2500
/** So are so many of any kind that stand so close. */
const fewest = 5
const charactersPerHole = 250

/** Whether values were taken out of a document throughout, with nothing put in their place. Linear. */
export function isStripped(list: readonly ListedBlock[]): boolean {
  let [sure, all, length] = [0, 0, 0]
  for (const { text } of list) {
    const count = countsOf.of(list, text)
    sure += count.sure
    all += count.all
    length += text.length
  }
  return (
    (sure >= fewestSure && sure * charactersPerSure >= length) || (all >= fewest && all * charactersPerHole >= length)
  )
}
