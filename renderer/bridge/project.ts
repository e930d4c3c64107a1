import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { ProjectEntry, ProjectInfo } from '#shared/contract/project.ts'
import { useBridge } from './bridge.ts'
import { StaleDocuments } from './stale-documents.ts'

/** The open project and its documents, as the engine tells them. */
export const useProject = defineStore('project', () => {
  const bridge = useBridge()
  const info = shallowRef<ProjectInfo | null>(null)
  const documents = shallowRef<readonly DocumentSummary[]>([])
  const shownPath = shallowRef<string | null>(null)
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
  bridge.onEngine('rounds.changed', refreshQuietly)
  const stale = new StaleDocuments(async documentIds => {
    const changed = new Map((await bridge.engine('documents.list', { documentIds })).map(each => [each.id, each]))
    documents.value = documents.value.map(each => changed.get(each.id) ?? each)
  })
  bridge.onEngine('documents.saved', ({ documentIds }) => stale.add(documentIds))
  bridge.onEngine('findings.changed', ({ documentId }) => stale.add([documentId]))

  /** Opens a project; gives what is to be shown first of it. */
  async function open(path: string, person: string): Promise<ProjectEntry> {
    const entry = await bridge.engine('project.enter', { path, person: person.trim() || null })
    documents.value = entry.documents
    info.value = entry.info
    return entry
  }

  async function enter(entering: Promise<ProjectInfo>, person: string): Promise<null> {
    info.value = await entering
    if (person.trim()) await bridge.engine('project.setPerson', { name: person })
    await refresh()
    return null
  }

  async function close(): Promise<void> {
    await bridge.engine('project.close', {})
    info.value = null
    shownPath.value = null
    documents.value = []
  }

  const titles = computed(() => new Map(documents.value.map(({ id, title }) => [id, title])))

  return {
    info,
    /** The open project's path once its first text is shown: what is read of it beside the text waits for that. */
    shownPath,
    /** Says that the first text is shown, or that there is none. */
    shown(): void {
      shownPath.value = info.value?.path ?? null
    },
    /** Whether a project is open and takes changes. */
    isWritable: computed(() => info.value !== null && !info.value.readOnly),
    documents,
    /** The title of a document; empty when it is not known. */
    titleOf: (documentId: string) => titles.value.get(documentId) ?? '',
    refresh,
    create: (path: string, person: string) => enter(bridge.engine('project.create', { path }), person),
    open,
    /** Makes a new project of a package. */
    unpack: (packagePath: string, path: string, person: string) =>
      enter(bridge.engine('project.unpack', { packagePath, path }), person),
    setPerson: (name: string) => (name.trim() ? bridge.engine('project.setPerson', { name }) : null),
    close,
  }
})
