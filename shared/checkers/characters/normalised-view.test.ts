import fc from 'fast-check'
import { expect, test } from 'vitest'
import { profileOf } from '../document-profile.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { maskSymbol, normalise, normalisedViewOf, sourceStretch } from './normalised-view.ts'

test('width is folded, white space inside Chinese left out, a mask one symbol', () => {
  expect(normalise('２０２３ 年 4 月,共 ** 件').text).toBe(`2023年4月，共${maskSymbol}件`)
  expect(normalise('Spring  Boot 2.7, 3.14%，Ａ１').text).toBe('Spring Boot 2.7, 3.14%，A1')
  expect(normalise('甲\n\u3000\u3000乙').text).toBe('甲\n乙')
})

test('a stretch leads back to its source', () => {
  const source = '会议于２０２３ 年 419 日召开'
  const view = normalise(source)
  const start = view.text.indexOf('2023年419日')
  const [from, to] = sourceStretch(view, start, start + '2023年419日'.length)
  expect(source.slice(from, to)).toBe('２０２３ 年 419 日')
})

test('offsets ascend, stay inside the source and end at its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'云泽市12 \u3000\n,，*Ａｂ。（)%＊') }), source => {
      const { text, offsets } = normalise(source)
      expect(offsets).toHaveLength(text.length + 1)
      expect(offsets.at(-1)).toBe(source.length)
      for (let at = 1; at < offsets.length; at++) expect(offsets[at]).toBeGreaterThan(offsets[at - 1] as number)
    }),
  )
})

test('a document has one view', () => {
  const { snapshot } = markedSnapshot('云泽 市\n临溪县')
  const document = { snapshot, profile: profileOf(snapshot) }
  expect(normalisedViewOf(document).text).toBe('云泽市\n临溪县')
  expect(normalisedViewOf(document)).toBe(normalisedViewOf(document))
})
