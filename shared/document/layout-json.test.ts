import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SourceLayout } from '../domain/source-layout.ts'
import { layoutFromJson, layoutToJson } from './layout-json.ts'

const measure = fc.double({ min: -2, max: 5000, noNaN: true, noDefaultInfinity: true }).map(value => value + 0)
const zone = fc.record(
  {
    start: fc.nat(),
    end: fc.nat(),
    page: fc.nat(20),
    box: fc.tuple(measure, measure, measure, measure),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(value => value + 0)),
    alternatives: fc.array(fc.string(), { minLength: 1 }),
  },
  { requiredKeys: ['start', 'end', 'page', 'box', 'confidence'] },
)
const layouts: fc.Arbitrary<SourceLayout> = fc.record({
  parts: fc.array(fc.record({ name: fc.string(), start: fc.nat(), end: fc.nat() })),
  pages: fc.constant([{ label: '3', width: 1, height: 2, unit: 'pixel' as const, image: null }]),
  zones: fc.array(zone),
})

it('gives back the layout that was written', () => {
  fc.assert(
    fc.property(layouts, layout => {
      expect(layoutFromJson(layoutToJson(layout))).toEqual(layout)
    }),
  )
})

it('gives back a book of zones, also as projects had it before', () => {
  const zones = Array.from({ length: 2500 }, (_, index) => ({
    start: index * 7,
    end: index * 7 + 3,
    page: index >> 8,
    box: [index, 0.5, 3, 4] as const,
    confidence: null,
  }))
  const layout: SourceLayout = { parts: [], pages: [], zones }
  expect(layoutFromJson(layoutToJson(layout))).toEqual(layout)
  expect(layoutFromJson(JSON.stringify(layout))).toEqual(layout)
})
