import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findingTypes } from '#shared/domain/finding.ts'
import { buildPlanted } from './build.ts'
import { type PlantedFlaw, readMarkedText } from './marked-text.ts'

const planted = buildPlanted()
const goldOf = (folder: string) =>
  [...planted]
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.gold.json'))
    .map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)) as PlantedFlaw[])

test('the committed texts are what the marked texts say', () => {
  for (const [path, bytes] of planted) {
    const committed = readFileSync(fileURLToPath(new URL(`../../resources/${path}`, import.meta.url)))
    expect(committed.equals(bytes), `${path} is stale: run node scripts/samples/build.ts`).toBe(true)
  }
})

test('every type of flaw is planted in the samples', () => {
  const flaws = goldOf('samples').flat()
  expect(findingTypes.filter(type => !flaws.some(flaw => flaw.type === type))).toEqual([])
})

test('the evaluation texts plant every type 30 times in six texts, and have clean texts', () => {
  const golds = goldOf('evaluation')
  for (const type of findingTypes) {
    const counts = golds.map(gold => gold.filter(flaw => flaw.type === type).length).filter(count => count > 0)
    expect(counts.length, type).toBeGreaterThanOrEqual(6)
    expect(
      counts.reduce((sum, count) => sum + count, 0),
      type,
    ).toBeGreaterThanOrEqual(30)
  }
  expect(golds.filter(gold => gold.length === 0).length).toBeGreaterThanOrEqual(4)
})

test('a planted flaw covers characters, and its fix differs from them', () => {
  for (const gold of [...goldOf('samples'), ...goldOf('evaluation')]) {
    for (const { id, start, end, quote, correction } of gold) {
      expect(end, id).toBeGreaterThan(start)
      expect(correction, id).not.toBe(quote)
    }
  }
})

test('marks give offsets of the plain text, nested and pointing to each other', () => {
  const { text, flaws } = readMarkedText(
    '甲{{copy id="a"}}乙丙{{/}}{{duplicate of="a"}}乙{{mask kind="place"}}*{{/mask}}{{/duplicate}}',
    't',
  )
  expect(text).toBe('甲乙丙乙*')
  expect(flaws).toMatchObject([
    { type: 'duplicate', start: 3, end: 5, dup_of: [1, 3] },
    { type: 'mask', start: 4, end: 5, quote: '*', data: { kind: 'place' } },
  ])
  expect(() => readMarkedText('{{mask}}*', 't')).toThrow('{{mask}} is not closed')
})
