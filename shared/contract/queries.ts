import * as v from 'valibot'
import type { Actor } from '../domain/actor.ts'
import type { QueryMessage, QueryStatus } from '../domain/query.ts'
import { call } from './call.ts'

/** A query with everything that was said about it. */
export interface QueryThread {
  id: string
  documentId: string
  documentTitle: string
  /** The text that it is about; what it was, where it is gone. */
  excerpt: string
  /** What stands before and after it. */
  before: string
  after: string
  /** Its text is gone. */
  removed: boolean
  text: string
  author: Actor
  /** Milliseconds since 1970. */
  at: number
  /** The finding that it was asked about. */
  findingId: string | null
  status: QueryStatus
  assignee: string | null
  /** Oldest first. */
  messages: QueryMessage[]
}

const said = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000))
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80))
const place = { documentId: v.string(), queryId: v.string() }

export const queryCalls = {
  /** Every query of the project, or of a document, in the project's order. */
  'queries.list': call(v.object({ documentId: v.optional(v.string()) }))<QueryThread[]>(),
  /**
   * Adds a message to a query; nothing that was said is ever changed. Closing and reopening state a reason. Fails with
   * `query_not_found`, and with `query_settled` where it is closed already (or open, for reopening).
   */
  'queries.say': call(
    v.variant('kind', [
      v.object({ ...place, kind: v.literal('reply'), text: said }),
      v.object({ ...place, kind: v.literal('assign'), assignee: v.nullable(name) }),
      v.object({ ...place, kind: v.literal('close'), text: said }),
      v.object({ ...place, kind: v.literal('reopen'), text: said }),
    ]),
  )<QueryThread>(),
  /** Names of everybody known in the project: who worked, commented or was asked, in order of the alphabet. */
  'people.list': call(v.object({}))<string[]>(),
}
