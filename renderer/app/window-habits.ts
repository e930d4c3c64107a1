import { defineComponent, watch } from 'vue'
import { useProject } from '#renderer/bridge/project.ts'
import { useProjectSearch } from '#renderer/features/search/project-search.ts'
import { useTagKeys } from '#renderer/features/tags/tag-keys.ts'
import { useTour } from '#renderer/features/tour/tour.ts'
import { usePanes } from './panes.ts'
import { useTagStyles } from './tag-styles.ts'

/** What the window does of itself beside its text; it shows nothing. */
export const WindowHabits = defineComponent({
  setup() {
    const project = useProject()
    const search = useProjectSearch()
    const tour = useTour()
    const panes = usePanes()
    useTagStyles()
    useTagKeys()
    watch(
      () => search.requests,
      () => panes.reveal('search'),
    )
    watch(
      () => project.info,
      info => info || tour.end(),
    )
    return () => null
  },
})
