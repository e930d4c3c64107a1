import { monotonicFactory } from 'ulid'

let next: ReturnType<typeof monotonicFactory> | null = null

/** A new ULID: 26 characters, ascending within this process even inside one millisecond. */
export function newId(): string {
  // Made when it is first needed: finding a source of chance is among the slow things of a start.
  next ??= monotonicFactory()
  return next()
}
