import { ref } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import { useOpenDocument } from '#renderer/bridge/open-document.ts'
import { useProject } from '#renderer/bridge/project.ts'
import { useSettings } from '#renderer/bridge/settings.ts'
import { useBeginning } from './beginning.ts'
import { useProjectActions } from './project-actions.ts'

/** The window's answers to what happens around it: closing, a project opened from outside, an engine that is gone. */
export function useLifecycle() {
  const bridge = useBridge()
  const document = useOpenDocument()
  const project = useProject()
  const settings = useSettings()
  const notices = useNotices()
  const actions = useProjectActions()
  const beginning = useBeginning()
  const isEngineGone = ref(false)
  const isReconnecting = ref(false)

  async function saveAndClose(): Promise<void> {
    try {
      await document.editor?.flush()
      await bridge.app('window.readyToClose', {})
    } catch (error) {
      // Unsaved work stays in the window rather than going down with it.
      notices.report(error)
    }
  }
  bridge.onApp('closing', () => void saveAndClose())
  async function settle(opening: Promise<void>): Promise<void> {
    await opening
    await bridge.app('window.requestSettled', {}).catch(notices.report)
  }
  bridge.onApp('project.requested', ({ path }) => void settle(actions.openRequested(path)))
  const requested = settings.info?.requested
  if (requested) void settle(beginning.begin(requested))
  bridge.onApp('engine.gone', () => {
    isEngineGone.value = true
  })

  /** Starts a new engine on the same project and sends it what was not saved. */
  async function reconnect(): Promise<void> {
    isReconnecting.value = true
    try {
      bridge.reconnect()
      const path = project.info?.path
      if (path) {
        await project.open(path, settings.settings.person)
        await document.resume()
      }
      isEngineGone.value = false
    } catch (error) {
      notices.report(error)
    } finally {
      isReconnecting.value = false
    }
  }
  return { isEngineGone, isReconnecting, reconnect }
}
