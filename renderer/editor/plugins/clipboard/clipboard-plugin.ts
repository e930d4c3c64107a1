import { Plugin } from 'prosemirror-state'
import { cleanSlice, withoutSections } from './clipboard-slice.ts'
import { sliceOfText, textOfSlice } from './clipboard-text.ts'

/** Copies blocks without their layout sections, and pastes only what the schema knows, as new blocks. */
export function clipboard(): Plugin {
  return new Plugin({
    props: {
      transformCopied: withoutSections,
      transformPasted: cleanSlice,
      clipboardTextSerializer: textOfSlice,
      clipboardTextParser: (text, _context, _plain, view) => sliceOfText(text, view.state.schema),
    },
  })
}
