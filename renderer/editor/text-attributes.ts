import type { EditorTexts } from './editor-host.ts'

/** What the element of the text says of itself. */
export const textAttributes = (texts: EditorTexts): Record<string, string> => ({
  class: 'document-text',
  lang: 'zh-Hans',
  spellcheck: 'false',
  role: 'textbox',
  tabindex: '0',
  'aria-multiline': 'true',
  'aria-label': texts('editor.label'),
})
