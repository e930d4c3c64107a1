import { expect, it } from 'vitest'
import { blockListOf } from './block-list.ts'
import { profileOf } from './document-profile.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'
import { cutLinesIn } from './wrapped-lines.ts'

const words = { hasWord: (word: string) => word === '村东' }

it('reads a register of more lines than a call takes arguments', () => {
  const lines = Array.from({ length: 180_000 }, (_, at) => `第${at}户，家住村东，栽树${at % 90}棵。`)
  const { snapshot } = markedSnapshot(lines.join('\n'))
  const list = blockListOf({ snapshot, profile: profileOf(snapshot) })
  expect(list).toHaveLength(180_000)
  expect(cutLinesIn(list, profileOf(snapshot), words)).toEqual([])
})
