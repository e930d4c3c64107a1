import { expect, it } from 'vitest'
import { schema } from '../schema.ts'
import { mergeContent } from './merge-content.ts'
import { KeyNumbers } from './node-keys.ts'

const block = (text: string) => schema.nodes.paragraph.create({ id: 'b' }, text ? schema.text(text) : null)

function merge(base: string, current: string, incoming: string) {
  const blocks = { base: block(base), current: block(current), incoming: block(incoming) }
  const { edits, conflicts } = mergeContent(blocks, new KeyNumbers())
  let { content } = blocks.current
  for (const { from, to, content: put } of edits.toReversed())
    content = content.cut(0, from).append(put).append(content.cut(to))
  return { text: content.textBetween(0, content.size), conflicts }
}

it('takes the new version where the editor changed nothing', () => {
  expect(merge('全年完成任务', '全年完成任务', '去年共完成任务三项').text).toBe('去年共完成任务三项')
})

it('keeps what the editor corrected beside what the new version changed', () => {
  const { text, conflicts } = merge(
    '云泽巿全年完成任务二百项',
    '云泽市全年完成任务二百项',
    '云泽巿去年完成任务二百零五项',
  )
  expect(text).toBe('云泽市去年完成任务二百零五项')
  expect(conflicts).toEqual([])
})

it('says nothing where both made the same change', () => {
  expect(merge('云泽巿报告', '云泽市报告', '云泽市报告')).toEqual({ text: '云泽市报告', conflicts: [] })
  expect(merge('报告', '总报告', '总报告')).toEqual({ text: '总报告', conflicts: [] })
})

it('keeps the text of the editor where both changed, and tells it', () => {
  const { text, conflicts } = merge('完成三百项工作', '完成三百二十项工作', '完成三百一十项工作')
  expect(text).toBe('完成三百二十项工作')
  expect(conflicts).toMatchObject([{ from: 4, to: 6, base: '', current: '二十', incoming: '一十' }])
})

it('grows a conflict over all that hangs together', () => {
  const { text, conflicts } = merge('甲乙丙丁戊己', '甲子己', '甲乙丑丁寅己')
  expect(text).toBe('甲子己')
  expect(conflicts).toMatchObject([{ base: '乙丙丁戊', current: '子', incoming: '乙丑丁寅' }])
})

it('puts in at the border of a stretch that the editor changed', () => {
  expect(merge('甲乙丙', '甲子丙', '甲乙前丙').text).toBe('甲子前丙')
  expect(merge('甲乙丙', '甲子丙', '甲前乙丙').text).toBe('甲前子丙')
  expect(merge('甲乙丙', '甲前乙丙', '甲丑丙').text).toBe('甲前丑丙')
})
