import fc from 'fast-check'
import { expect, it } from 'vitest'
import { schema } from '#shared/document/schema.ts'
import { freshPositions, type PlacedBlock, planBlocks } from './block-plan.ts'

const block = (text: string): PlacedBlock => ({
  node: schema.nodes.paragraph.create({ id: text }, schema.text(text)),
  isFirst: false,
})

/** Rows by position, as the database would hold them after a plan. */
function carryOut(rows: Map<number, PlacedBlock>, before: PlacedBlock[], positions: number[], after: PlacedBlock[]) {
  const plan = planBlocks(before, positions, after)
  for (const position of plan.deleted) rows.delete(position)
  for (const index of plan.written) rows.set(plan.positions[index] as number, after[index] as PlacedBlock)
  return plan
}

it('leads rows to the blocks after any run of changes, in order', () => {
  const change = fc.record({ at: fc.nat(12), remove: fc.nat(4), insert: fc.nat(6), flags: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), changes => {
      let made = 0
      let blocks = Array.from({ length: 5 }, () => block(`段${made++}`))
      let positions = freshPositions(blocks.length)
      const rows = new Map(blocks.map((placed, index) => [positions[index] as number, placed]))
      for (const { at, remove, insert, flags } of changes) {
        const after = [...blocks]
        after.splice(at, remove, ...Array.from({ length: insert }, () => block(`段${made++}`)))
        if (after[flags]) after[flags] = { ...after[flags], isFirst: !after[flags].isFirst }
        positions = carryOut(rows, blocks, positions, after).positions
        blocks = after
        const stored = [...rows].sort(([a], [b]) => a - b)
        expect(stored.map(([, placed]) => placed)).toEqual(blocks)
        expect(stored.map(([position]) => position)).toEqual(positions)
      }
    }),
  )
})

it('writes one row for one changed block and moves none for an inserted one', () => {
  const before = Array.from({ length: 1000 }, (_, index) => block(String(index)))
  const positions = freshPositions(before.length)
  const changed = before.with(500, block('新'))
  expect(planBlocks(before, positions, changed)).toMatchObject({ written: [500], deleted: [] })
  const longer = before.toSpliced(500, 0, block('新'))
  const plan = planBlocks(before, positions, longer)
  expect(plan).toMatchObject({ written: [500], deleted: [] })
  expect(plan.positions.toSpliced(500, 1)).toEqual(positions)
})

it('renumbers when there is no room left between two rows', () => {
  const [a, b, c] = [block('甲'), block('乙'), block('丙')]
  const plan = planBlocks([a, b], [7, 8], [a, c, b])
  expect(plan).toMatchObject({ positions: [0, 1024, 2048], deleted: [7, 8], written: [0, 1, 2] })
})
