import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../document/sections.ts'
import { sourceTextOf } from '../../../editions/source-text.ts'
import { boldText, fencedText, noisyText } from '../../testing/arbitrary-markdown.ts'
import { brokenPromises, uncovered } from '../../testing/import-invariants.ts'
import { importText } from '../index.ts'
import { BlockReader } from './block-reader.ts'
import { parse } from './parse.ts'
import { segmentsOf } from './segments.ts'
import { shield } from './shield.ts'

const read = (text: string) => importText(text, 'markdown', '报告.md')

/** A block in one line: type and attributes that differ from the defaults, then text with its marks. */
function brief(block: Node): string {
  const { quote, level, list, info, continues } = block.attrs as Record<string, unknown>
  const item = list as { kind: string; depth: number; marker: string } | null
  const signs = [
    block.type.name === 'heading' ? `h${level as number}` : block.type.name,
    quote ? `quote${quote as number}` : '',
    item ? `${item.kind}${item.depth}:${item.marker}` : '',
    info ? `info:${info as string}` : '',
    continues ? 'continues' : '',
  ]
  const children: string[] = []
  block.forEach(child => {
    if (child.isText) children.push(`${child.marks.map(mark => `<${mark.type.name}>`).join('')}${child.text}`)
    else if (child.isInline) children.push(`[${child.type.name}${child.attrs.soft ? ' soft' : ''}]`)
    else children.push(brief(child))
  })
  return `${signs.filter(Boolean).join(' ')}|${children.join('|')}`
}

const briefs = (text: string) => blocksOf(read(text).doc).map(brief)

describe('Markdown blocks', () => {
  it('reads headings, paragraphs, lists, quotations, rules', () => {
    expect(briefs('# 云泽市报告\n\n正文。\n\n- 甲\n  1. 乙\n\n> 引文\n\n---\n')).toEqual([
      'h1|云泽市报告',
      'paragraph|正文。',
      'paragraph bullet0:-|甲',
      'paragraph ordered1:1.|乙',
      'paragraph quote1|引文',
      'rule|',
    ])
  })

  it('reads emphasis beside Chinese punctuation, strike-through, code, links, images, breaks', () => {
    expect(briefs('**《临溪》。**市，~~旧~~`码`[注](http://a.cn)![图](a.png)甲  \n乙\n丙')).toEqual([
      'paragraph|<strong>《临溪》。|市，|<strike>旧|<code>码|<link>注|[image]|甲|[line_break]|乙|[line_break soft]|丙',
    ])
  })

  it('reads tables and fenced code', () => {
    expect(briefs('| 项 | 数 |\n|---|--:|\n| 甲\\|乙 | `a\\|b` |\n\n```js x\n行\n\n尾\n```\n')).toEqual([
      'table|table_row|table_cell|项|table_cell|数|table_row|table_cell|甲|乙|table_cell|<code>a|b',
      'preformatted info:js x|行\n\n尾',
    ])
  })

  it('leaves what would swallow report text as text', () => {
    expect(
      briefs('一行\n===\n\n        缩进\n\n<b>甲</b> &nbsp; <http://a.cn>\n\n[注](见附件) [x]: y\n\n```\n没有结尾'),
    ).toEqual([
      'paragraph|一行|[line_break soft]|===',
      'paragraph|缩进',
      'paragraph|<b>甲</b> &nbsp; <http://a.cn>',
      'paragraph|[注](见附件) [x]: y',
      'paragraph|```|[line_break soft]|没有结尾',
    ])
  })

  it('keeps a folio line between dashes', () => {
    expect(briefs('正文\n\n- 5 -\n\n后文')).toEqual(['paragraph|正文', 'paragraph|- 5 -', 'paragraph|后文'])
  })

  it('nests as deep as reports do, and takes rows of markers for text', () => {
    for (const marker of ['>', '> ', '- ', '1. ', '+\t']) {
      const blocks = blocksOf(read(`${marker.repeat(4000)}末`).doc)
      const { quote, list } = blocks[0]!.attrs as { quote: number; list: { depth: number } | null }
      expect(list ? list.depth + 1 : quote).toBe(32)
      expect(blocks.at(-1)!.textContent.endsWith('末')).toBe(true)
    }
    expect(briefs(`${'- '.repeat(60)}\n\n${'* '.repeat(60)}`)).toEqual(['rule|', 'rule|'])
  })
  it('counts the blank lines before a block', () => {
    const { doc, sources } = read('\n\n# 题\n\n\n\n甲\n乙\n## 丙')
    const counts = blocksOf(doc).map(block => sources.get(block.attrs.id as string)?.blankLinesBefore)
    expect(counts).toEqual([2, 3, 0])
  })
})

