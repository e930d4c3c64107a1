import * as v from 'valibot'
import type { Answer, CallGroup, Handlers } from '#shared/contract/call.ts'
import { AppError } from '#shared/domain/errors.ts'

/** Parses a call's input, runs its handler and puts the outcome, good or bad, into an answer. */
export async function answerCall<Calls extends CallGroup>(
  calls: Calls,
  handlers: Handlers<Calls>,
  name: unknown,
  input: unknown,
): Promise<Answer> {
  try {
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      throw new AppError('call_unknown', { name: String(name) })
    }
    const parsed = v.safeParse(calls[name]!.input, input)
    if (!parsed.success) throw new AppError('input_invalid', { name, detail: v.summarize(parsed.issues) })
    const handler = handlers[name] as (input: unknown) => unknown
    return { ok: true, value: await handler(parsed.output) }
  } catch (error) {
    return { ok: false, error: told(error) }
  }
}

function told(error: unknown): Extract<Answer, { ok: false }>['error'] {
  if (error instanceof AppError) return { code: error.code, params: error.params, message: error.message }
  console.error(error)
  return { code: 'bug', params: {}, message: error instanceof Error ? error.message : String(error) }
}
