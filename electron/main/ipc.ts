import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import * as v from 'valibot'
import { type AppHandlers, appCalls } from '#shared/contract/app.ts'
import { channels } from '#shared/contract/app-channels.ts'
import { answerCall } from './answer-call.ts'
import type { AppWindow } from './app-window.ts'
import { isOwnUrl } from './asset-path.ts'

/** Where the router finds whom a message comes from, and who answers it. */
export interface Router {
  windowOf(contents: WebContents): AppWindow | undefined
  handlersFor(window: AppWindow): AppHandlers
  /** Brings the other window to the front that shows a project; tells whether there is one. */
  showsElsewhere(path: string, asking: AppWindow): boolean
}

interface MessageEvent {
  sender: WebContents
  senderFrame: WebFrameMain | null
}

/**
 * Answers the windows' messages. Only the main frame of one of our windows, on our own page, is heard; what a page has asked
 * that is gone by now, as a closing window's may be, nobody waits for.
 */
export function routeMessages(router: Router): void {
  const sender = ({ sender: contents, senderFrame: frame }: MessageEvent): AppWindow | null => {
    if (frame === null || contents.isDestroyed()) return null
    if (frame !== contents.mainFrame || !isOwnUrl(frame.url)) throw new Error('Not one of our pages')
    return router.windowOf(contents) ?? null
  }
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) => {
    const window = sender(event)
    return window && answerCall(appCalls, router.handlersFor(window), name, input)
  })
  ipcMain.handle(channels.grantDropped, (event, paths: unknown) => {
    const window = sender(event)
    const dropped = v.parse(v.array(v.string()), paths)
    // A project that another window shows is brought forward there.
    return window && dropped.filter(path => !router.showsElsewhere(path, window)).map(path => window.engine.grant(path))
  })
  ipcMain.on(channels.enginePort, event => sender(event)?.handOverPort())
}
