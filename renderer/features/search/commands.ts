import type { CommandIdOf } from '#shared/commands/registry.ts'
import { useFindInDocument } from './find-in-document.ts'
import { useProjectSearch } from './project-search.ts'

/** What the commands about finding and replacing do. */
export function useSearchCommands(): Record<CommandIdOf<'search'>, () => void> {
  const bar = useFindInDocument()
  const pane = useProjectSearch()
  return {
    'search.find': () => bar.open(false),
    'search.next': () => void bar.step(1),
    'search.previous': () => void bar.step(-1),
    'search.replace': () => bar.open(true),
    'search.project': () => pane.show(false),
    'search.replaceInProject': () => pane.show(true),
  }
}