describe('Markdown and masks', () => {
  it('keeps masks as text in a masked document', () => {
    const text = '政协**市委员会召开***次会议，增长**.*%，“*+*托*机制”覆盖**、**两县，走访*户。\n\n* 条目'
    expect(briefs(text)).toEqual([`paragraph|${text.split('\n')[0]}`, 'paragraph bullet0:*|条目'])
  })

  it('reads bold in a document of bold phrases, even before units', () => {
    expect(briefs('任务如下。**要**抓落实。**市级部门**要带头。二是**县域经济。**更强')).toEqual([
      'paragraph|任务如下。|<strong>要|抓落实。|<strong>市级部门|要带头。二是|<strong>县域经济。|更强',
    ])
  })

  it('tells masks from bold in one document, in one line', () => {
    expect(briefs('受政协**市委员会委托报告工作。**要**抓好落实，办理提案***件。')).toEqual([
      'paragraph|受政协**市委员会委托报告工作。|<strong>要|抓好落实，办理提案***件。',
    ])
    expect(briefs('**要**坚持。**要**团结。\n\n政协**市委员会办理***件。')).toEqual([
      'paragraph|<strong>要|坚持。|<strong>要|团结。',
      'paragraph|政协**市委员会办理***件。',
    ])
  })

  it('ends a bold sentence at its mark, whatever is hidden behind it', () => {
    const masked = '累计清运**车，投入****万元。\n\n'
    const shownOf = (line: string) => briefs(masked + line).slice(1)
    expect(shownOf('**（二）备足用料。**各工区沙石不得少于**天用量，雨季不得少于**天用量。')).toEqual([
      'paragraph|<strong>（二）备足用料。|各工区沙石不得少于**天用量，雨季不得少于**天用量。',
    ])
    expect(shownOf('**项目进展顺利。**全年开工***个，完成投资**亿元。**大桥合龙通车，带动村庄**个。')).toEqual([
      'paragraph|<strong>项目进展顺利。|全年开工***个，完成投资**亿元。**大桥合龙通车，带动村庄**个。',
    ])
    expect(shownOf('**会议商定，****镇学生借读**中学，由县财政补助。')).toEqual([
      'paragraph|<strong>会议商定，|**镇学生借读**中学，由县财政补助。',
    ])
  })

  it('takes no stretch from within one clause to within another for bold', () => {
    const bold = '**强化学习。**全年学习12次。\n\n**强化作风。**查处问题9个。\n\n'
    const shownOf = (line: string) => briefs(bold + line).slice(2)
    const masked = '让我们在中共**市委的领导下，埋头苦干，为建设现代化新**而奋斗！'
    expect(shownOf(masked)).toEqual([`paragraph|${masked}`])
    expect(shownOf('坚持**统一领导，分级负责**的原则，不留死角。')).toEqual([
      'paragraph|坚持|<strong>统一领导，分级负责|的原则，不留死角。',
    ])
  })

  it('reads the name of a field as bold before what is hidden', () => {
    const lines = '会期*天，**镇发言。\n\n**出席：*****　***\n\n**列席：**县工会***，**乡***'
    expect(briefs(lines).slice(1)).toEqual([
      'paragraph|<strong>出席：|***　***',
      'paragraph|<strong>列席：|县工会***，**乡***',
    ])
  })

  it('keeps two masked names of a series as text, and the number of a part bold', () => {
    const text = '投资**亿元，管网***公里。**水库、**水厂进展缓慢。'
    expect(briefs(text)).toEqual([`paragraph|${text}`])
    expect(briefs('**一、**坚持学习。**二、**坚持实干。')).toEqual([
      'paragraph|<strong>一、|坚持学习。|<strong>二、|坚持实干。',
    ])
  })

  it('keeps underscores to fill in', () => {
    expect(briefs('投入：____万元，完成____项')).toEqual(['paragraph|投入：____万元，完成____项'])
  })
})

