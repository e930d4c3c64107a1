import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { duplicate } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(duplicate, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(duplicate, documents))).toEqual([])
  })
})

it('leaves the refrain of a song alone, in a block of short lines', () => {
  const lines = ['渔歌悠悠，渔歌悠悠，', '晚风吹过小桥头。', '渔歌悠悠，渔歌悠悠，', '灯火照着小渔舟。']
  const foundAmong = (text: string) => {
    const { snapshot } = markedSnapshot(text.replaceAll('\n', ' '))
    return checkWith(duplicate, [{ snapshot: { ...snapshot, text }, marks: [] }]).map(({ quote }) => quote)
  }
  expect(foundAmong(lines.join('\n'))).toEqual([])
  expect(foundAmong('渔歌悠悠，渔歌悠悠，晚风吹过小桥头。')).toEqual(['渔歌悠悠，'])
})
