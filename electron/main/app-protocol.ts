import { protocol } from 'electron'
import { appScheme, assetPath, contentSecurityPolicy, contentTypeOf } from './asset-path.ts'

/** Chromium's number for a file that is not there. */
const fileNotFound = -6

/** Declares the scheme; must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the files below `root`, and nothing else, to the window. Not by `protocol.handle`: its answers are Node's
 * `Response`, whose loading alone (undici, TLS, HTTP/2) costs main more than the rest of a start; see ADR 36.
 */
export function serveApp(root: string): void {
  protocol.registerFileProtocol(appScheme, ({ url }, answer) => {
    const path = assetPath(root, url)
    if (path === null) return answer({ error: fileNotFound })
    answer({
      path,
      headers: {
        'content-type': contentTypeOf(path) ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  })
}
