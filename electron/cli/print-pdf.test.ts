import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { ApplicationPrinter } from './print-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhubi-printer-'))
afterAll(() => rmSync(folder, { recursive: true }))
const never = new AbortController().signal
const page = (text: string) => ({ html: new TextEncoder().encode(text), kind: 'whole' }) as const
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** A printer whose application is a program of a few lines. */
function printerOf(name: string, program: string): ApplicationPrinter {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import { copyFileSync, writeFileSync } from 'node:fs'\n${program}`)
  return new ApplicationPrinter({ executablePath: process.execPath, args: [path] })
}
const ready = `process.send({ type: 'ready' })`
const answering = (work: string) => `${ready}
let orders = 0
process.on('message', ({ id, page, pdf }) => { orders++; ${work} })`
const telling = (isDone: string) => `process.send({ type: 'printed', id, isDone: ${isDone} })`

it('one application prints all pages of a command, and goes with it', async () => {
  const started = join(folder, 'started')
  const work = `copyFileSync(page, pdf); ${telling('true')}`
  const printer = printerOf('sound', `writeFileSync('${started}-' + process.pid, '')\n${answering(work)}`)
  expect(textOf(await printer.print(page('<p>甲'), never))).toBe('<p>甲')
  expect(textOf(await printer.print(page('<p>乙'), never))).toBe('<p>乙')
  const [pid, ...others] = readdirSync(folder).flatMap(name => /^started-(\d+)$/.exec(name)?.[1] ?? [])
  expect(others).toEqual([])
  await printer.close()
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH')
})

it('a page that fails is told, and the next one is printed', async () => {
  const printer = printerOf('failing', answering(`copyFileSync(page, pdf); ${telling('orders > 1')}`))
  await expect(printer.print(page('x'), never)).rejects.toMatchObject({ code: 'pdf_failed' })
  expect(textOf(await printer.print(page('y'), never))).toBe('y')
  await printer.close()
})

it('an application that goes while it prints is no hang', async () => {
  const printer = printerOf('going', answering('process.exit(1)'))
  await expect(printer.print(page('x'), never)).rejects.toMatchObject({ code: 'pdf_failed' })
  await expect(printer.print(page('y'), never)).rejects.toMatchObject({ code: 'pdf_failed' })
  await printer.close()
})

it('an application that does not start says why', async () => {
  const printer = printerOf('broken', `console.error('first\\nlibgtk-3.so.0 is missing\\n'); process.exit(127)`)
  const failed = { code: 'pdf_not_started', params: { reason: 'libgtk-3.so.0 is missing' } }
  await expect(printer.print(page('x'), never)).rejects.toMatchObject(failed)
  await printer.close()
  const gone = new ApplicationPrinter({ executablePath: join(folder, 'nothing'), args: [] })
  await expect(gone.print(page('x'), never)).rejects.toMatchObject({ code: 'pdf_not_started' })
  await gone.close()
})

it('a cancelled print is given up', async () => {
  const seen = join(folder, 'seen')
  const printer = printerOf('silent', answering(`writeFileSync('${seen}', '')`))
  const cancel = new AbortController()
  const printed = printer.print(page('x'), cancel.signal)
  await expect.poll(() => existsSync(seen)).toBe(true)
  cancel.abort()
  await expect(printed).rejects.toMatchObject({ code: 'job_cancelled' })
  await printer.close()
})

it('a command that is broken off leaves nothing of what it prints', async () => {
  const at = join(folder, 'at')
  const printer = printerOf('broken-off', answering(`writeFileSync('${at}', page + ' ' + process.pid)`))
  const printed = printer.print(page('x'), never).catch((error: unknown) => error)
  await expect.poll(() => existsSync(at) && readFileSync(at, 'utf8')).toContain(' ')
  const [path = '', pid] = readFileSync(at, 'utf8').split(' ')
  expect(existsSync(path)).toBe(true)
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  process.emit('SIGINT', 'SIGINT')
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 'SIGINT')
  kill.mockRestore()
  expect(existsSync(dirname(path))).toBe(false)
  expect(await printed).toMatchObject({ code: 'pdf_failed' })
  await expect.poll(() => isRunning(Number(pid))).toBe(false)
  expect(process.listenerCount('SIGINT')).toBe(0)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
