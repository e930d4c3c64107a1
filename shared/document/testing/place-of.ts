import type { Transform } from 'prosemirror-transform'

/** Where words stand in the text (docPos): in the first node of text that has them, or in the last. */
export function placeOf(tr: Transform, words: string, last = false): { from: number; to: number } {
  let from = -1
  tr.doc.descendants((node, pos) => {
    const index = node.isText ? node.text!.indexOf(words) : -1
    if (index >= 0 && (from < 0 || last)) from = pos + index
  })
  if (from < 0) throw new Error(`No ${words} in ${tr.doc.textContent}`)
  return { from, to: from + words.length }
}
