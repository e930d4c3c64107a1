import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useAnthologyWish } from '#renderer/bridge/anthology-wish.ts'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { ExportFormat } from '#shared/contract/editions.ts'
import { anthologyChoice } from './anthology-choice.ts'
import { editionLook, plain } from './edition-look.ts'
import { useEditionProfiles } from './edition-profiles.ts'
import { exportRun } from './export-run.ts'

/** One run through the export dialog. What was chosen last is offered again. */
export const useExport = defineStore('export', () => {
  const bridge = useBridge()
  const { report } = useNotices()
  const project = useProject()
  const document = useOpenDocument()
  const profiles = useEditionProfiles()
  const wish = useAnthologyWish()
  const which = ref<'all' | 'current'>('all')
  const format = ref<ExportFormat>('txt')
  const directory = ref<string | null>(null)
  const mayOverwrite = ref(false)
  const isOpen = ref(false)

  const options = computed(() => ({ format: format.value, profile: profiles.rules }))
  const documentIds = computed(() => {
    if (which.value === 'current') return document.head ? [document.head.id] : []
    return project.documents.map(summary => summary.id)
  })
  const anthology = anthologyChoice(format)
  const { sampledId, preview, sample, look, settled } = editionLook({
    bridge,
    report,
    isOpen,
    documentIds,
    options,
    directory,
  })
  const existing = computed(() =>
    anthology.input.value ? [] : (preview.value?.editions.filter(({ exists }) => exists) ?? []),
  )
  const isAllowed = computed(() => existing.value.length === 0 || mayOverwrite.value)
  /** Whether the button does something: it asks for the folder, and waits for what is being looked at. */
  const canStart = computed(
    () => anthology.isComplete.value && isAllowed.value && documentIds.value.length > 0 && !run.isRunning.value,
  )

  async function begin(): Promise<void> {
    isOpen.value = true
    run.result.value = null
    mayOverwrite.value = false
    if (anthology.takeTag(wish.take()) || !document.head) which.value = 'all'
    sampledId.value = document.head?.id ?? sampledId.value
    await document.editor?.flush().catch(report)
    await profiles.refresh().catch(report)
    await look()
  }

  async function chooseDirectory(): Promise<void> {
    const chosen = await bridge.app('dialogs.exportFolder', {}).catch(report)
    directory.value = chosen ?? directory.value
  }

  const run = exportRun({
    chooseDirectory,
    directory,
    settled,
    mayWrite: () => isOpen.value && preview.value !== null && canStart.value,
    write: folder =>
      bridge.engine('editions.export', {
        documentIds: documentIds.value,
        options: plain(options.value),
        directory: folder,
        overwrite: mayOverwrite.value,
        ...(anthology.input.value ? { anthology: anthology.input.value } : {}),
      }),
  })

  return {
    which,
    format,
    directory,
    mayOverwrite,
    anthology: anthology.fields,
    anthologyBelow: anthology.below,
    sampledId,
    documentIds,
    preview,
    sample,
    result: run.result,
    existing,
    canStart,
    isWaiting: run.isWaiting,
    isRunning: run.isRunning,
    progress: run.progress,
    begin,
    end: () => {
      isOpen.value = false
    },
    chooseDirectory,
    start: run.start,
    cancel: run.cancel,
    show: (path: string) => bridge.app('shell.showFile', { path }).catch(report),
  }
})
