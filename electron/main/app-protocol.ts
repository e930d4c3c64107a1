import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appScheme, assetPath, contentSecurityPolicy, contentTypeOf } from './asset-path.ts'

/** Declares the scheme; must run before the application is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files below `root`, and nothing else, to the window. */
export function serveApp(root: string): void {
  protocol.handle(appScheme, async request => {
    const path = assetPath(root, request.url)
    if (path === null) return new Response(null, { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'content-type': contentTypeOf(path) ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
