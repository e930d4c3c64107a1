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
