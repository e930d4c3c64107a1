import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../domain/snapshot.ts'
import { languageForTests } from './reading/testing/language.ts'
import { checkers } from './registry.ts'
import { CheckSession } from './session.ts'
import { linesOfCases, readCases } from './testing/cases.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const neighbours = 3
const resources = languageForTests()

/** The part of a snapshot around one of its blocks. */
function partAround({ blocks, text, ...rest }: Snapshot, at: number): { part: Snapshot; shift: number } {
  const own = blocks.slice(Math.max(0, at - neighbours), at + neighbours + 1)
  const shift = own[0]?.start ?? 0
  const move = (offset: number) => offset - shift
  const part: Snapshot = {
    ...rest,
    text: text.slice(shift, own.at(-1)?.end),
    blocks: own.map(block => ({
      ...block,
      start: move(block.start),
      end: move(block.end),
      strong: block.strong.map(([from, to]) => [move(from), move(to)]),
      atoms: block.atoms.map(move),
    })),
  }
  return { part, shift }
}
const keyOf = ({ checker, start, end }: { checker: string; start: number; end: number }, shift = 0) =>
  `${checker} ${start + shift}–${end + shift}`

const reading = checkers.filter(({ readsBlocks }) => readsBlocks)

describe('what is found in a part', () => {
  it.each(reading.map(checker => [checker.id, checker] as const))('is found in the whole, too: %s', (id, checker) => {
    const folders = ['flagged', 'clean'].map(kind => join(import.meta.dirname, id, 'fixtures', kind))
    const cases = folders.filter(folder => readdirSync(folder).length > 0).flatMap(readCases)
    const more: string[] = []
    for (const { name, documents } of cases) {
      for (const { snapshot } of documents) {
        const session = new CheckSession({ checkers: [checker], resources })
        session.update(snapshot)
        const whole = new Set(session.check([snapshot.documentId]).map(finding => keyOf(finding)))
        snapshot.blocks.forEach((block, at) => {
          const { part, shift } = partAround(snapshot, at)
          for (const finding of session.checkPart(part, new Set([block.id]))) {
            if (!whole.has(keyOf(finding, shift))) more.push(`${name}: ${keyOf(finding, shift)} ${finding.quote}`)
          }
        })
      }
    }
    expect(more).toEqual([])
  })
})

describe('what is found while somebody types in a long block', () => {
  const folders = reading.flatMap(({ id }) =>
    ['flagged', 'clean'].map(kind => join(import.meta.dirname, id, 'fixtures', kind)),
  )
  const lines = folders
    .filter(folder => readdirSync(folder).length > 0)
    .flatMap(linesOfCases)
    .filter(line => line.length > 20 && line.endsWith('。'))
  const blockAt = (start: number) => {
    let text = ''
    for (let at = start; text.length < 1500; at++) text += lines[at % lines.length]
    return text
  }
  const typed = (text: string, at: number, put: string) => text.slice(0, at) + put + text.slice(at)

  it.each(reading.map(checker => [checker.id, checker] as const))('is found in the whole, too: %s', (_, checker) => {
    const place = fc.tuple(fc.nat(lines.length), fc.nat(1400), fc.constantFrom('新', '，', '2', '的的', ''))
    fc.assert(
      fc.property(place, ([start, at, put]) => {
        const before = blockAt(start)
        const { snapshot } = markedSnapshot(typed(before, at, put), 'a')
        const [session, fresh] = [0, 1].map(() => new CheckSession({ checkers: [checker], resources }))
        session?.update(markedSnapshot(before, 'a').snapshot)
        fresh?.update(snapshot)
        // How sure a finding is depends on how many the whole text has, which the part cannot know.
        const whole = new Set(fresh?.check(['a'], { minConfidence: 0.05 }).map(finding => keyOf(finding)))
        const found = session?.checkPart(snapshot, new Set(['a-0'])) ?? []
        expect(found.map(finding => keyOf(finding)).filter(key => !whole.has(key))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('is what stands around', () => {
    const clause = '全县干部群众齐心协力，各项工作取得新的进展，'
    const before = `${clause.repeat(60)}成效很好。`
    const { snapshot } = markedSnapshot(typed(typed(before, 900, '全市千部，'), 880, '新'), 'a')
    const session = new CheckSession({ checkers: reading.filter(({ id }) => id === 'ocr_char'), resources })
    session.update(markedSnapshot(before, 'a').snapshot)
    expect(session.checkPart(snapshot, new Set(['a-0'])).map(({ quote }) => quote)).toContain('千部')
  })
})

const text = [
  '云泽市工作总结',
  '一年来，全市千部群众齐心协力，各项工作取得新的进展,群众满意度明显提高。',
  '临溪县抓好落实，成效很好。。',
  '白石区稳步推进，扎实有效，群众反映良好。',
].join('\n')

it('finds at once what is typed, with the id that a whole check gives', () => {
  const { snapshot } = markedSnapshot(text, 'a')
  const session = new CheckSession({ resources })
  session.update({ ...snapshot, text: snapshot.text.replace('千部', '干部'), blocks: snapshot.blocks })
  const block = snapshot.blocks[1]
  const found = session.checkPart(snapshot, new Set([block?.id ?? '']))
  session.update(snapshot)
  const whole = session.check(['a']).filter(({ end }) => end <= (block?.end ?? 0))
  expect(found.map(({ quote }) => quote)).toEqual(['千部', ','])
  expect(found.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
})

it('leaves no trace in whole checks, and says nothing of documents that are not held', () => {
  const { snapshot } = markedSnapshot(text, 'a')
  const fresh = new CheckSession({ resources })
  fresh.update(snapshot)
  const expected = fresh.check(['a'])
  const session = new CheckSession({ resources })
  expect(session.checkPart(snapshot, new Set(['a-1']))).toEqual([])
  session.update(snapshot)
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.string({ unit: fc.constantFrom('千', '部', ',', '。', '云'), maxLength: 6 }),
      (at, typed) => {
        const { part } = partAround(snapshot, at)
        session.checkPart(
          { ...part, text: part.text.slice(0, -typed.length || undefined) + typed },
          new Set([`a-${at}`]),
        )
        expect(session.check(['a'])).toEqual(expected)
      },
    ),
    { numRuns: 20 },
  )
})
