import { describe, expect, it } from 'vitest'
import type { EngineToMain } from '#shared/contract/engine-process.ts'
import { PrintRequests } from './print-requests.ts'

const bytes = new Uint8Array([60])
const page = { html: bytes, kind: 'part' } as const

describe('PrintRequests', () => {
  it('gives each print its own answer, also when they come out of order', async () => {
    const sent: EngineToMain[] = []
    const prints = new PrintRequests(message => sent.push(message))
    const { signal } = new AbortController()
    const both = [prints.print(page, signal), prints.print(page, signal)]
    expect(sent).toMatchObject([
      { type: 'print', id: 1, kind: 'part' },
      { type: 'print', id: 2 },
    ])
    prints.settle({ type: 'printed', id: 2, pdf: new Uint8Array([2]) })
    prints.settle({ type: 'printed', id: 1, pdf: new Uint8Array([1]) })
    expect((await Promise.all(both)).map(pdf => pdf[0])).toEqual([1, 2])
  })

  it('fails what could not be printed, and gives up at once what is cancelled', async () => {
    const prints = new PrintRequests(() => undefined)
    const controller = new AbortController()
    const failed = prints.print(page, controller.signal)
    prints.settle({ type: 'printed', id: 1, pdf: null })
    await expect(failed).rejects.toMatchObject({ code: 'pdf_failed' })
    const cancelled = prints.print(page, controller.signal)
    controller.abort()
    await expect(cancelled).rejects.toMatchObject({ code: 'job_cancelled' })
    prints.settle({ type: 'printed', id: 2, pdf: bytes })
    await expect(prints.print(page, controller.signal)).rejects.toMatchObject({ code: 'job_cancelled' })
  })
})
