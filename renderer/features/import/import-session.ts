import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useBatches } from '#renderer/bridge/batches.ts'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import type { encodingNames, ImportResult, ImportTarget, SourcePreview } from '#shared/contract/sources.ts'
import type { SourceFormat } from '#shared/domain/source.ts'

export type EncodingName = (typeof encodingNames)[number]

/** A file to import: what the engine sees in it, and what the person says otherwise. */
export interface ImportFile {
  path: string
  name: string
  preview: SourcePreview | null
  encoding: EncodingName | null
  format: SourceFormat | null
  /** What the person wants it to become, where a document was made of it earlier. */
  as: ImportTarget | null
}
export type ImportPhase = 'reading' | 'choosing' | 'importing' | 'done'

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path
/** Previews that are asked for at once. */
const parallelPreviews = 4

/** A file as the engine is asked to read it. */
const choiceOf = ({ path, encoding, format }: ImportFile) => ({
  path,
  ...(encoding ? { encoding } : {}),
  ...(format ? { format } : {}),
})

/** A file that the project knows by its bytes or its place is a new version; one of the same name may be any. */
export function targetOf({ as, preview }: ImportFile): ImportTarget {
  const by = preview?.earlier?.by
  return as ?? (by === 'bytes' || by === 'path' ? 'new-version' : 'new-document')
}

const fileOf = (path: string): ImportFile => ({
  ...{ path, name: nameOf(path), preview: null, encoding: null, format: null, as: null },
})

/** Takes the person's word on what a file becomes. */
export function aim(file: ImportFile, as: ImportTarget): void {
  file.as = as
}

/** A file as it is imported. */
const wantedOf = (file: ImportFile) => ({ ...choiceOf(file), ...(file.preview?.earlier && { as: targetOf(file) }) })

/** One run through the import dialog. */
export const useImport = defineStore('import', () => {
  const bridge = useBridge()
  const jobs = useJobs()
  const notices = useNotices()
  const project = useProject()
  const batches = useBatches()
  const document = useOpenDocument()
  const isOpen = ref(false)
  const phase = ref<ImportPhase>('reading')
  const files = ref<ImportFile[]>([])
  /** How many files in folders and archives cannot be read. */
  const passedOver = ref(0)
  const currentPath = ref<string | null>(null)
  const jobId = ref<string | null>(null)
  const result = shallowRef<ImportResult | null>(null)

  const current = computed(() => files.value.find(file => file.path === currentPath.value) ?? null)
  const ready = computed(() =>
    files.value.filter(file => file.preview && !file.preview.error && !file.preview.importedAs),
  )
  /** Whether every file has been looked at. */
  const isRead = computed(() => files.value.every(file => file.preview !== null))
  const progress = computed(() => jobs.progressOf(jobId.value))

  async function preview(file: ImportFile): Promise<void> {
    const { encoding, format } = file
    const seen = await bridge.engine('sources.preview', choiceOf(file))
    // Another choice may have been made while this one was read.
    if (file.encoding === encoding && file.format === format) file.preview = seen
  }

  async function previewAll(): Promise<void> {
    const queue = [...files.value]
    const work = async () => {
      for (let file = queue.shift(); file && isOpen.value; file = queue.shift()) await preview(file)
    }
    await Promise.all(Array.from({ length: parallelPreviews }, work))
  }

  /** Opens the dialog over files and folders that have been granted. */
  async function begin(paths: readonly string[]): Promise<void> {
    files.value = []
    currentPath.value = null
    result.value = null
    phase.value = 'reading'
    isOpen.value = true
    try {
      const found = await bridge.engine('sources.expand', { paths: [...paths] })
      passedOver.value = found.passedOver
      files.value = found.paths.map(fileOf)
      currentPath.value = found.paths[0] ?? null
      phase.value = 'choosing'
      await previewAll()
    } catch (error) {
      isOpen.value = false
      notices.report(error)
    }
  }

  /** Takes the person's word on a file and reads it again that way. */
  async function override(file: ImportFile, choice: Partial<Pick<ImportFile, 'encoding' | 'format'>>): Promise<void> {
    Object.assign(file, choice)
    await preview(file).catch(notices.report)
  }

  async function start(): Promise<void> {
    phase.value = 'importing'
    try {
      result.value = await batches.whileFrozen(async () => {
        const started = await bridge.engine('sources.import', { files: ready.value.map(wantedOf) })
        jobId.value = started.jobId
        return (await jobs.outcomeOf(started.jobId, 'import')).result
      })
      phase.value = 'done'
      await project.refresh()
      await openFirstOf(result.value)
    } catch (error) {
      phase.value = 'choosing'
      notices.report(error)
    } finally {
      jobId.value = null
    }
  }

  /** The engine checks what it has imported by itself. */
  async function openFirstOf({ imported, versions }: ImportResult): Promise<void> {
    const [first] = [...imported, ...versions]
    const open = versions.find(({ documentId }) => documentId === document.head?.id)
    // An open document tells its versions beside its name.
    if (open || (first && !document.head)) await document.open((open ?? first!).documentId)
  }

  async function cancel(): Promise<void> {
    if (jobId.value) await jobs.cancel(jobId.value)
  }

  return {
    isOpen,
    phase,
    files,
    passedOver,
    currentPath,
    current,
    ready,
    isRead,
    progress,
    result,
    begin,
    override,
    start,
    cancel,
  }
})
