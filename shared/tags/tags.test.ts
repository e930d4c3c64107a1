import { describe, expect, test } from 'vitest'
import type { Tag } from '../domain/tag.ts'
import { pinyinInitials } from './pinyin-initials.ts'
import { readTagFile, tagsAsJson, tagsAsText } from './tag-file.ts'
import { tagOf, treeOf, withBelow } from './tag-tree.ts'

const tag = (id: string, parentId: string | null, given: Partial<Tag> = {}): Tag => ({
  ...{
    id,
    parentId,
    name: `名${id}`,
    colour: 'teal',
    description: '',
    shortcut: null,
    isArchived: false,
    formerNames: [],
  },
  ...given,
})
const tags = [
  tag('a', null),
  tag('c', null),
  tag('b', 'a', { description: '水利\n工程' }),
  tag('d', 'b'),
  tag('e', 'gone'),
]

describe('tag tree', () => {
  test('each tag stands before those below it; an orphan at the root', () => {
    expect(treeOf(tags).map(({ tag: { id }, depth }) => `${id}${depth}`)).toEqual(['a0', 'b1', 'd2', 'c0', 'e0'])
    expect(withBelow(tags, 'a').map(({ id }) => id)).toEqual(['a', 'b', 'd'])
    expect(withBelow(tags, 'none')).toEqual([])
  })

  test('an annotation means a tag by id, or by a name that it has or had', () => {
    const renamed = [tag('a', null, { name: '水利', formerNames: ['水务'] }), tag('b', null, { name: '农业' })]
    expect(tagOf(renamed, { name: '随便', tag: 'b' })?.id).toBe('b')
    expect(tagOf(renamed, { name: '水务' })?.id).toBe('a')
    expect(tagOf(renamed, { name: '水利', tag: 'gone' })).toBeUndefined()
  })
})

describe('tag file', () => {
  const shape = (text: string) => readTagFile(text)?.map(each => [each.name, each.below.map(({ name }) => name)])

  test('what is written as JSON is read again', () => {
    const drafts = readTagFile(tagsAsJson(tags))!
    expect(drafts.map(({ name }) => name)).toEqual(['名a', '名c', '名e'])
    expect(drafts[0]!.below[0]).toMatchObject({ name: '名b', description: '水利\n工程', below: [{ name: '名d' }] })
  })

  test('plain text has a level a tab, two spaces or a full-width one', () => {
    expect(tagsAsText(tags)).toBe('名a\n\t名b | 水利 工程\n\t\t名d\n名c\n名e\n')
    expect(readTagFile(tagsAsText(tags))![0]!.below[0]).toMatchObject({
      description: '水利 工程',
      below: [{ name: '名d' }],
    })
    expect(shape('\ufeff一\r\n  二\r\n　三\r\n\r\n四')).toEqual([
      ['一', ['二', '三']],
      ['四', []],
    ])
    expect(shape('    深')).toEqual([['深', []]])
  })

  test('what is no such file is refused', () => {
    for (const text of [
      '',
      '{"kind":"other"}',
      '{',
      `${'长'.repeat(90)}`,
      JSON.stringify({ kind: 'zhubi-tags', version: 1, tags: [{}] }),
    ])
      expect(readTagFile(text)).toBeNull()
    expect(readTagFile(Array.from({ length: 20 }, (_, depth) => `${'\t'.repeat(depth)}名`).join('\n'))).toBeNull()
  })
})

test('names are found by the initials of their pinyin', () => {
  expect(pinyinInitials('市场监管')).toBe('scjg')
  expect(pinyinInitials('安全生产2024年A类')).toBe('aqsc2024nal')
  expect(pinyinInitials('农业、水利')).toBe('nysl')
})
