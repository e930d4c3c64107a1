import { type EditionInline, plainMarks } from './edition-blocks.ts'

/** Characters between which a line end of the source's layout is nothing: Han, its punctuation, full-width forms. */
const closeSet =
  /[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8ff][\udc00-\udfff]/

/** What a soft break prints as between two texts: nothing beside Chinese, a space between words. */
export function softBreakBetween(before: string, after: string): '' | ' ' {
  const last = Array.from(before.slice(-2)).at(-1) ?? ''
  const first = Array.from(after.slice(0, 2))[0] ?? ''
  if (last === '' || first === '' || /\s/.test(last) || /\s/.test(first)) return ''
  return closeSet.test(last) || closeSet.test(first) ? '' : ' '
}

/** Inlines with soft breaks printed as what they are between their texts. */
export function withoutSoftBreaks(inlines: readonly EditionInline[]): EditionInline[] {
  const printed: EditionInline[] = []
  inlines.forEach((inline, index) => {
    if (inline.kind !== 'break' || !inline.soft) {
      printed.push(inline)
      return
    }
    const text = softBreakBetween(textBefore(printed), textAfter(inlines, index))
    const last = printed.at(-1)
    if (text) printed.push({ kind: 'text', text, marks: last?.kind === 'text' ? last.marks : plainMarks })
  })
  return printed
}

function textBefore(printed: readonly EditionInline[]): string {
  const last = printed.findLast(inline => inline.kind === 'text' || inline.kind === 'image' || inline.kind === 'note')
  return last?.kind === 'text' ? last.text : last ? '］' : ''
}

function textAfter(inlines: readonly EditionInline[], index: number): string {
  for (let next = index + 1; next < inlines.length; next++) {
    const inline = inlines[next]!
    if (inline.kind === 'text') return inline.text
    if (inline.kind === 'image' || inline.kind === 'note') return '［'
  }
  return ''
}
