import * as v from 'valibot'
import type { Actor } from '../domain/actor.ts'
import {
  asteriskUses,
  digitSpacings,
  headingStyles,
  markWidths,
  type ProfileEntry,
  type ProfileItem,
  quoteStyles,
  scripts,
  sourceKinds,
} from '../domain/document-profile.ts'
import { call } from './call.ts'

const names = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))),
  v.maxLength(50),
  v.transform(list => [...new Set(list)]),
)
const statement = <Item extends ProfileItem, Value extends v.GenericSchema>(item: Item, value: Value) =>
  v.object({
    item: v.literal(item),
    /** Null: as read off the text. */
    value: v.nullable(value),
  })

/** What a person can state about a document, one item at a time. */
export const statementSchema = v.variant('item', [
  statement('source', v.picklist(sourceKinds)),
  statement('punctuation', v.picklist(markWidths)),
  statement('brackets', v.picklist(markWidths)),
  statement('quotes', v.picklist(quoteStyles)),
  statement('digitSpacing', v.picklist(digitSpacings)),
  statement('digitWidth', v.picklist(markWidths)),
  statement('script', v.picklist(scripts)),
  statement('asterisks', v.picklist(asteriskUses)),
  statement('heading1', v.picklist(headingStyles)),
  statement('heading2', v.picklist(headingStyles)),
  statement('heading3', v.picklist(headingStyles)),
  statement('heading4', v.picklist(headingStyles)),
  statement('years', names),
  statement('places', names),
])
export type ProfileStatement = v.InferOutput<typeof statementSchema>

/** A statement as the project keeps it. */
export interface MadeStatement {
  id: string
  item: ProfileItem
  value: ProfileStatement['value']
  author: Actor
  /** Milliseconds since 1970. */
  at: number
}

export interface DocumentProfileView {
  entries: ProfileEntry[]
  /** Every statement that was ever made, the latest first. */
  history: MadeStatement[]
}

export const profileCalls = {
  /** A document's habits: what its text shows, what persons have stated, and who stated what when. */
  'profile.get': call(v.object({ documentId: v.string() }))<DocumentProfileView>(),
  /** States an item, or with null leaves it to the text again. The document is checked again at once. */
  'profile.state': call(v.object({ documentId: v.string(), statement: statementSchema }))<DocumentProfileView>(),
}
