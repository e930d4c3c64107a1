import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { ProjectInfo } from '#shared/contract/project.ts'
import { useBridge } from './bridge.ts'

/** The open project and its documents, as the engine tells them. */
export const useProject = defineStore('project', () => {
  const bridge = useBridge()
  const info = shallowRef<ProjectInfo | null>(null)
  const documents = shallowRef<readonly DocumentSummary[]>([])
  let refreshing: Promise<void> | null = null

  /** Reads the list of documents anew; events that come together make one reading. */
  function refresh(): Promise<void> {
    refreshing ??= Promise.resolve().then(async () => {
      refreshing = null
      if (info.value) documents.value = await bridge.engine('documents.list', {})
    })
    return refreshing
  }
  const refreshQuietly = () => void refresh().catch(() => undefined)
  bridge.onEngine('documents.changed', refreshQuietly)
  bridge.onEngine('findings.changed', refreshQuietly)
  bridge.onEngine('rounds.changed', refreshQuietly)

  async function enter(entering: Promise<ProjectInfo>, person: string): Promise<void> {
    info.value = await entering
    if (person.trim()) await bridge.engine('project.setPerson', { name: person })
    await refresh()
  }

  async function close(): Promise<void> {
    await bridge.engine('project.close', {})
    info.value = null
    documents.value = []
  }

  const titles = computed(() => new Map(documents.value.map(({ id, title }) => [id, title])))

  return {
    info,
    /** Whether a project is open and takes changes. */
    isWritable: computed(() => info.value !== null && !info.value.readOnly),
    documents,
    /** The title of a document; empty when it is not known. */
    titleOf: (documentId: string) => titles.value.get(documentId) ?? '',
    refresh,
    create: (path: string, person: string) => enter(bridge.engine('project.create', { path }), person),
    open: (path: string, person: string) => enter(bridge.engine('project.open', { path }), person),
    /** Makes a new project of a package. */
    unpack: (packagePath: string, path: string, person: string) =>
      enter(bridge.engine('project.unpack', { packagePath, path }), person),
    setPerson: (name: string) => (name.trim() ? bridge.engine('project.setPerson', { name }) : null),
    close,
  }
})
