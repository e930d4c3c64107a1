import { expect, test } from 'vitest'
import type { TagEntry } from '#shared/contract/tags.ts'
import { matchTags } from './match-tags.ts'

const tag = (name: string, count = 0, description = ''): TagEntry => ({
  ...{ id: name, parentId: null, name, colour: 'teal', description, shortcut: null, isArchived: false },
  ...{ formerNames: [], count },
})
const tags = [tag('市场监管', 1), tag('水利', 9), tag('安全生产', 0, '水库也在内'), tag('商场', 3)]
const found = (words: string) => matchTags(tags, words).map(({ name }) => name)

test('tags are found by name, by initials, and by what is said of them', () => {
  expect(found('')).toEqual(['水利', '商场', '市场监管', '安全生产'])
  expect(found('水')).toEqual(['水利', '安全生产'])
  expect(found('SC')).toEqual(['商场', '市场监管', '安全生产'])
  expect(found('scj')).toEqual(['市场监管'])
  expect(found('场')).toEqual(['商场', '市场监管'])
  expect(found('无')).toEqual([])
})
