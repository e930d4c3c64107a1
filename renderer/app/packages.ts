import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'

/** Projects as packages: the whole of one in a file that any version can read. */
export function usePackages() {
  const bridge = useBridge()
  const project = useProject()
  const document = useOpenDocument()
  const notices = useNotices()

  /** Saves the open project, with what was typed a moment ago. */
  async function pack(): Promise<void> {
    const path = project.info && (await bridge.app('dialogs.savePackage', { name: project.info.name }))
    if (!path) return
    await document.editor?.flush()
    // The dialog has asked about a file that is there.
    await bridge.engine('project.pack', { path, overwrite: true })
    notices.tell({ tone: 'success', key: 'app.notice.packed', params: { path } })
  }

  /** A package and where its project goes; null when either is not chosen. */
  async function choose(): Promise<{ packagePath: string; path: string } | null> {
    const packagePath = await bridge.app('dialogs.openPackage', {})
    const path = packagePath && (await bridge.app('dialogs.newProject', {}))
    return packagePath && path ? { packagePath, path } : null
  }

  return { pack, choose }
}
