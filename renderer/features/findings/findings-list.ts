import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { countTypes, type FindingFilter, filterFindings, isStrong, rowsOf } from './rows.ts'

/** How the list of findings is looked at, and which finding is current. */
export const useFindingsList = defineStore('findingsList', () => {
  const document = useOpenDocument()
  const filter = ref<FindingFilter>({ type: null, status: 'open', showWeak: false, grouped: true })
  const expanded = ref(new Set<string>())

  const shown = computed(() => filterFindings(document.findings, filter.value))
  const rows = computed(() => rowsOf(shown.value, filter.value.grouped, expanded.value))
  const counts = computed(() => countTypes(document.findings, filter.value.status, filter.value.showWeak))
  const weakCount = computed(
    () => document.findings.filter(view => view.status === 'open' && !isStrong(view, false)).length,
  )
  const current = computed(() => document.findings.find(view => view.id === document.currentFindingId) ?? null)
  /** The row of the current finding: itself, or its group while that is folded. */
  const currentKey = computed(() => {
    const id = document.currentFindingId
    if (id === null) return null
    const row = rows.value.find(
      other =>
        other.key === id || (other.kind === 'group' && !other.expanded && other.views.some(view => view.id === id)),
    )
    return row?.key ?? null
  })

  function setExpanded(key: string, isExpanded: boolean): void {
    const next = new Set(expanded.value)
    if (isExpanded) next.add(key)
    else next.delete(key)
    expanded.value = next
  }

  /** Goes to the next or previous finding that the filter shows. */
  function step(direction: 1 | -1): void {
    const ids = new Set(shown.value.map(view => view.id))
    document.editor?.findings.step(direction, view => ids.has(view.id))
  }

  return { filter, shown, rows, counts, weakCount, current, currentKey, setExpanded, step }
})
