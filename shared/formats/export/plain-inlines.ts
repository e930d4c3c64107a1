import { type EditionInline, plainMarks } from '../../editions/edition-blocks.ts'

/** What stands for a seam that is shown. */
export const seamSign = '‖'

/**
 * Inlines for formats that have neither notes nor changes: the sign of a note as the format has it, changes between signs (`{++…++}`
 * came in, `{--…--}` went out: CriticMarkup), seams as a sign.
 */
export function plainInlines(
  inlines: readonly EditionInline[],
  signOf: (number: number) => EditionInline,
): EditionInline[] {
  const plain: EditionInline[] = []
  const sign = (text: string) => plain.push({ kind: 'text', text, marks: plainMarks })
  inlines.forEach((inline, index) => {
    const change = changeOf(inline)
    if (change && changeOf(inlines[index - 1]) !== change) sign(change.kind === 'insertion' ? '{++' : '{--')
    if (inline.kind === 'text' || inline.kind === 'break' || inline.kind === 'image' || inline.kind === 'note')
      plain.push(inline)
    else if (inline.kind === 'seam') sign(seamSign)
    else if (inline.kind === 'remark' && inline.edge === 'end') plain.push(signOf(inline.note.number))
    if (change && changeOf(inlines[index + 1]) !== change) sign(change.kind === 'insertion' ? '++}' : '--}')
  })
  return plain
}

function changeOf(inline: EditionInline | undefined) {
  return inline && 'change' in inline ? inline.change : undefined
}
