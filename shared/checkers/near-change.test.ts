import { describe, expect, it } from 'vitest'
import { blockChanges } from './block-changes.ts'
import { nearChanges, scanNear, stretchNear } from './near-change.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const { snapshot } = markedSnapshot('临溪县抓好落实。\n白石区稳步推进。', 'a')
const [first, second] = snapshot.blocks.map(({ id }) => id) as [string, string]

describe('where a block has changed', () => {
  const typed = (from: string, to: string) => ({
    ...snapshot,
    text: snapshot.text.replace(from, to),
    blocks: snapshot.blocks.map((block, at) => ({
      ...block,
      start: block.start + (at === 0 ? 0 : to.length - from.length),
      end: block.end + to.length - from.length,
    })),
  })

  it('is between what is the same on both sides', () => {
    const changes = blockChanges(typed('抓好', '抓实抓好'), new Set([first]), snapshot)
    expect([...changes]).toEqual([[first, { start: 4, end: 6 }]])
  })

  it('is where something was taken out', () => {
    const changes = blockChanges(typed('抓好', ''), new Set([first]), snapshot)
    expect(changes.get(first)).toEqual({ start: 3, end: 3 })
  })

  it('is all of a block that is new, or the same in text', () => {
    const before = { ...snapshot, blocks: snapshot.blocks.slice(0, 1) }
    const changes = blockChanges(snapshot, new Set([first, second]), before)
    expect(changes.get(first)).toEqual({ start: 0, end: 8 })
    expect(changes.get(second)).toEqual({ start: 0, end: 8 })
  })
})

describe('what is read around a change', () => {
  const clause = '全县上下稳步推进各项工作，'
  const text = clause.repeat(200)
  const block = { ...snapshot.blocks[0]!, start: 0, end: text.length }
  const changes = new Map([[first, { start: 1300, end: 1301 }]])
  const found = [100, 1290, 2500].map(start => ({ start, end: start + 4 }))

  it('is whole clauses, and counts at some distance from their ends', () => {
    const near = stretchNear(text, { start: 1300, end: 1301 })!
    expect(text[near.start]).toBe('，')
    expect(text[near.end]).toBe('，')
    expect(near.from).toBeGreaterThan(near.start)
    expect(near.to).toBeLessThan(near.end)
    expect(near.end - near.start).toBeLessThan(600)
  })

  it('is all of a short block', () => {
    expect(stretchNear(clause.repeat(9), { start: 50, end: 51 })).toBeNull()
  })

  it('is told with its place in the block', () => {
    const scan = (part: string) => [
      { start: part.indexOf('推进'), end: part.lastIndexOf('推进') },
      { start: 240, end: 242 },
    ]
    const moved = (hit: { start: number; end: number }, by: number) => ({ start: hit.start + by, end: hit.end + by })
    const near = stretchNear(text, { start: 1300, end: 1301 })!
    expect(scanNear({ block, text }, changes, scan, moved)).toEqual([
      { start: near.start + 240, end: near.start + 242 },
    ])
    expect(scanNear({ block: { ...block, id: 'b' }, text }, changes, scan, moved)).toEqual([])
    expect(scanNear({ block, text }, undefined, scan, moved)).toHaveLength(2)
  })

  it('is what counts of finds in the whole block', () => {
    expect(nearChanges({ block, text }, changes, found)).toEqual([found[1]])
    expect(nearChanges({ block: { ...block, id: 'b' }, text }, changes, found)).toEqual([])
    expect(nearChanges({ block, text }, undefined, found)).toBe(found)
  })
})
