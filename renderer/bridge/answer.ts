import type { Answer } from '#shared/contract/call.ts'
import { AppError } from '#shared/domain/errors.ts'

/** The value of an answer; rethrows the other side's failure, as `AppError` when it is an expected one. */
export function unwrapAnswer(answer: Answer): unknown {
  if (answer.ok) return answer.value
  const { code, params, message } = answer.error
  throw code === 'bug' ? new Error(message) : new AppError(code, params)
}

/** A copy without Vue's proxies, which cannot be cloned across the bridge. Inputs are plain JSON. */
export function plainCopy<T>(input: T): T {
  return JSON.parse(JSON.stringify(input)) as T
}
