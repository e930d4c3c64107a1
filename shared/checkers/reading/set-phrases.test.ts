import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldPhrase, SetPhrases } from './set-phrases.ts'

const file = readFileSync(join(import.meta.dirname, '../../../resources/language/set-phrases.txt'), 'utf8')

/** The entries of each section, as they stand in a lexicon file. */
function sectionsOf(text: string): Record<string, string[]> {
  const sections: Record<string, string[]> = {}
  let section: string[] = []
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('[')) section = sections[line.slice(1, -1)] = []
    else if (line !== '' && !line.startsWith('#')) section.push(line)
  }
  return sections
}

/** What stands in a list a second time. */
function repeatsIn(list: readonly string[]): string[] {
  const seen = new Set<string>()
  return list.filter(entry => seen.has(entry) || !seen.add(entry))
}

const { phrases = [], names = [], words = [], misspelt = [], exchanged = [] } = sectionsOf(file)
const wrongly = [...misspelt, ...exchanged]
const folded = [...phrases, ...names].map(foldPhrase)

describe('the shipped lexicon', () => {
  it('is read whole', () => {
    const lexicon = new SetPhrases(file)
    expect(lexicon.misspellings).toHaveLength(misspelt.length + exchanged.length)
    const read = new Set(lexicon.words)
    expect(words.filter(word => !read.has(word))).toEqual([])
    expect(folded.filter(text => !lexicon.has(text))).toEqual([])
    expect(Object.keys(sectionsOf(file))).toEqual(['phrases', 'names', 'words', 'joined', 'misspelt', 'exchanged'])
  })

  it('has each phrase, name and word once', () => {
    expect(repeatsIn(folded)).toEqual([])
    expect(repeatsIn(words)).toEqual([])
    const others = new Set(folded)
    expect(words.filter(word => others.has(word))).toEqual([])
  })

  it('has phrases and names of four characters and more, and words of two to twelve Han characters', () => {
    expect(folded.filter(text => text.length < 4)).toEqual([])
    expect(words.filter(word => !/^[\p{Script=Han}〇]{2,12}$/u.test(word))).toEqual([])
  })

  it('tells for each misspelling once what is right', () => {
    expect(wrongly.filter(line => !/^\S{2,} \S+(?: \S+)?$/u.test(line))).toEqual([])
    expect(repeatsIn(wrongly.map(line => line.split(' ')[0] as string))).toEqual([])
  })

  it('has no misspelling that is a phrase, a word, or right by another line', () => {
    const right = new Set([...folded, ...words, ...wrongly.map(line => line.split(' ')[1] as string)])
    expect(wrongly.filter(line => right.has(line.split(' ')[0] as string))).toEqual([])
  })

  it('has no misspelling inside what is right', () => {
    const all = [...folded, ...words].join('\n')
    const inside = wrongly
      .map(line => line.split(' '))
      .filter(([wrong = '', right = '']) => wrong.length > 3 && !right.includes(wrong) && all.includes(wrong))
    expect(inside).toEqual([])
  })
})
