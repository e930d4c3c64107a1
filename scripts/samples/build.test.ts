import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findingTypes } from '#shared/domain/finding.ts'
import { buildSamples } from './build.ts'
import { type PlantedFlaw, readMarkedText } from './marked-text.ts'

const samples = buildSamples()
const goldOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as PlantedFlaw[]

test('the committed samples are what the marked texts say', () => {
  for (const [name, bytes] of samples) {
    const committed = readFileSync(fileURLToPath(new URL(`../../resources/samples/${name}`, import.meta.url)))
    expect(committed.equals(bytes), `${name} is stale: run node scripts/samples/build.ts`).toBe(true)
  }
})

test('every type of flaw is planted', () => {
  const planted = [...samples].filter(([name]) => name.endsWith('.json')).flatMap(([, bytes]) => goldOf(bytes))
  expect(findingTypes.filter(type => !planted.some(flaw => flaw.type === type))).toEqual([])
})

test('marks give offsets of the plain text, nested and pointing to each other', () => {
  const { text, flaws } = readMarkedText(
    '甲{{copy id="a"}}乙丙{{/copy}}{{duplicate of="a"}}乙{{mask kind="place"}}*{{/mask}}{{/duplicate}}',
    't',
  )
  expect(text).toBe('甲乙丙乙*')
  expect(flaws).toMatchObject([
    { type: 'duplicate', start: 3, end: 5, dup_of: [1, 3] },
    { type: 'mask', start: 4, end: 5, quote: '*', data: { kind: 'place' } },
  ])
  expect(() => readMarkedText('{{mask}}*', 't')).toThrow('{{mask}} is not closed')
})
