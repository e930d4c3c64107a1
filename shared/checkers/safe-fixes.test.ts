import { expect, it } from 'vitest'
import type { Checker } from './checker.ts'
import { garble } from './garble/index.ts'
import { numberDate } from './number_date/index.ts'
import { punct } from './punct/index.ts'
import { languageForTests } from './reading/testing/language.ts'
import { space } from './space/index.ts'
import { checkWith } from './testing/cases.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const resources = languageForTests()

/** The fixes of what is found at a quote, the best first; a safe one with an exclamation mark. */
function fixesOf(checker: Checker, text: string, quote: string): string[] {
  const found = checkWith(checker, [markedSnapshot(text, 'D')], 0.5, resources).find(one => one.quote === quote)
  expect(found, text).toBeDefined()
  return found!.fixes.map(({ text: reading, safe }) => (safe ? `${reading}!` : reading))
}

it('widens marks without a look, but not a comma of a series, and no dot that may stand in a name', () => {
  const rest = '今年的工作，要抓紧抓实，不能放松。'
  expect(fixesOf(punct, `严格落实减税降费政策,切实减轻企业负担。${rest}`, ',')).toEqual(['，!'])
  // Phrases of four characters, with a clause behind: the comma ends the series.
  expect(fixesOf(punct, `坚持尽力而为、量力而行,办好十件民生实事。${rest}`, ',')).toEqual(['，', '、'])
  expect(fixesOf(punct, `坚持依法行政、从严治政,提高效率、转变作风。${rest}`, ',')).toEqual(['，', '、'])
  expect(fixesOf(punct, `办好教育、医疗,养老、住房等实事。${rest}`, ',')).toEqual(['、', '，'])
  expect(fixesOf(punct, `会议由史密斯主持﹒${rest}`, '﹒')).toEqual(['。'])
})

it('removes white space without a look only where it parts nothing', () => {
  const words = '全县经济社会发展取得成效。'
  expect(fixesOf(space, `${words}今年全县经济社会发 展取得新成效，人民满意。`, ' ')).toEqual(['!'])
  expect(fixesOf(space, '今年全县经济社会发 展取得新成效，人民满意。', ' ')).toEqual([''])
  expect(fixesOf(space, '全年完成产值28. 7亿元，增长较快。', ' ')).toEqual([''])
  expect(fixesOf(space, '全年完成投资1 8 0亿元，增长较快。', '1 8 0')).toEqual(['180'])
})

it('removes invisible signs without a look only where nothing runs together', () => {
  expect(fixesOf(garble, '全县\u200b经济社会发展取得成效。', '\u200b')).toEqual(['!'])
  expect(fixesOf(garble, '全县共有12\u200b34户。', '\u200b')).toEqual([''])
  expect(fixesOf(garble, '从2010\u00962015年，增长较快。', '\u0096')).toEqual([''])
})

it('asks for a look where the message says to check, whatever number it proposes', () => {
  const lookOf = (text: string, quote: string) =>
    checkWith(numberDate, [markedSnapshot(text, 'D')], 0).find(one => one.quote === quote)?.data.look
  const items = ['一', '二', '三', '五', '六'].map(number => `（${number}）抓好工作落实，推动发展。`)
  expect(lookOf(items.join('\n'), '（五）')).toBe(true)
  expect(lookOf('全县2O23年受处分人员中，干部较多。', '2O23')).toBeUndefined()
})
