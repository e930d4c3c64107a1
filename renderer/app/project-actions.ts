import { defineStore } from 'pinia'
import { nextTick, ref } from 'vue'
import { type Bridge, useBridge } from '#renderer/bridge/bridge.ts'
import { useJobs } from '#renderer/bridge/jobs.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import { useImport } from '#renderer/features/import/import-session.ts'
import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { ProjectEntry } from '#shared/contract/project.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { usePackages } from './packages.ts'

const isProjectFile = (path: string) => path.toLowerCase().endsWith('.zhubi')

/** The documents with the one that the person was in last in front. */
async function lastReadFirst(bridge: Bridge, documents: readonly DocumentSummary[]): Promise<DocumentSummary[]> {
  const left = await bridge.engine('reading.resume', {})
  return documents.toSorted((a, b) => Number(b.id === left?.documentId) - Number(a.id === left?.documentId))
}

/** Opening and closing projects, and bringing files in. Failures are told, never thrown. */
export const useProjectActions = defineStore('projectActions', () => {
  const bridge = useBridge()
  const project = useProject()
  const document = useOpenDocument()
  const settings = useSettings()
  const notices = useNotices()
  const jobs = useJobs()
  const importing = useImport()
  const packages = usePackages()
  const { isBusy, run: busily, runNext } = oneAtATime(notices.report)
  /** The project is being closed: what is typed now could not be saved any more, so nothing may be. */
  const isLeaving = ref(false)
  /** A project is being opened or made. */
  let isSwitching = false

  const person = () => settings.settings.person

  async function leave(): Promise<void> {
    if (!project.info) return
    isLeaving.value = true
    try {
      await nextTick()
      await document.editor?.flush()
      await project.close()
    } finally {
      isLeaving.value = false
    }
  }

  const openFirst = async ([first] = project.documents): Promise<void> => {
    if (first) await document.open(first.id)
  }

  const openPath = (path: string): Promise<void> => enterBy(() => project.open(path, person()))

  /** `enter` gives what is to be shown first, where it knows. */
  async function enterBy(enter: () => Promise<ProjectEntry | null>): Promise<void> {
    await switching(async () => {
      await leave()
      const entry = await enter()
      if (entry?.document) await document.enter(entry.document, entry.reading)
      else if (!entry) await openFirst(await lastReadFirst(bridge, project.documents))
    })
  }

  const createAt = (path: string): Promise<void> =>
    switching(async () => {
      await leave()
      await project.create(path, person())
    })

  async function switching(work: () => Promise<void>): Promise<void> {
    isSwitching = true
    try {
      await work()
    } finally {
      project.shown()
      isSwitching = false
    }
  }

  /** The window shows a project before all of it is there: what is asked for meanwhile is done right after, not dropped. */
  const onceOpen = (work: () => Promise<void>) => (isSwitching ? runNext(work) : busily(work))

  async function importSamples(files: readonly string[]): Promise<void> {
    const { jobId } = await bridge.engine('sources.import', { files: files.map(path => ({ path })) })
    await jobs.outcomeOf(jobId, 'import')
    await project.refresh()
    await openFirst()
  }

  /** The sample project, with its reports also when an earlier try ended before they were in. */
  async function openSample(): Promise<void> {
    const prepared = await bridge.app('samples.prepare', {})
    if (!prepared) return
    const { projectPath, files, exists } = prepared
    await (exists ? openPath(projectPath) : createAt(projectPath))
    if (project.isWritable && project.documents.length === 0) await importSamples(files)
  }

  /** Files and folders from a drop or a dialog: a project is opened, all else goes to the import dialog. */
  async function take(paths: readonly string[]): Promise<void> {
    const projectPath = paths.find(isProjectFile)
    if (projectPath) return openPath(projectPath)
    if (paths.length === 0) return
    if (!project.info) {
      const path = await bridge.app('dialogs.newProject', {})
      if (!path) return
      await createAt(path)
    }
    await importing.begin(paths)
  }

  /** Does something with what a dialog gives, if it gives anything. */
  const chosen = <Choice>(choose: () => Promise<Choice | null>, work: (choice: Choice) => Promise<void>) =>
    busily(async () => {
      const choice = await choose()
      if (choice) await work(choice)
    })

  return {
    isBusy,
    isLeaving,
    pack: () => busily(packages.pack),
    unpack: () =>
      chosen(packages.choose, ({ packagePath, path }) => enterBy(() => project.unpack(packagePath, path, person()))),
    create: () => chosen(() => bridge.app('dialogs.newProject', {}), createAt),
    open: () => chosen(() => bridge.app('dialogs.openProject', {}), openPath),
    openRecent: (path: string) => chosen(() => bridge.app('recent.grant', { path }), openPath),
    /** Asked for from outside, at whatever moment. */
    openRequested: (path: string) => runNext(() => openPath(path)),
    openSample: () => busily(openSample),
    close: () => busily(leave),
    importFiles: () => onceOpen(async () => take(await bridge.app('dialogs.importFiles', {}))),
    importFolder: () => onceOpen(async () => take(await bridge.app('dialogs.importFolder', {}))),
    drop: (files: readonly File[]) => onceOpen(async () => take(await bridge.grantDropped(files))),
    openFirst: () => busily(() => openFirst()),
  }
})
