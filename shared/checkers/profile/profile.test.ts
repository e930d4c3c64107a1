import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProfileItem, type ProfileStatements, profileItems } from '../../domain/document-profile.ts'
import { profileOf } from '../document-profile.ts'
import { languageForTests } from '../reading/testing/language.ts'
import { CheckSession } from '../session.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { profileEntries } from './entries.ts'

const snapshotOf = (text: string, format: 'text' | 'markdown' = 'text') => ({
  ...markedSnapshot(text, 'a').snapshot,
  format,
})
const entryOf = (text: string, item: ProfileItem, format: 'text' | 'markdown' = 'text') => {
  const read = profileOf(snapshotOf(text, format))
  return profileEntries(read, read).find(entry => entry.item === item)
}
const report = [
  '# 云泽市二〇二三年工作报告',
  '## 一、2023年工作回顾',
  '云泽市2023年新建学校12所，临溪县建成3所；云泽市、临溪县2022年起实行“一窗受理”（含网上办理）。',
  '### （一）经济发展',
  '2023年，云泽市**要**抓好落实，新增企业30家。',
  '### （二）民生改善',
  '## 二、今后五年的任务',
].join('\n')

describe('what is read off a text', () => {
  it('tells marks, quotes, script and numbering with their counts', () => {
    expect(entryOf(report, 'punctuation')).toMatchObject({ value: 'full', read: 'full', isStated: false })
    expect(entryOf(report, 'quotes')).toMatchObject({ value: 'curly', counts: [{ name: 'curly', count: 1 }] })
    expect(entryOf(report, 'heading2')).toMatchObject({ value: 'han', counts: [{ name: 'han', count: 2 }] })
    expect(entryOf(report, 'heading3')).toMatchObject({ value: 'han_paren' })
    expect(entryOf(report, 'heading1')).toMatchObject({ value: null, counts: [] })
  })

  it('names years and places, the most frequent first', () => {
    expect(entryOf(report, 'years')?.counts).toEqual([
      { name: '2023', count: 4 },
      { name: '2022', count: 1 },
    ])
    expect(entryOf(report, 'places')?.value).toEqual(['云泽市', '临溪县'])
    expect(entryOf('全市上下齐心。全市城区整洁，各县区配合。全县发展。', 'places')?.value).toEqual([])
  })

  it('tells bold from masks', () => {
    expect(entryOf(report, 'asterisks')).toMatchObject({ value: 'bold' })
    expect(entryOf('走访**户，调研*次，受理***件，占**%。', 'asterisks')).toMatchObject({ value: 'mask' })
    expect(entryOf('没有星号。', 'asterisks')).toMatchObject({ value: null, counts: [] })
  })

  it('knows sources by the furniture they leave', () => {
    expect(entryOf(report, 'source', 'markdown')?.value).toBe('markdown')
    expect(entryOf(report, 'source')?.value).toBe('plain')
    expect(entryOf('首页\n发布时间：2023年1月\n正文。\n打印本页', 'source')).toMatchObject({ value: 'web' })
    expect(entryOf('本报记者 林一\n正文。\n（下转第三版）', 'source')).toMatchObject({ value: 'newspaper' })
  })

  it('reads the numbering of a text that marks no headings from its short lines', () => {
    const plain = '工作报告\n一、回顾\n正文，很长。\n（一）经济\n正文，很长。\n（二）民生\n二、任务\n正文。'
    expect(entryOf(plain, 'heading2')?.value).toBe('han')
    expect(entryOf(plain, 'heading3')?.value).toBe('han_paren')
  })
})

const found = (text: string, stated: ProfileStatements, minConfidence = 0.5) => {
  const session = new CheckSession({ resources: languageForTests() })
  session.update(snapshotOf(text), stated)
  return session.check(['a'], { minConfidence })
}
const quotesOf = (text: string, stated: ProfileStatements, type: string) =>
  found(text, stated)
    .filter(finding => finding.type === type)
    .map(({ quote }) => quote)

