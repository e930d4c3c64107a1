import { expect, test } from 'vitest'
import { loadSounds, search } from './search.ts'

test('finds a Chinese title by its pinyin: in full, by initials, mixed, begun anywhere', async () => {
  const sounds = await loadSounds()
  const item = { title: '导出版本…' }
  for (const words of ['导出', 'daochu', 'dcbb', 'DCB', 'daocbb', 'banben', 'bb', '版本']) {
    expect(search(words, [item], sounds), words).toEqual([item])
  }
  expect(search('xyz', [item], sounds)).toEqual([])
})

test('a character that is read in several ways is found by each', async () => {
  const sounds = await loadSounds()
  for (const [title, ...typed] of [
    ['重新检查', 'chongxin', 'zhongxin', 'cxjc', 'zxjc'],
    ['还原布局', 'huanyuan', 'haiyuan', 'hybj'],
    ['行长', 'hangzhang', 'xingchang', 'hc'],
    ['标为重复', 'bwcf', 'bwzf'],
  ] as const) {
    for (const words of typed) expect(search(words, [{ title }], sounds), `${title} ${words}`).toHaveLength(1)
  }
})

test('puts what begins with the words before what merely has them', async () => {
  const titles = (words: string, items: string[], sounds = null as Awaited<ReturnType<typeof loadSounds>> | null) =>
    search(
      words,
      items.map(title => ({ title })),
      sounds,
    ).map(({ title }) => title)
  expect(titles('Find…', ['Find in the project…', 'Find…'])).toEqual(['Find…', 'Find in the project…'])
  expect(titles('import', ['Import files', 'Re-import', 'Undo'])).toEqual(['Import files', 'Re-import'])
  const sounds = await loadSounds()
  expect(titles('cz', ['替换与查找', '查找…', '重做'], sounds)).toEqual(['查找…', '重做', '替换与查找'])
})

test('finds a document by the name of its file, behind what has the words in its title', () => {
  const items = [{ title: '碧水绕城富万家', words: 'newspaper.md' }, { title: 'newspapers' }]
  expect(search('newspaper', items)).toEqual([items[1], items[0]])
})
