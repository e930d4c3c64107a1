import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { takePrintOrders } from './print-orders.ts'

vi.mock('./print-pdf.ts', () => ({ printPdf: async (html: Uint8Array) => Buffer.from(`%PDF of ${html.length}`) }))
const folder = mkdtempSync(join(tmpdir(), 'zhubi-orders-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The channel to the process that gives orders. */
class Channel extends EventEmitter {
  connected = true
  readonly #waiting: ((answer: unknown) => void)[] = []
  readonly #answers: unknown[] = []
  send(answer: unknown): boolean {
    const waiting = this.#waiting.shift()
    if (waiting) waiting(answer)
    else this.#answers.push(answer)
    return true
  }
  next(): Promise<unknown> {
    if (this.#answers.length > 0) return Promise.resolve(this.#answers.shift())
    return new Promise(resolve => this.#waiting.push(resolve))
  }
}

it('prints page after page, tells which it could not, and ends with its parent', async () => {
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
  writeFileSync(page, '<p>x')
  const channel = new Channel()
  const ended = takePrintOrders(channel as unknown as NodeJS.Process)
  expect(await channel.next()).toEqual({ type: 'ready' })
  channel.emit('message', { id: 1, page, pdf })
  expect(await channel.next()).toEqual({ type: 'printed', id: 1, isDone: true })
  expect(readFileSync(pdf, 'utf8')).toBe('%PDF of 4')
  channel.emit('message', { id: 2, page: join(folder, 'gone.html'), pdf })
  expect(await channel.next()).toEqual({ type: 'printed', id: 2, isDone: false })
  channel.emit('disconnect')
  expect(await ended).toBe(0)
})

it('a start without somebody to print for ends at once', async () => {
  const alone = Object.assign(new EventEmitter(), { connected: false }) as unknown as NodeJS.Process
  expect(await takePrintOrders(alone)).toBe(1)
})
