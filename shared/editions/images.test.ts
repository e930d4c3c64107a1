import { expect, it } from 'vitest'
import { imageOf } from './images.ts'

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? [...part].map(sign => sign.charCodeAt(0)) : part)))

it.each([
  ['image/png', bytesOf('\u0089PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200])],
  ['image/gif', bytesOf('GIF89a', [44, 1, 200, 0])],
  ['image/jpeg', bytesOf([255, 216, 255, 224, 0, 4, 1, 2, 255, 192, 0, 17, 8, 0, 200, 1, 44, 3])],
  ['image/webp', bytesOf('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0])],
])('knows %s and its size by its bytes', (type, bytes) => {
  expect(imageOf(bytes)).toMatchObject({ type, width: 300, height: 200 })
})

it('takes nothing else for a picture, nor half of one', () => {
  expect(imageOf(bytesOf('<svg xmlns="x"/>'))).toBeNull()
  expect(imageOf(bytesOf('GIF89a', [0, 0, 0, 0]))).toBeNull()
  expect(imageOf(bytesOf([255, 216, 255, 224, 255, 255]))).toBeNull()
  expect(imageOf(new Uint8Array())).toBeNull()
})
