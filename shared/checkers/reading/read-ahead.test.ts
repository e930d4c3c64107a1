import { expect, it } from 'vitest'
import { clausesOf } from './block-reading.ts'
import type { Clause } from './clauses.ts'
import { clauseReaderOf } from './language-tools.ts'
import { readAhead } from './read-ahead.ts'
import { languageForTests } from './testing/language.ts'

const language = languageForTests().language()
if (!language) throw new Error('The language files are missing')
const source = '# 云泽市工作报告\n\n一年来，我们毫不动摇坚持党的领导。\n\n- 临溪县修通公路，办理提案。\n'
const blocks = ['云泽市工作报告', '一年来，我们毫不动摇坚持党的领导。', '临溪县修通公路，办理提案。']

it('reads the clauses that the blocks of a source have, pausing after each line', () => {
  const reader = clauseReaderOf(language)
  const asked: Clause[] = []
  const read = reader.read.bind(reader)
  reader.read = text => {
    const clause = read(text)
    asked.push(clause)
    return clause
  }
  try {
    expect([...readAhead(source, language)]).toHaveLength(source.split('\n').length - 1)
  } finally {
    reader.read = read
  }
  const wanted = blocks.flatMap(text => clausesOf(text, reader).map(({ clause }) => clause))
  expect(asked).toEqual(wanted)
})

it('leaves traditional texts alone, which are read in simplified characters', () => {
  expect([...readAhead('臺灣農會發展業務，縣長說明議會總統計劃。\n', language)]).toEqual([])
})
