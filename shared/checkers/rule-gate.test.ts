import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HeadGate, RuleGate } from './rule-gate.ts'

const rules = [
  { signs: '年', sources: ['(?:光绪|宣统)', '年(?![间代])'] },
  { signs: '', sources: ['县', '县'] },
  { signs: '人名', sources: ['(?:^|[，。])(?:共|计)?', '[人名](?=[，。]|$)'] },
  { signs: '委', sources: ['中共', '([县市])\\1(?=委)'] },
  { signs: '元', sources: ['(?<=款)', '(?=[万亿]?元)'] },
] as const
const gate = new RuleGate(rules)
const placesOf = (text: string) => gate.rulesIn(text).map(rule => rules.indexOf(rule))

describe('a gate of rules', () => {
  it('opens for those of which sign and patterns may stand in a text', () => {
    expect(placesOf('光绪年修')).toEqual([0])
    expect(placesOf('光绪皇帝，县人')).toEqual([2])
    expect(placesOf('共计人')).toEqual([2])
    expect(placesOf('中共县县委')).toEqual([3])
    expect(placesOf('中共县市委')).toEqual([])
    expect(placesOf('借款万元')).toEqual([4])
    expect(placesOf('')).toEqual([])
  })

  it('is never shut where a rule has its sign and both patterns match', () => {
    const text = fc.string({ unit: fc.constantFrom(...'光绪宣统年间代县市中共委人名，。共计款万元甲'), maxLength: 12 })
    fc.assert(
      fc.property(text, text => {
        const open = new Set<unknown>(gate.rulesIn(text))
        const wrong = rules.filter(
          rule =>
            !open.has(rule) &&
            [...rule.signs].some(sign => text.includes(sign)) &&
            rule.sources.every(source => new RegExp(source, 'u').test(text)),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('knows more rules than a number has bits', () => {
    const many = Array.from({ length: 70 }, (_, at) => {
      const sign = String.fromCharCode(0x4e00 + at)
      return { signs: sign, sources: [sign, sign] as const }
    })
    const wide = new RuleGate(many)
    for (const rule of many) expect(wide.rulesIn(`甲${rule.signs}`)).toEqual([rule])
  })
})

describe('a gate of signs', () => {
  const signed = ['年[初末]', '(?<=共)计?\\d', '^[县市]|万元$', '(?:甲|乙){2}', undefined].map(sign =>
    sign === undefined ? {} : { sign },
  )
  const heads = new HeadGate<{ sign?: string }>(signed)

  it('opens for those whose sign may stand in a text, and for those without one', () => {
    expect(heads.rulesIn('今年末').map(rule => rule.sign)).toEqual(['年[初末]', undefined])
    expect(heads.rulesIn('今年')).toEqual([{}])
  })

  it('is never shut where a sign stands', () => {
    const text = fc.string({ unit: fc.constantFrom(...'年初末共计1县市万元甲乙，'), maxLength: 10 })
    fc.assert(
      fc.property(text, text => {
        const open = new Set(heads.rulesIn(text))
        const shut = signed.filter(rule => !open.has(rule))
        expect(shut.filter(({ sign = '' }) => new RegExp(sign, 'u').test(text))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
