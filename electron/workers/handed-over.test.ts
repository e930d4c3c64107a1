import { expect, it } from 'vitest'
import { handedOver } from './handed-over.ts'

it('finds the memory of long arrays wherever they stand, each once', () => {
  const [one, two] = [new ArrayBuffer(200_000), new ArrayBuffer(70_000)]
  const message = {
    bytes: new Uint8Array(one, 0, 100_000),
    images: [['a.png', { bytes: new Uint8Array(one, 100_000) }] as const],
    baseline: { doc: new Uint8Array(two), sources: null },
  }
  expect(handedOver(message)).toEqual([one, two])
})

it('leaves alone what others may share: short arrays, and memory of all threads', () => {
  const message = [Buffer.from('正文'), new Uint8Array(65_535), new Uint8Array(new SharedArrayBuffer(100_000)), '字', 1]
  expect(handedOver(message)).toEqual([])
})
