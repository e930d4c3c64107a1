import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecordSet } from '../../document/record-set.ts'
import { type Edition, makeEdition } from '../../editions/edition.ts'
import type { EditionBlock, EditionInline } from '../../editions/edition-blocks.ts'
import { shippedProfiles } from '../../editions/shipped-profiles.ts'
import { someHead } from '../../editions/testing/some-head.ts'
import { importText } from '../import/index.ts'
import { noisyText } from '../testing/arbitrary-markdown.ts'
import { exportFormats } from './registry.ts'

const editionOf = (text: string, format: 'text' | 'markdown' = 'markdown') => {
  const { doc, sources } = importText(text, format, 'a')
  return makeEdition({ doc, sources, records: RecordSet.empty }, shippedProfiles.clean, { head: someHead })
}
/** What a format of plain text writes. */
function writeText(format: 'md' | 'txt', edition: Edition): string {
  const written = exportFormats[format].write(edition)
  if (typeof written !== 'string') throw new TypeError('No text')
  return written
}
const toMarkdown = (text: string, format: 'text' | 'markdown' = 'markdown') => writeText('md', editionOf(text, format))
const toText = (text: string) => writeText('txt', editionOf(text))

describe('Markdown export', () => {
  it('writes every kind of block and inline', () => {
    const text = [
      '# 云泽市报告',
      '正文**要**抓*好*~~旧~~`码`[注](http://a.cn "题")![图](a.png)\\\n硬\n软',
      '- 甲\n- 乙\n  - 丙\n\n1. 丁\n\n2. 戊',
      '> 引\n>\n> > 深',
      '---',
      '| 项 | 数 |\n| --- | ---: |\n| 甲\\|乙 | `a\\|b` |',
      '```js\n一\n\n二\n```',
      '尾',
    ].join('\n\n')
    expect(toMarkdown(text)).toBe(`${text}\n`)
  })

  it('escapes placeholders, so that no reader takes them for emphasis', () => {
    const text = '政协**市委员会办理***件，增长**.*%，____万元，“*+*托*”。'
    const written = toMarkdown(text, 'text')
    expect(written).not.toMatch(/(?<!\\)[*_]/)
    expect(importText(written, 'markdown', 'a').doc.textContent).toBe(text)
  })

  it('writes what reaches further outside what reaches less far', () => {
    const strong = '甲。**乙！丙\\*\\*丁。[戊，己](http://a.cn/b)庚。**辛。壬\\*\\*癸'
    expect(toMarkdown(strong)).toBe(`${strong}\n`)
    const link = '甲[乙**丙**丁](http://a.cn/b)戊'
    expect(toMarkdown(link)).toBe(`${link}\n`)
  })

  it('gives back a bracket pair that opens no link', () => {
    expect(importText(toMarkdown('甲](乙', 'text'), 'markdown', 'a').doc.textContent).toBe('甲](乙')
  })

  it('gives back any plain text, white space at line ends apart', () => {
    fc.assert(
      fc.property(noisyText, text => {
        const plain = text.replace(/^[ \t]+|[ \t]+(?=[\r\n]|$)/gm, '')
        const blocks = editionOf(plain, 'text').blocks
        const back = editionOf(writeText('md', { ...editionOf(plain, 'text'), blocks }))
        expect(back.blocks.map(shown).filter(block => block !== 'paragraph 0|')).toEqual(
          blocks.map(shown).filter(block => block !== 'paragraph 0|'),
        )
      }),
      { numRuns: 600 },
    )
  })

  it('reads back as the same document', () => {
    fc.assert(
      fc.property(structuredMarkdown, text => {
        const edition = editionOf(text)
        expect(editionOf(writeText('md', edition)).blocks.map(shown)).toEqual(edition.blocks.map(shown))
      }),
      { numRuns: 600 },
    )
  })
})

describe('text export', () => {
  it('writes a line a paragraph and a blank line before headings', () => {
    expect(toText('# 题\n\n甲\n乙 a\nb\n\n## 节\n\n- 丙\n\n| 项 | 数 |\n|--|--|\n| 一 | 二 |\n')).toBe(
      '题\n甲乙 a b\n\n节\n- 丙\n项\t数\n一\t二\n',
    )
  })
})

const words = fc
  .array(
    fc.constantFrom(
      '云泽市',
      '工作',
      '稳步推进',
      'GDP',
      '，',
      '。',
      '\\*\\*市',
      '5~10',
      '（二）',
      '#',
      '1. ',
      '！',
      '|',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(parts => `民${parts.join('')}生`)
const phrase = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map(text => `**${text}**`),
  words.map(text => `\`${text}\``),
  words.map(text => `[${text}](http://a.cn/b)`),
  fc.constantFrom('\\\n', '\n', '![图](a.png)'),
)
const line = fc
  .tuple(words, fc.array(fc.tuple(phrase, words), { maxLength: 4 }), words)
  .map(([first, middle, last]) => `${first}${middle.map(([a, b]) => `。${a}${b}`).join('')}${last}`)
const flat = line.map(text => text.replace(/\\?\n/g, '').replaceAll('|', ''))
const block = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 6 }), flat).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
  fc
    .array(fc.tuple(fc.constantFrom('- ', '+ ', '1. ', '  - ', '7) '), flat), { minLength: 1, maxLength: 4 })
    .map(items => `- 首\n${items.map(([marker, text]) => `${marker}${text}`).join('\n')}`),
  flat.map(text => `> ${text}`),
  flat.map(text => `> > ${text}`),
  fc.constantFrom('---', '```x\n甲 **\n\n```', '- 空\n-\n- 尾'),
  fc.array(flat, { minLength: 2, maxLength: 2 }).map(([a, b]) => `| ${a} | ${b} |\n|---|:-:|\n| ${b} | |`),
)
const structuredMarkdown = fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => blocks.join('\n\n'))

function shown(block: EditionBlock): string {
  if (block.kind === 'table')
    return `table ${block.rows.map(row => row.map(cell => `${cell.align}:${inlines(cell.inlines)}`).join('¦')).join('/')}`
  const list = block.list ? ` ${block.list.kind}${block.list.depth}${block.list.marker}` : ''
  return `${block.kind} ${block.quote}${block.level || ''}${list}${block.info}|${inlines(block.inlines)}`
}

function inlines(list: readonly EditionInline[]): string {
  return list
    .map(inline => (inline.kind === 'text' ? `${JSON.stringify(inline.marks)}${inline.text}` : JSON.stringify(inline)))
    .join('')
}
