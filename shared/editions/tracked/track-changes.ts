import type { Node } from 'prosemirror-model'
import type { DocumentState } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import type { SourceMap } from '../../document/source-map.ts'
import { blockRoles } from '../../domain/block.ts'
import type { EditionProfile } from '../../domain/edition-profile.ts'
import { type Edition, type EditionTools, makeEdition } from '../edition.ts'
import type { EditionBlock, EditionCell, EditionInline, EditionTable } from '../edition-blocks.ts'
import { shippedProfiles } from '../shipped-profiles.ts'
import { Attribution } from './attribution.ts'
import { type MergeSink, mergeTokens } from './merge-tokens.ts'
import { inlineTokens, tokensOf } from './tokens.ts'

/** A document as it was imported. */
export interface Baseline {
  doc: Node
  sources: SourceMap
}

const asImported: EditionProfile = {
  ...shippedProfiles.clean,
  duplicates: 'keep',
  roles: Object.fromEntries(blockRoles.map(role => [role, 'keep'])) as EditionProfile['roles'],
}

/**
 * The edition of a profile with everything shown in which it differs from the document as it was imported: accepting all
 * changes gives the profile's edition, rejecting all gives the imported text, to the letter.
 */
export function trackChanges(
  state: DocumentState,
  baseline: Baseline,
  profile: EditionProfile,
  tools: EditionTools,
): Edition {
  const present = makeEdition(state, profile, { ...tools, trace: true })
  const { convert: _, ...plainTools } = tools
  const imported = { ...baseline, records: RecordSet.empty }
  const original = makeEdition(imported, asImported, { ...plainTools, trace: true })
  const { changedBy: author, changedAt: at } = tools.head
  const attribution = new Attribution(state, baseline.sources, {
    fallback: { author, at },
    leftOut: { roles: leftOutRoles(profile), duplicates: profile.duplicates === 'omit' },
  })
  const sources = { before: baseline.sources, after: state.sources }
  const sink = new BlockSink(attribution, sources)
  mergeTokens(tokensOf(original.blocks, sources.before), tokensOf(present.blocks, sources.after), attribution, sink)
  return { ...present, blocks: sink.blocks }
}

const leftOutRoles = ({ roles }: EditionProfile): ReadonlySet<string> =>
  new Set(blockRoles.filter(role => roles[role] === 'omit'))

/** Puts merged blocks together. */
class BlockSink implements MergeSink {
  readonly blocks: EditionBlock[] = []
  readonly #attribution: Attribution
  readonly #sources: { before: SourceMap; after: SourceMap }
  #open: EditionInline[] = []

  constructor(attribution: Attribution, sources: { before: SourceMap; after: SourceMap }) {
    this.#attribution = attribution
    this.#sources = sources
  }

  inline(...[inline, change]: Parameters<MergeSink['inline']>): void {
    addInline(this.#open, inline, change)
  }

  end(...[block, change]: Parameters<MergeSink['end']>): void {
    const { endChange: _, ...plain } = block
    this.blocks.push({ ...plain, inlines: this.#open, ...(change ? { endChange: change } : {}) })
    this.#open = []
  }

  table(...[table, change]: Parameters<MergeSink['table']>): void {
    const rows = table.rows.map(row => row.map(cell => ({ ...cell, inlines: changed(cell.inlines, change) })))
    this.blocks.push({ ...table, rows, ...(change ? { endChange: change } : {}) })
  }

  tables(before: EditionTable, after: EditionTable): void {
    const sameShape = (row: readonly EditionCell[]) => row.length === after.rows[0]?.length
    if (![...before.rows, ...after.rows].every(sameShape)) {
      this.table(before, this.#attribution.deletion(null))
      this.table(after, this.#attribution.insertion([], null))
      return
    }
    this.blocks.push({ ...after, ...this.#rows(before, after) })
  }

  #rows(before: EditionTable, after: EditionTable): Pick<EditionTable, 'rows' | 'rowChanges'> {
    const rows: EditionTable['rows'] = []
    const rowChanges: EditionTable['rowChanges'] = []
    const add = (row: EditionTable['rows'][number], change: NonNullable<EditionTable['rowChanges']>[number]) => {
      rows.push(change ? row.map(cell => ({ ...cell, inlines: changed(cell.inlines, change) })) : row)
      rowChanges.push(change)
    }
    let done = 0
    for (const row of after.rows) {
      const at = before.rows.findIndex((old, index) => index >= done && old[0]?.id === row[0]?.id)
      if (at < 0) add(row, this.#attribution.insertion([], null))
      else {
        for (const gone of before.rows.slice(done, at)) add(gone, this.#attribution.deletion(null))
        add(
          row.map((cell, column) => this.#cell(before.rows[at]![column]!, cell)),
          null,
        )
        done = at + 1
      }
    }
    for (const gone of before.rows.slice(done)) add(gone, this.#attribution.deletion(null))
    return { rows, rowChanges }
  }

  #cell(before: EditionCell, after: EditionCell): EditionCell {
    const inlines: EditionInline[] = []
    const sink: MergeSink = {
      inline: (inline, change) => addInline(inlines, inline, change),
      end: () => undefined,
      table: () => undefined,
      tables: () => undefined,
    }
    const { before: old, after: now } = this.#sources
    mergeTokens(inlineTokens(before.inlines, old), inlineTokens(after.inlines, now), this.#attribution, sink)
    return { ...after, inlines }
  }
}

type Change = Parameters<MergeSink['inline']>[1]

function changed(inlines: readonly EditionInline[], change: Change): EditionInline[] {
  const all: EditionInline[] = []
  for (const inline of inlines) addInline(all, inline, change)
  return all
}

/** Adds an inline as changed; texts of one change that are set alike become one. */
function addInline(into: EditionInline[], inline: EditionInline, change: Change): void {
  const last = into.at(-1)
  if (inline.kind !== 'text') {
    const isMarked = change && (inline.kind === 'break' || inline.kind === 'image' || inline.kind === 'note')
    into.push(isMarked ? { ...inline, change } : inline)
    return
  }
  const { origin: _, ...text } = inline
  const isSame =
    last?.kind === 'text' && last.change === change && last.marks === text.marks && last.spans === text.spans
  if (isSame) last.text += text.text
  else into.push(change ? { ...text, change } : text)
}
