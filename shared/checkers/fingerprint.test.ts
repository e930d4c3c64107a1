import { describe, expect, it } from 'vitest'
import { fingerprintsOf } from './fingerprint.ts'

const draft = (start: number, end: number) => ({
  checker: 'mask',
  draft: {
    documentId: 'a',
    type: 'mask' as const,
    start,
    end,
    message: { key: 'k', params: {} },
    severity: 'warning' as const,
    confidence: 1,
  },
})

describe('fingerprintsOf', () => {
  it('folds white space', () => {
    const [first] = fingerprintsOf('受政协**市委员会委托', [draft(3, 5)])
    const [second] = fingerprintsOf('受 政\n协**市 委员会委托', [draft(5, 7)])
    expect(second).toBe(first)
  })

  it('stays as it was: decisions are kept by it', () => {
    expect(fingerprintsOf('受政协**市委员会委托', [draft(3, 5)])).toEqual(['debe45eb1bffb469'])
  })

  it('gives an ordinal to what looks the same', () => {
    const line = '一二三四五六七八九十一二三四五六*一二三四五六七八九十一二三四五六'
    const ids = fingerprintsOf(line + line, [draft(16, 17), draft(49, 50)])
    expect(ids[1]).toBe(`${ids[0]}-2`)
  })

  it('depends on quote and context', () => {
    expect(fingerprintsOf('云泽*次', [draft(2, 3)])).not.toEqual(fingerprintsOf('云泽某次', [draft(2, 3)]))
    expect(fingerprintsOf('云泽*次', [draft(2, 3)])).not.toEqual(fingerprintsOf('临溪*次', [draft(2, 3)]))
  })
})