describe('Markdown source map', () => {
  it('keeps every promise for any text', () => {
    fc.assert(
      fc.property(noisyText, text => {
        expect(brokenPromises(text, read(text))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no character but syntax and white space', () => {
    fc.assert(
      fc.property(noisyText, text => {
        // Targets and alternative texts of links and images, words behind a fence, labels of notes are attributes.
        const rest = uncovered(text, read(text))
        const syntax = rest
          .replace(/\[\^1\]/g, '')
          .replace(/!?\[[^\]]*\]\([^)]*\)|\]\([^)]*\)/g, '')
          .replace(/(```|~~~)[^\r\n]*/g, '')
        expect(syntax.replace(/[\s*_~`#\-+>\\|[\]():!]|\d+[.)]/gu, '')).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['any text', noisyText],
    ['text full of bold', boldText],
  ])('reads plain lines and headings of %s the same by the short way and by the parser', (_, texts) => {
    fc.assert(
      fc.property(texts, text => {
        const shielded = shield(text)
        for (const { start, end, kind } of segmentsOf(shielded.text)) {
          if (kind === 'parsed') continue
          const short = { blocks: [], sources: [] }
          const reader = new BlockReader(text, shielded, short)
          if (kind === 'plain') reader.readPlain(start, end)
          else if (kind === 'item') reader.readPlainItem(start, end)
          else reader.readPlainHeading(start, end)
          const long = { blocks: [], sources: [] }
          new BlockReader(text, shielded, long).readTree(parse(shielded.text.slice(start, end)), start)
          expect(comparable(short)).toEqual(comparable(long))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads bold that ends in a mark before white space without the parser', () => {
    expect(segmentsOf('**问：** 何时？').map(({ kind }) => kind)).toEqual(['plain'])
    expect(segmentsOf('**问：**何时？').map(({ kind }) => kind)).toEqual(['parsed'])
  })

  it.each([
    ['any text', noisyText],
    ['text full of fences', fencedText],
  ])('reads segments of %s the same one by one and as a whole', (_, texts) => {
    fc.assert(
      fc.property(texts, text => {
        const shielded = shield(text)
        const whole = { blocks: [] as Node[], sources: [] }
        new BlockReader(text, shielded, whole).readTree(parse(shielded.text), 0)
        const parts = { blocks: [] as Node[], sources: [] }
        const reader = new BlockReader(text, shielded, parts)
        for (const { start, end } of segmentsOf(shielded.text))
          reader.readTree(parse(shielded.text.slice(start, end)), start)
        expect(comparable(parts)).toEqual(comparable(whole))
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts behind fenced code, at the margin and indented', () => {
    const text = '甲`乙`\n```sh\n丙\n\n丁\n```\n戊`己`\n\n  ~~~\n  庚\n\n  ~~~\n\n辛\n\n壬'
    const parts = segmentsOf(text).map(({ start, end }) => text.slice(start, end))
    expect(parts).toEqual(['甲`乙`\n```sh\n丙\n\n丁\n```', '戊`己`\n\n  ~~~\n  庚\n\n  ~~~', '辛', '壬'])
  })
})

function comparable({ blocks, sources }: { blocks: Node[]; sources: object[] }): unknown {
  return { blocks: blocks.map(brief), sources: sources.map(source => ({ ...source, blockId: '' })) }
}

describe('long paragraphs', () => {
  it('are cut at sentence ends and say so', () => {
    const sentence = '云泽市上下同心，稳步推进各项工作。'
    const text = `**要**${sentence.repeat(400)}`
    const { doc, sources } = read(text)
    const blocks = blocksOf(doc)
    expect(blocks.map(block => block.attrs.continues as boolean)).toEqual([false, true])
    expect(blocks.every(block => block.content.size <= 5000)).toBe(true)
    expect(blocks[0]!.textContent.endsWith('。')).toBe(true)
    const [first, second] = blocks.map(block => sources.get(block.attrs.id as string)!)
    expect(second!.start).toBe(first!.end)
    expect(blocks.map(block => block.textContent).join('')).toBe(text.replaceAll('*', ''))
  })
})

describe('Markdown notes', () => {
  const shownOf = (text: string) =>
    blocksOf(importText(text, 'markdown', 'a').doc).map(block => [
      block.attrs.role,
      block.attrs.note?.label ?? null,
      block.textBetween(0, block.content.size, '', '^'),
    ])

  it('become references and blocks of role note, with their further paragraphs', () => {
    expect(
      shownOf('正文[^1]和[^注]，无[^3]，\\[^1]。\n\n[^1]: 一**要**。\n[^注]: 二。\n\n    再一段。\n\n尾。'),
    ).toEqual([
      ['body', null, '正文^和^，无[^3]，[^1]。'],
      ['note', '1', '一要。'],
      ['note', '注', '二。'],
      ['note', null, '再一段。'],
      ['body', null, '尾。'],
    ])
  })
})

describe('Markdown that was made to be slow', () => {
  const lines = (line: string, count: number) => Array.from({ length: count }, () => line).join('\n')
  it.each([
    ['links that nothing closes', '[a]('.repeat(25_000)],
    ['images that nothing closes', '![a]('.repeat(20_000)],
    ['a long list', lines('- 项目**要**', 25_000)],
    ['a long numbered list', lines('1. 项目', 25_000)],
    ['a long quotation with emphasis', lines('> 甲*乙*', 20_000)],
    ['a long paragraph of links', lines('甲*乙*[丙](d.md)', 20_000)],
  ])('%s is read in time', (_, text) => {
    const start = performance.now()
    const { doc, sources } = importText(text, 'markdown', 'a')
    // What grows with the square takes minutes; how fast the machine is says nothing.
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(sourceTextOf({ doc, sources }, { doc, sources }, text)).toBe(text)
  })

  it('gives a long list the same items as a short one', () => {
    const item = (index: number) => `${index}. 项目\n      - 内**要**`
    const { doc } = importText(Array.from({ length: 200 }, (_, index) => item(index + 1)).join('\n'), 'markdown', 'a')
    const lists = blocksOf(doc).map(block => `${block.attrs.list?.depth}${block.attrs.list?.marker}`)
    expect(lists).toEqual(Array.from({ length: 200 }, (_, index) => [`0${index + 1}.`, '1-']).flat())
  })
})
