import { expect, test } from 'vitest'
import { search, soundsOf } from './search.ts'

test('finds a Chinese title by its pinyin, in full or by initials', async () => {
  const [sounds] = await soundsOf(['导出版本…'])
  const item = { title: '导出版本…', sounds: sounds ?? [] }
  for (const words of ['导出', 'daochu', 'dcbb', 'DCB', '版本']) expect(search(words, [item])).toEqual([item])
  expect(search('xyz', [item])).toEqual([])
})

test('puts what begins with the words before what merely has them', () => {
  const items = ['Import files', 'Re-import', 'Undo'].map(title => ({ title, sounds: [] }))
  expect(search('import', items).map(item => item.title)).toEqual(['Import files', 'Re-import'])
})
