import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { EditionOptions, EditionSummary, ExportResult } from '#shared/contract/editions.ts'

/** One run through the export dialog. What was chosen last is offered again. */
export const useExport = defineStore('export', () => {
  const bridge = useBridge()
  const jobs = useJobs()
  const notices = useNotices()
  const project = useProject()
  const document = useOpenDocument()
  const which = ref<'all' | 'current'>('all')
  const options = ref<EditionOptions>({ format: 'txt', masks: 'keep' })
  const directory = ref<string | null>(null)
  const mayOverwrite = ref(false)
  const summaries = shallowRef<readonly EditionSummary[] | null>(null)
  const jobId = ref<string | null>(null)
  const result = shallowRef<ExportResult | null>(null)
  const isOpen = ref(false)
  let latest = 0

  const documentIds = computed(() => {
    if (which.value === 'current') return document.head ? [document.head.id] : []
    return project.documents.map(summary => summary.id)
  })
  const existing = computed(() => summaries.value?.filter(summary => summary.exists) ?? [])
  const canStart = computed(
    () =>
      directory.value !== null &&
      documentIds.value.length > 0 &&
      summaries.value !== null &&
      jobId.value === null &&
      (existing.value.length === 0 || mayOverwrite.value),
  )

  /** Asks anew what the chosen editions will leave out and hold. */
  async function preview(): Promise<void> {
    const request = ++latest
    summaries.value = null
    if (!isOpen.value || documentIds.value.length === 0) return
    try {
      const seen = await bridge.engine('editions.preview', {
        documentIds: documentIds.value,
        options: options.value,
        ...(directory.value ? { directory: directory.value } : {}),
      })
      if (request === latest) summaries.value = seen
    } catch (error) {
      notices.report(error)
    }
  }
  watch([which, options, directory], preview, { deep: true })

  async function begin(): Promise<void> {
    isOpen.value = true
    result.value = null
    mayOverwrite.value = false
    if (!document.head) which.value = 'all'
    await document.editor?.flush().catch(notices.report)
    await preview()
  }

  async function chooseDirectory(): Promise<void> {
    const chosen = await bridge.app('dialogs.exportFolder', {}).catch(notices.report)
    directory.value = chosen ?? directory.value
  }

  async function start(): Promise<void> {
    if (!directory.value) return
    try {
      const started = await bridge.engine('editions.export', {
        documentIds: documentIds.value,
        options: options.value,
        directory: directory.value,
        overwrite: mayOverwrite.value,
      })
      jobId.value = started.jobId
      result.value = (await jobs.outcomeOf(started.jobId, 'export')).result
    } catch (error) {
      notices.report(error)
    } finally {
      jobId.value = null
    }
  }

  return {
    which,
    options,
    directory,
    mayOverwrite,
    summaries,
    result,
    existing,
    canStart,
    isRunning: computed(() => jobId.value !== null),
    progress: computed(() => jobs.progressOf(jobId.value)),
    begin,
    end: () => {
      isOpen.value = false
    },
    chooseDirectory,
    start,
    cancel: () => (jobId.value ? jobs.cancel(jobId.value) : null),
    show: (path: string) => bridge.app('shell.showFile', { path }).catch(notices.report),
  }
})
