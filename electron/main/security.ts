import { app, session, type WebContents } from 'electron'
import { isOwnUrl } from './asset-path.ts'

/** Refuses everything that a page of reports never needs: permissions, other pages, windows, embedded contents. */
export function restrictPages(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isNeeded(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isNeeded(permission))
  app.on('web-contents-created', (_event, contents) => restrict(contents))
}

// Copying a quotation by a button is a permission of its own.
const isNeeded = (permission: string) => permission === 'clipboard-sanitized-write'

function restrict(contents: WebContents): void {
  contents.on('will-navigate', event => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
