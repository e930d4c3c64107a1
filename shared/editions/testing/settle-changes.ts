import type { EditionBlock, EditionChange, EditionInline } from '../edition-blocks.ts'
import { withoutSoftBreaks } from '../soft-breaks.ts'

/** The lines of tracked blocks after all changes were accepted or rejected, as a word processor does it. */
export function settle(blocks: readonly EditionBlock[], how: 'accept' | 'reject'): string[] {
  const gone: EditionChange['kind'] = how === 'accept' ? 'deletion' : 'insertion'
  const isGone = (change: EditionChange | null | undefined) => change?.kind === gone
  const text = (inlines: readonly EditionInline[]) =>
    withoutSoftBreaks(inlines)
      .map(inline => {
        if ('change' in inline && isGone(inline.change)) return ''
        if (inline.kind === 'text') return inline.text
        return inline.kind === 'break'
          ? '\n'
          : inline.kind === 'image'
            ? `［${inline.alt}］`
            : inline.kind === 'note'
              ? `［${inline.label}］`
              : ''
      })
      .join('')
  const lines: string[] = []
  let open = ''
  for (const block of blocks) {
    if (block.kind === 'table') {
      block.rows.forEach((row, index) => {
        if (!isGone(block.endChange) && !isGone(block.rowChanges?.[index]))
          lines.push(row.map(cell => text(cell.inlines)).join('\t'))
      })
      continue
    }
    open += text(block.inlines)
    if (isGone(block.endChange)) continue
    lines.push(open)
    open = ''
  }
  return open === '' ? lines : [...lines, open]
}
