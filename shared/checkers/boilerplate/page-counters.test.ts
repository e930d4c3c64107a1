import { expect, it } from 'vitest'
import { blockListOf } from '../block-list.ts'
import { profileOf } from '../document-profile.ts'
import { markedSnapshot } from '../testing/marked-snapshot.ts'
import { pageCountersIn } from './page-counters.ts'

it('reads counters inside the first block of a file', () => {
  const page =
    '全镇共有耕地五万余亩，人口三万二千人。近年来大力发展茶叶、油茶和中药材等特色产业，农民收入逐年提高。全镇新建茶园三千亩，改造低产茶园两千亩，发展合作社十二家，带动农民增'
  const text = `1、${page}\n2、收的路子越走越宽。${page}\n3、收的路子越走越宽。`
  const { snapshot } = markedSnapshot(text, 'a')
  const [block] = snapshot.blocks
  if (!block) throw new Error('no block')
  const whole = { ...snapshot, blocks: [{ ...block, end: text.length }] }
  const list = blockListOf({ snapshot: whole, profile: profileOf(whole) })
  expect(pageCountersIn(list).map(({ isInside, isCut }) => [isInside, isCut])).toEqual([
    [false, false],
    [true, true],
    [true, true],
  ])
})
