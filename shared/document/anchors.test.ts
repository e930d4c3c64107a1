import { expect, test } from 'vitest'
import { anchorOf, BlockIndex, resolveAnchor, resolveTogether } from './anchors.ts'
import { markedDocument } from './testing/marked-document.ts'

function moved(before: string[], after: string[]): string | null {
  const { doc, at } = markedDocument(before)
  const anchor = anchorOf(doc, at.a!, at.b!, 1)
  const { doc: later } = markedDocument(after)
  const found = resolveAnchor(later, anchor)
  if (!found) return null
  const { blockId, offset } = BlockIndex.of(later).blockAt(found.from)!
  return `${blockId}:${offset}:${later.textBetween(found.from, found.to, '|')}`
}

test('an anchor tells block, offsets, text and surroundings, atoms left out of text', () => {
  const { doc, at } = markedDocument(['云泽市', '临¦溪<a>县白¦石<b>区'])
  expect(anchorOf(doc, at.a!, at.b!, 7)).toEqual({
    blockId: 'b2',
    start: 3,
    endBlockId: 'b2',
    end: 7,
    exact: '县白石',
    prefix: '临溪',
    suffix: '区',
    revision: 7,
  })
  expect(resolveAnchor(doc, anchorOf(doc, at.a!, at.b!, 7))).toEqual({ from: at.a, to: at.b })
})

test('a stretch over blocks resolves at its place', () => {
  expect(moved(['云泽<a>市', '临溪<b>县'], ['云泽市', '临溪县'])).toBe('b1:2:市|临溪')
})

test('in the same block the occurrence with the best surroundings is taken', () => {
  expect(moved(['云泽市的<a>县<b>城'], ['新近的县里，云泽市的县城'])).toBe('b1:10:县')
  expect(moved(['云泽市的<a>县<b>城'], ['本县，全县，各县，他县'])).toBeNull()
})

test('a short text is not looked for where little of its surroundings agrees', () => {
  expect(moved(['收入三万元<a>,<b>比上年增长'], ['收入三万元，比上年增长八元,比下年多'])).toBeNull()
  expect(moved(['收入三万元<a>,<b>比上年增长'], ['全年收入三万元,比上年增长'])).toBe('b1:7:,')
  expect(moved(['收入三万元<a>,<b>比上年增长多，可喜'], ['今年入账三万块,比上年增长多，可喜'])).toBe('b1:7:,')
})

test('a short text at the old offset by chance is not taken', () => {
  expect(moved(['云泽市<a>的<b>县城'], ['白石区的人口'])).toBeNull()
})

test('elsewhere in the document only a text of four characters that stands once is taken', () => {
  expect(moved(['<a>白石区概况<b>', '其他'], ['其他', '又有白石区概况'])).toBe('b2:2:白石区概况')
  expect(moved(['<a>白石区<b>', '其他'], ['其他', '又有白石区'])).toBeNull()
  expect(moved(['<a>白石区概况<b>', '其他'], ['其他', '白石区概况和白石区概况'])).toBeNull()
})

test('a likeness is taken from six characters on, with fitting surroundings', () => {
  const before = ['云泽市<a>临溪县白石区人口均衡<b>发展']
  expect(moved(before, ['今年云泽市临溪县白石区人均均衡发展'])).toBe('b1:5:临溪县白石区人均均衡')
  expect(moved(before, ['另有临溪县白石区人均均衡之说'])).toBeNull()
  expect(moved(['云泽市<a>人口均衡<b>发展'], ['今年云泽市人均均衡发展'])).toBeNull()
})

test('positions between blocks belong to no block, but have neighbours', () => {
  const { doc } = markedDocument(['云泽市', '临溪县'])
  const index = new BlockIndex(doc)
  expect(index.posOf('b2')).toBe(7)
  expect(index.blockAt(6)).toBeNull()
  expect(index.near(6, 'start')).toEqual({ blockId: 'b2', offset: 0 })
  expect(index.near(6, 'end')).toEqual({ blockId: 'b1', offset: 3 })
  expect(index.near(0, 'end')).toEqual({ blockId: 'b1', offset: 0 })
})

test('of places that several would have each belongs to the one whose surroundings agree best', () => {
  const before = markedDocument(['收入三万元<a>,<b>比上年增长。支出三万元<c>,<d>比上年增长。'])
  const anchors = [
    anchorOf(before.doc, before.at.a!, before.at.b!, 1),
    anchorOf(before.doc, before.at.c!, before.at.d!, 1),
  ]
  const { doc } = markedDocument(['今年收入三万元，比上年增长。支出三万元,比上年增长。'])
  const place = { from: 21, to: 22 }
  expect(anchors.map(anchor => resolveAnchor(doc, anchor))).toEqual([place, place])
  expect(resolveTogether(doc, anchors)).toEqual([null, place])
  expect(resolveTogether(before.doc, [anchors[0]!, ...anchors])).toEqual([
    { from: before.at.a, to: before.at.b },
    { from: before.at.a, to: before.at.b },
    { from: before.at.c, to: before.at.d },
  ])
})
