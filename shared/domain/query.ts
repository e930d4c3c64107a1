import type { Actor } from './actor.ts'
import type { AnnotationRecord } from './record.ts'

/** What can be said in a query's thread after it was asked. */
export const queryMessageKinds = ['reply', 'assign', 'close', 'reopen'] as const
export type QueryMessageKind = (typeof queryMessageKinds)[number]

/** Something said about a query. Messages are only ever added. */
export interface QueryMessage {
  /** ULID. */
  id: string
  kind: QueryMessageKind
  /** The reply, or why it is closed or opened again; empty for an assignment. */
  text: string
  /** Whom an assignment asks; null for nobody in particular, and for what is no assignment. */
  assignee: string | null
  author: Actor
  /** Milliseconds since 1970. */
  at: number
}

export type QueryStatus = 'open' | 'closed'
export type QueryRecord = Extract<AnnotationRecord, { kind: 'query' }>

/** How a query stands after its messages (oldest first): open until closed, and whose it is. */
export function standingOfQuery(
  record: QueryRecord,
  messages: readonly QueryMessage[],
): { status: QueryStatus; assignee: string | null } {
  let status: QueryStatus = 'open'
  let assignee = record.body.assignee ?? null
  for (const message of messages) {
    if (message.kind === 'assign') assignee = message.assignee
    else if (message.kind === 'close') status = 'closed'
    else if (message.kind === 'reopen') status = 'open'
  }
  return { status, assignee }
}

/** Whether a person may take a query out: it is his own, and nobody else has said anything about it. */
export function mayRemoveQuery(record: QueryRecord, messages: readonly QueryMessage[], person: string): boolean {
  return record.author.name === person && messages.every(({ author }) => author.name === person)
}
