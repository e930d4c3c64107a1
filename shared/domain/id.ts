import { monotonicFactory } from 'ulid'

const next = monotonicFactory()

/** A new ULID: 26 characters, ascending within this process even inside one millisecond. */
export function newId(): string {
  return next()
}
