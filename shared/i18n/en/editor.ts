import type { editor as master } from '../zh-CN/editor.ts'

export const editor: typeof master = {
  label: 'Text',
  mark: '{type} ({status})',
  annotation: '{kind}: {text}',
  corrected: '{kind}, originally “{original}”',
}
