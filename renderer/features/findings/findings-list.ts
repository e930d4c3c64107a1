import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { FindingView } from '#renderer/editor/editor-host.ts'
import { countTypes, type FindingFilter, filterFindings, isStrong, rowsOf } from './rows.ts'

/** How the list of findings is looked at, and which finding is current. */
export const useFindingsList = defineStore('findingsList', () => {
  const document = useOpenDocument()
  const project = useProject()
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

  function showAllTypes(): void {
    filter.value = { ...filter.value, type: null }
  }

  /** Goes to the next or previous finding that the filter shows. */
  function step(direction: 1 | -1): void {
    // Where nothing of the type is left, the others are what comes next.
    if (shown.value.length === 0) showAllTypes()
    const ids = new Set(shown.value.map(view => view.id))
    document.editor?.findings.step(direction, view => ids.has(view.id))
  }

  /** Goes to the next that waits for a decision, unless the current one does. The editor knows what was just decided before the lists do. */
  function stepToOpen(): void {
    const { findings } = document.editor ?? {}
    const ids = new Set(shown.value.map(view => view.id))
    const isOpen = (view: FindingView): boolean => view.status === 'open' && ids.has(view.id)
    const now = findings?.all().find(({ id }) => id === findings.currentId)
    if (!now || !isOpen(now) || !findings?.select(now.id)) findings?.step(1, isOpen)
  }

  // Whoever was led to a finding that a check then takes out goes on with the next; whoever types there stays.
  watch(current, (now, before) => {
    const { editor, findings } = document
    if (now || !before || findings.some(({ id }) => id === before.id) || !editor?.findings.isLed) return
    stepToOpen()
    // So that the card does not go away in between, and the focus with it.
    editor.tellNow()
  })

  /** The next document of the project, from the open one on and round its end, that has something to decide. */
  const nextDocument = computed(() => {
    const { documents } = project
    const at = documents.findIndex(({ id }) => id === document.head?.id)
    const others = [...documents.slice(at + 1), ...documents.slice(0, Math.max(0, at))]
    return others.find(({ open }) => Object.values(open).some(count => count > 0)) ?? null
  })
  async function goToNextDocument(): Promise<void> {
    if (nextDocument.value) await document.open(nextDocument.value.id)
  }

  return {
    filter,
    shown,
    rows,
    counts,
    weakCount,
    current,
    currentKey,
    setExpanded,
    showAllTypes,
    ...{ step, stepToOpen, nextDocument, goToNextDocument },
  }
})
