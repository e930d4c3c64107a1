import { describe, expect, it } from 'vitest'
import { checkWith } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { brokenParagraph } from './index.ts'

/** What is found in a block of several lines. */
function foundIn(text: string): string[] {
  const { snapshot } = markedSnapshot(text.replaceAll('\n', '／'))
  const lines = { ...snapshot, text: snapshot.text.replaceAll('／', '\n') }
  return checkWith(brokenParagraph, [{ snapshot: lines, marks: [] }]).map(({ start, end }) =>
    lines.text.slice(start - 2, end + 2),
  )
}

describe('line ends inside a block', () => {
  it('are found where they stand inside a sentence', () => {
    expect(
      foundIn('市热力公司提醒广大用户，试供热期间家中要留人，发现漏水及时关闭阀门并报修，热\n线电话全天有人值守。'),
    ).toEqual(['，热\n线电'])
  })

  it.each([
    '市热力公司提醒广大用户，试供热期间家中要留人，发现漏水及时关闭阀门并报修。\n热线电话全天有人值守。',
    '石塘县人民政府办公室\n二〇二一年三月二日印发。',
    '市热力公司提醒广大用户，试供热期间家中要留人，发现漏水及时关闭阀门并报修\n一、及时报修。',
  ])('are left alone where lines end: %s', text => {
    expect(foundIn(text)).toEqual([])
  })
})
