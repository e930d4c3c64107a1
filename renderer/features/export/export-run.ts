import { computed, type Ref, ref, shallowRef } from 'vue'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import type { ExportResult } from '#shared/contract/editions.ts'

/** What writing editions needs of what is chosen. */
interface ExportWish {
  directory: Readonly<Ref<string | null>>
  chooseDirectory(): Promise<void>
  /** Waits until everything has been looked at as it is chosen now. */
  settled(): Promise<void>
  mayWrite(): boolean
  write(folder: string): Promise<{ jobId: string }>
}

/** Writes the editions that are chosen: the job, while it runs, and what came of it. */
export function exportRun({ directory, chooseDirectory, settled, mayWrite, write }: ExportWish) {
  const jobs = useJobs()
  const { report } = useNotices()
  const jobId = ref<string | null>(null)
  /** Whether somebody has asked for the export while the folder is still looked at. */
  const isWaiting = ref(false)
  const result = shallowRef<ExportResult | null>(null)

  /** Asks for the folder where there is none yet, looks whether files would be replaced, and writes. */
  async function start(): Promise<void> {
    if (isWaiting.value) return
    if (!directory.value) await chooseDirectory()
    if (!directory.value) return
    isWaiting.value = true
    await settled()
    isWaiting.value = false
    // The files that are there already are told now, and whether they may go is the person's to say.
    if (mayWrite()) await written(directory.value)
  }

  async function written(folder: string): Promise<void> {
    try {
      const started = await write(folder)
      jobId.value = started.jobId
      result.value = (await jobs.outcomeOf(started.jobId, 'export')).result
    } catch (error) {
      report(error)
    } finally {
      jobId.value = null
    }
  }

  return {
    result,
    isWaiting,
    isRunning: computed(() => jobId.value !== null),
    progress: computed(() => jobs.progressOf(jobId.value)),
    start,
    cancel: () => (jobId.value ? jobs.cancel(jobId.value) : null),
  }
}