describe('what is stated', () => {
  it('stands in the profile, beside what is read', () => {
    const snapshot = snapshotOf(report)
    const holds = profileOf(snapshot, { punctuation: 'half', places: ['白石区'], heading2: 'arabic' })
    const entries = profileEntries(holds, profileOf(snapshot))
    const entry = (item: ProfileItem) => entries.find(each => each.item === item)
    expect(entry('punctuation')).toMatchObject({ value: 'half', read: 'full', isStated: true })
    expect(entry('places')).toMatchObject({ value: ['白石区'], read: ['云泽市', '临溪县'] })
    expect(entry('heading2')).toMatchObject({ value: 'arabic', read: 'han' })
    expect(entry('script')).toMatchObject({ isStated: false })
  })

  it('turns half-width marks from flaws into habit, and back', () => {
    const text =
      '云泽市各项工作取得新的进展,群众满意度明显提高。\n临溪县抓好落实，成效很好。\n白石区稳步推进，扎实有效。'
    expect(quotesOf(text, {}, 'punct')).toEqual([','])
    expect(quotesOf(text, { punctuation: 'half' }, 'punct')).toEqual([])
  })

  it('makes masks of asterisks, or bold', () => {
    const text = '云泽市**办理提案**件，走访**次。'
    const masked = '**市政协开展调研，**县配合，立案**件。'
    expect(quotesOf(masked, {}, 'mask')).toEqual(['**', '**', '**'])
    expect(quotesOf(masked, { asterisks: 'bold' }, 'mask')).toEqual([])
    expect(quotesOf(text, { asterisks: 'mask' }, 'mask').length).toBeGreaterThan(0)
  })

  it('gives headings the levels that their numbering is stated to have', () => {
    const text = '# 工作报告\n## 一、回顾\n### 二、任务\n### 三、要求\n（一）保障\n正文。'
    const levels = found(text, { heading2: 'han' }).filter(({ type }) => type === 'heading_level')
    expect(levels.map(({ quote, fixes, data }) => [quote, fixes[0]?.text, data.rule])).toEqual([
      ['二、任务', 'h2', 'stated'],
      ['三、要求', 'h2', 'stated'],
    ])
  })

  it('is not questioned: names and years that a person vouches for', () => {
    const text = '各乡镇要把千部队伍建设抓紧抓实，解决群众反映的困难。'
    expect(quotesOf(text, {}, 'ocr_char')).toEqual(['千部'])
    expect(quotesOf(text, { places: ['千部'] }, 'ocr_char')).toEqual([])
    expect(quotesOf(text, { places: ['部队'] }, 'ocr_char')).toEqual(['千部'])
  })

  it('cuts lines where a text is said to be cut', () => {
    const wrapped = profileOf(snapshotOf('甲乙丙丁戊己庚辛壬癸子丑\n'.repeat(4)), { source: 'wrapped' })
    expect(wrapped.lineCut?.width).toBe(12)
    expect(profileOf(snapshotOf(report), { source: 'web' })).toMatchObject({
      lineCut: null,
      source: { habit: 'web' },
    })
  })

  it('makes what such sources break surer', () => {
    const text = '云泽市工作取得进展。\n上一篇：白石区工作会议召开\n下一篇：临溪县部署工作\n全市上下齐心协力。'
    const sure = (stated: ProfileStatements) =>
      found(text, stated, 0).find(({ type }) => type === 'boilerplate')?.confidence ?? 0
    expect(sure({})).toBeGreaterThan(0)
    expect(sure({ source: 'web' })).toBeGreaterThan(sure({}))
  })

  it('never breaks a check, whatever is stated about whatever text', () => {
    const choice = fc.record(
      Object.fromEntries(
        Object.entries(profileItems).map(([item, values]) => [
          item,
          values ? fc.constantFrom(...values) : fc.array(fc.constantFrom('云泽市', '2023', '市')),
        ]),
      ),
      { requiredKeys: [] },
    )
    const line = fc.constantFrom(...report.split('\n'), '走访**户', '首页', '“引文”', 'a,b')
    const session = new CheckSession()
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), choice, (lines, stated) => {
        const snapshot = snapshotOf(lines.join('\n'))
        session.update(snapshot, stated as ProfileStatements)
        for (const { start, end, confidence } of session.check(['a'], { minConfidence: 0 })) {
          expect(start >= 0 && end >= start && end <= snapshot.text.length && confidence <= 1).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
