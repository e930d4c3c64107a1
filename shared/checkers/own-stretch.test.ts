import { describe, expect, it } from 'vitest'
import type { FindingDraft } from '../domain/finding.ts'
import { profileOf } from './document-profile.ts'
import { perJoinedDocument } from './own-stretch.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const lines = [
  '全县历年整修圩堤、开挖河道、兴建涵闸，工程所用土石不可胜计，其中仅一九五六年一年就用去石料',
  '三千二百余方，水泥四百余吨，木材一百余方，投入劳力二十余万人次，是历史上规模最大的一次整修。',
  '此后各乡分段管护，每年春秋两季各修一次，汛期日夜巡查，堤上遍植杨柳，险工险段备足块石草袋，以',
  '防不测。到一九八五年，沿河各乡都建立了管护组织，堤防面貌一新，三十年来没有发生过一次大的险情',
  '，受到上级表彰。',
]
const source = lines.join('\n')

/** What a checker says of places of the joined text, in the document's own. */
function carried(find: (text: string) => Partial<FindingDraft>[]): (readonly string[])[] {
  const { snapshot } = markedSnapshot(source, 'a')
  const run = perJoinedDocument<string>(
    document => document.snapshot.text,
    text => find(text).map(draft => ({ documentId: 'a', type: 'number_date', ...draft }) as FindingDraft),
  )
  run.update({ snapshot, profile: profileOf(snapshot) })
  const read = ({ start, end }: { start: number; end: number }) => source.slice(start, end)
  return run
    .check('a')
    .map(draft => [read(draft), ...(draft.fixes ?? []).map(({ text }) => text), ...(draft.related ?? []).map(read)])
}

const at = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length }
}
const draft = (text: string, quote: string, ...readings: string[]): Partial<FindingDraft> => ({
  ...at(text, quote),
  message: { key: 'checkers.number_date.found.unit', params: { quote } },
  fixes: readings.map(reading => ({ text: reading, label: '', safe: false })),
})

describe('perJoinedDocument', () => {
  it('checks joined lines and says it of the own ones', () => {
    expect(carried(text => [draft(text, '四百余吨', '四百余公吨')])).toEqual([['四百余吨', '四百余公吨']])
  })
  it('shrinks what reaches across a break to what is changed', () => {
    expect(carried(text => [draft(text, '石料三千二百余方', '石料三千二百余立方米')])).toEqual([['方', '立方米']])
  })
  it('offers nothing that would take a break away', () => {
    expect(carried(text => [draft(text, '石料三千', '石头五千')])).toEqual([['石料\n三千']])
  })
  it('carries what a finding points to', () => {
    const related = (text: string) => [{ documentId: 'a', ...at(text, '三十年来'), quote: '三十年来' }]
    expect(carried(text => [{ ...draft(text, '杨柳', '杨树'), related: related(text) }])).toEqual([
      ['杨柳', '杨树', '三十年来'],
    ])
  })
})
