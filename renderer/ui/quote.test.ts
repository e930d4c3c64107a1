import { expect, it } from 'vitest'
import { shownQuote } from './quote.ts'

it.each([
  ['a mask between what tells it apart', ['会议由云泽', '**', '市政府主持'], ['由云泽', '**', '市政府主']],
  ['no more of long words than fits', ['甲', '一二三四五六七八九十', '乙'], ['甲', '一二三四五六…', '乙']],
  ['blanks that can be seen, and nothing of other lines', ['一\n二三', ' ', '四\n五'], ['二三', '␣', '四']],
])('shows %s', (_, [before = '', text = '', after = ''], [shownBefore, shownText, shownAfter]) => {
  const quote = shownQuote({ before, text, after }, [3, 6, 4])
  expect(quote).toEqual({ before: shownBefore, text: shownText, after: shownAfter, isBreak: false })
})

it('tells the end of a line from words', () => {
  expect(shownQuote({ before: '第一行', text: '\n', after: '第二行' }, [0, 6, 4])).toMatchObject({
    before: '',
    isBreak: true,
  })
})
