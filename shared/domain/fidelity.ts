/**
 * What an import can meet that a document cannot hold as it stands, in the order lists show it. `lost`: it is not in the
 * document. `changed`: it is, in another form.
 */
export const fidelityKinds = {
  text_box: 'lost',
  page_header: 'lost',
  page_footer: 'lost',
  image: 'lost',
  drawing: 'lost',
  formula: 'lost',
  embedded_object: 'lost',
  media: 'lost',
  form_field: 'lost',
  page_without_text: 'lost',
  pdf_annotation: 'lost',
  member_unread: 'lost',
  unmapped_character: 'lost',
  deep_nesting: 'lost',
  hidden_run: 'lost',
  ruby: 'lost',
  page_image: 'lost',
  image_kept: 'changed',
  page_image_kept: 'changed',
  text_outside: 'changed',
  boilerplate: 'changed',
  hidden_text: 'changed',
  tracked_change: 'changed',
  formatting_change: 'lost',
  numbering: 'changed',
  comment: 'changed',
  footnote: 'changed',
  merged_cell: 'changed',
  nested_table: 'changed',
  link_definition: 'changed',
  page_break: 'changed',
  running_head: 'changed',
  joined_line: 'changed',
  joined_paragraph: 'changed',
  joined_word: 'changed',
  mended_character: 'changed',
  alternative_reading: 'changed',
} as const satisfies Record<string, 'lost' | 'changed'>
export type FidelityKind = keyof typeof fidelityKinds

/** How much of one kind an import has met. */
export interface FidelityEntry {
  kind: FidelityKind
  count: number
}

/** What an import could not keep, or keeps in another form; each kind once. Empty: everything is as it was. */
export type FidelityReport = readonly FidelityEntry[]

/** The report when so many of one kind (all by default) turn out to be of another. */
export function recounted(
  report: FidelityReport,
  { from, to, count = Number.POSITIVE_INFINITY }: { from: FidelityKind; to: FidelityKind; count?: number },
): FidelityReport {
  const counter = new FidelityCounter()
  for (const entry of report) {
    const moved = entry.kind === from ? Math.min(count, entry.count) : 0
    counter.add(to, moved)
    counter.add(entry.kind, entry.count - moved)
  }
  return counter.report()
}

/** Counts what an import meets. */
export class FidelityCounter {
  readonly #counts = new Map<FidelityKind, number>()

  add(kind: FidelityKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  report(): FidelityReport {
    const kinds = Object.keys(fidelityKinds) as FidelityKind[]
    return kinds.flatMap(kind => {
      const count = this.#counts.get(kind)
      return count ? [{ kind, count }] : []
    })
  }
}
