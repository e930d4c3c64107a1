import { useTextView } from '#renderer/bridge/text-view.ts'
import type { CommandIdOf } from '#shared/commands/registry.ts'

/** What the commands about the views of the text do. */
export function useViewCommands(): Record<CommandIdOf<'views'>, () => void> {
  const view = useTextView()
  return {
    'textView.review': () => view.show('review'),
    'textView.clean': () => view.show('clean'),
    'textView.original': () => view.show('original'),
    'textView.compare': () => view.show('compare'),
    'textView.originals': () => {
      view.show('review')
      view.toggleOriginals()
    },
  }
}
