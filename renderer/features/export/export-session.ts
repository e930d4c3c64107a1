import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useAnthologyWish } from '#renderer/bridge/anthology-wish.ts'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { ExportFormat, ExportResult } from '#shared/contract/editions.ts'
import { anthologyChoice } from './anthology-choice.ts'
import { editionLook, plain } from './edition-look.ts'
import { useEditionProfiles } from './edition-profiles.ts'

/** One run through the export dialog. What was chosen last is offered again. */
export const useExport = defineStore('export', () => {
  const bridge = useBridge()
  const jobs = useJobs()
  const { report } = useNotices()
  const project = useProject()
  const document = useOpenDocument()
  const profiles = useEditionProfiles()
  const wish = useAnthologyWish()
  const which = ref<'all' | 'current'>('all')
  const format = ref<ExportFormat>('txt')
  const directory = ref<string | null>(null)
  const mayOverwrite = ref(false)
  const jobId = ref<string | null>(null)
  const result = shallowRef<ExportResult | null>(null)
  const isOpen = ref(false)

  const options = computed(() => ({ format: format.value, profile: profiles.rules }))
  const documentIds = computed(() => {
    if (which.value === 'current') return document.head ? [document.head.id] : []
    return project.documents.map(summary => summary.id)
  })
  const anthology = anthologyChoice(format)
  const { sampledId, preview, sample, look } = editionLook({ bridge, report, isOpen, documentIds, options, directory })
  const existing = computed(() =>
    anthology.input.value ? [] : (preview.value?.editions.filter(({ exists }) => exists) ?? []),
  )
  const canStart = computed(() => {
    const isSettled = directory.value !== null && preview.value !== null && anthology.isComplete.value
    const isAllowed = existing.value.length === 0 || mayOverwrite.value
    return isSettled && isAllowed && documentIds.value.length > 0 && jobId.value === null
  })

  async function begin(): Promise<void> {
    isOpen.value = true
    result.value = null
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

  async function start(): Promise<void> {
    if (!directory.value) return
    try {
      const started = await bridge.engine('editions.export', {
        documentIds: documentIds.value,
        options: plain(options.value),
        directory: directory.value,
        overwrite: mayOverwrite.value,
        ...(anthology.input.value ? { anthology: anthology.input.value } : {}),
      })
      jobId.value = started.jobId
      result.value = (await jobs.outcomeOf(started.jobId, 'export')).result
    } catch (error) {
      report(error)
    } finally {
      jobId.value = null
    }
  }

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
    show: (path: string) => bridge.app('shell.showFile', { path }).catch(report),
  }
})
