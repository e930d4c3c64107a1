import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SnapshotBlock } from '../../domain/snapshot.ts'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { boilerplate } from './index.ts'
import { blockFurniture } from './read-block.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(boilerplate, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(boilerplate, documents))).toEqual([])
  })
})

describe('what is said', () => {
  it('names the rule and the role of a line', () => {
    const [finding] = checkWith(boilerplate, [
      markedSnapshot('首页 > 新闻中心 > 要闻\n全市上下齐心协力，项目建设提速。'),
    ])
    expect(finding?.data).toEqual({ rule: 'breadcrumb', role: 'boilerplate' })
    expect(finding?.message.key).toBe('checkers.boilerplate.found.breadcrumb')
  })

  it('gives characters inside a text no role', () => {
    const [finding] = checkWith(boilerplate, [markedSnapshot('全市新建学校第3页共18页十二所，新增学位一万个。')])
    expect(finding?.data).toEqual({ rule: 'page_count' })
    expect(finding?.fixes[0]?.text).toBe('')
  })
})

describe('pages of a book in blocks of several lines', () => {
  const blockOf = (text: string, start: number, at: number) => ({
    ...(markedSnapshot('段').snapshot.blocks[0] as SnapshotBlock),
    id: `block-${at}`,
    start,
    end: start + text.length,
  })
  const documentOf = (texts: readonly string[]) => {
    let start = 0
    const blocks = texts.map((text, at) => {
      const block = blockOf(text, start, at)
      start += text.length + 1
      return block
    })
    return { snapshot: { ...markedSnapshot('段').snapshot, text: texts.join('\n'), blocks }, marks: [] }
  }

  it('have their numbers and heads told line by line', () => {
    const pages = documentOf([
      '青沅县志\n第九编　商　业\n第三章　集　市',
      '全县有场镇二十三处，多沿驿道分布，供销社在各场镇设收购门市部，组织土特产',
      '·318·\n第九编　商　业',
      '下乡和出口，当年收购桐油四百余吨。',
      '青沅县志',
      '正月十五的灯会最为热闹，四乡龙灯齐集县城，三日不散。',
    ])
    expect(checkWith(boilerplate, [pages]).map(({ quote }) => quote)).toEqual([
      '青沅县志',
      '·318·',
      '第九编　商　业',
      '青沅县志',
    ])
  })

  it('are no heads where nothing says it', () => {
    const pages = documentOf(['第九编　商　业\n第三章　集　市', '全县有场镇二十三处，多沿驿道分布。'])
    expect(checkWith(boilerplate, [pages])).toEqual([])
  })
})

describe('lines of a block of several', () => {
  const linesIn = (text: string) =>
    blockFurniture.of([], text).inline.map(({ start, end, isLine }) => isLine && text.slice(start, end))

  it('are told one by one', () => {
    expect(linesIn('3楼　老梁　发表于 2016-10-9 21:45\n从大坝往西走，顺着下去两百米就是。')).toEqual([
      '3楼　老梁　发表于 2016-10-9 21:45',
    ])
  })

  it('of the foot of a page count as one foot, with the links under their head', () => {
    const foot = [
      '（记者 林桐）',
      '责任编辑：admin01',
      '上一篇：石塘乡修通环山公路',
      '相关阅读',
      '· 石塘乡举办茶艺比赛',
    ]
    expect(linesIn(foot.join('\n'))).toEqual(foot.slice(1))
  })

  it('are left alone where they go on from a sentence', () => {
    expect(linesIn('全市新建学校十二所，群众可以在政府网站查看\n首页 > 新闻中心 > 要闻')).toEqual([])
  })
})
