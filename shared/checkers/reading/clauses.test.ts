import { describe, expect, it } from 'vitest'
import { clauseReaderOf, languageToolsOf } from './language-tools.ts'
import { languageForTests } from './testing/language.ts'

const language = languageForTests().language()
if (!language) throw new Error('The language files are missing')
const reader = clauseReaderOf(language)
const { model } = languageToolsOf(language)

/** The texts of the words of a clause that are words of the language. */
const wordsIn = (text: string): string[] => {
  const { words } = reader.read(text)
  return words.flatMap((word, at) => (at % 3 === 1 && word > 0 ? [model.textOf(word)] : []))
}

describe('the reading of a clause', () => {
  it('is one for all figures of a length', () => {
    expect(reader.read('，全县新增造林1204亩')).toBe(reader.read('，全县新增造林8790亩'))
    expect(reader.read('，全县新增造林204亩')).not.toBe(reader.read('，全县新增造林8790亩'))
    expect(wordsIn('，全县新增造林1204亩')).toContain('造林')
  })

  it('is one behind all marks', () => {
    expect(reader.read('。全县新增造林')).toBe(reader.read('，全县新增造林'))
    expect(reader.read('全县新增造林').head).toBe(0)
  })

  it('knows the figures of words', () => {
    expect(wordsIn('，坚决守住18亿亩耕地红线')).toContain('坚决守住18亿亩耕地红线')
    expect(wordsIn('，坚决守住19亿亩耕地红线')).not.toContain('坚决守住18亿亩耕地红线')
  })
})
