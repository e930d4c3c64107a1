import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { call } from '#shared/contract/call.ts'
import { AppError } from '#shared/domain/errors.ts'
import { answerCall } from './answer-call.ts'

const calls = {
  'texts.double': call(v.object({ text: v.string() }))<string>(),
  'texts.fail': call(v.object({ expected: v.boolean() }))<null>(),
}
const handlers = {
  'texts.double': ({ text }: { text: string }) => text + text,
  'texts.fail': ({ expected }: { expected: boolean }): null => {
    throw expected ? new AppError('file_not_found', { path: 'a.md' }) : new Error('broken')
  },
}
const answer = (name: unknown, input: unknown) => answerCall(calls, handlers, name, input)

test('a call is answered', async () => {
  expect(await answer('texts.double', { text: '云' })).toEqual({ ok: true, value: '云云' })
})

test('unknown calls and names of every object are refused', async () => {
  for (const name of ['no.such', 'constructor', '__proto__', 7, null]) {
    expect(await answer(name, {})).toMatchObject({ ok: false, error: { code: 'call_unknown' } })
  }
})

test('input that does not fit never reaches the handler', async () => {
  expect(await answer('texts.double', { text: 3 })).toMatchObject({ ok: false, error: { code: 'input_invalid' } })
})

test('an expected failure is told by its code, a bug as a bug', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await answer('texts.fail', { expected: true })).toMatchObject({
    error: { code: 'file_not_found', params: { path: 'a.md' } },
  })
  expect(logged).not.toHaveBeenCalled()
  expect(await answer('texts.fail', { expected: false })).toMatchObject({ error: { code: 'bug', message: 'broken' } })
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
})
