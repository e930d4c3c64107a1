import { expect, test } from 'vitest'
import { similarBlocks } from './similar-blocks.ts'

test('offers blocks that share text, the most alike first', () => {
  const blocks = [
    { blockId: 'a', text: '天气晴朗，无可记述。' },
    { blockId: 'b', text: '全县新修公路十二里，沿途植树。' },
    { blockId: 'c', text: '全县新修公路十二里。' },
  ]
  expect(similarBlocks('全县新修公路十二里。', blocks).map(choice => choice.blockId)).toEqual(['c', 'b'])
  expect(similarBlocks('', blocks)).toEqual([])
})
