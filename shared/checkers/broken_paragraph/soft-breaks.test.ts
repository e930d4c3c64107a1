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

  it('are found behind a comma, under the head of a page, and where every line is full', () => {
    expect(
      foundIn('民国二十年苏维埃政府一度废除牙行，牙人多改业耕种，一九五〇年底全部取缔，\n代之以交易服务所。'),
    ).toEqual(['缔，\n代之'])
    expect(
      foundIn('各圩又改为统一圩期，逢星期日一圩，— 87 —\n汀源县志　　　　　　卷十四　商业\n农民出售农副产品须持证明。'),
    ).toEqual(['一圩，— 87 —\n汀源县志　　　　　　卷十四　商业\n农民'.slice(0)].map(text => text.slice(1)))
    expect(
      foundIn(
        '灌区始建于一九五八年冬，当时全县抽调民工四千余人，\n分住在沿线二十一个村庄，自带口粮和工具，苦干了两个冬\n春，修成干渠十四公里。',
      ),
    ).toEqual(['人，\n分住', '个冬\n春，'])
  })

  it.each([
    '市热力公司提醒广大用户，试供热期间家中要留人，发现漏水及时关闭阀门并报修。\n热线电话全天有人值守。',
    '春风吹过老渡口，\n榕树底下人来往。\n一声号子过江去，\n满船货物到荆襄。',
    '地址：云泽县人民路十八号老汽车站对面二楼，\n电话：5512341。',
    '石塘县人民政府办公室\n二〇二一年三月二日印发。',
    '市热力公司提醒广大用户，试供热期间家中要留人，发现漏水及时关闭阀门并报修\n一、及时报修。',
  ])('are left alone where lines end: %s', text => {
    expect(foundIn(text)).toEqual([])
  })
})
