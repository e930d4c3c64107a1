import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
