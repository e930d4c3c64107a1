import { expect, it } from 'vitest'
import { careOf } from './fix-care.ts'
import { groupOf } from './rule.ts'

const fix = (text: string, safe: boolean) => ({ text, label: '', safe })
const comma = (...fixes: ReturnType<typeof fix>[]) => ({ quote: ',', data: { rule: 'half_width' }, fixes })

it('joins what breaks one rule, those apart whose fix could change the meaning or is another mark', () => {
  const wide = groupOf(comma(fix('，', true)))
  expect(groupOf(comma(fix('，', true)))).toBe(wide)
  const others = [comma(fix('，', false), fix('、', false)), comma(fix('、', false)), comma()]
  expect(new Set([wide, ...others.map(groupOf)]).size).toBe(4)
})

it('joins readings of words, and both marks of a pair', () => {
  const word = (quote: string, text: string) => ({ quote, data: { rule: 'shape' }, fixes: [fix(text, false)] })
  expect(groupOf(word('监督检査', '监督检查'))).toBe(groupOf(word('増长', '增长')))
  expect(groupOf(word('"', '“'))).toBe(groupOf(word('"', '”')))
})

it('joins masks by their group alone', () => {
  expect(groupOf({ quote: '**', data: { group: '**市', rule: 'x' }, fixes: [] })).toBe('**市')
  expect(groupOf({ quote: '**', data: {}, fixes: [] })).toBeNull()
})

it('tells what accepting asks for', () => {
  expect(careOf(comma(fix('，', true)))).toBe('safe')
  expect(careOf(comma(fix('，', false)))).toBe('sure')
  expect(careOf({ data: { look: true }, fixes: [fix('（四）', true)] })).toBe('look')
})
