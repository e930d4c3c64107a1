import { expect, test } from 'vitest'
import { AppError } from '../../domain/errors.ts'
import { importSource } from './import-source.ts'
import type { ImportTools } from './importer.ts'

const noTools = {} as ImportTools
const codeOf = (bytes: Uint8Array, name: string, encoding?: string) =>
  importSource({ bytes, name, encoding }, noTools).then(
    () => null,
    error => (error instanceof AppError ? error.code : error),
  )

/** Bytes without a pattern. */
const noise = Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7 + (at >> 3) * 113) % 256)

test('a document of bytes that are none, nor a text, is damaged', async () => {
  for (const name of ['坏.docx', '坏.EPUB', '坏.pdf']) expect(await codeOf(noise, name)).toBe('file_damaged')
  expect(await codeOf(noise, '坏.txt')).not.toBe('file_damaged')
})

test('a text under the name of such a document is read as what it is', async () => {
  const bytes = new TextEncoder().encode('云泽市工作报告。')
  const { format, doc } = await importSource({ bytes, name: '报告.docx' }, noTools)
  expect([format, doc.textContent]).toEqual(['text', '云泽市工作报告。'])
})
