import { extname, join, sep } from 'node:path'

/** Scheme under which the window's own files are served. */
export const appScheme = 'app'
const appHost = 'zhubi'
export const startUrl = `${appScheme}://${appHost}/index.html`

/** Whether a URL is of the application itself. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${appScheme}:` && host === appHost
}

/** The file below `root` that a URL of the application names; null for every URL that must not be served. */
export function assetPath(root: string, url: string): string | null {
  if (!isOwnUrl(url)) return null
  const name = decoded(new URL(url).pathname)
  if (name === null || name.includes('\0') || name.includes('\\')) return null
  const path = join(root, name)
  return path.startsWith(root + sep) && contentTypeOf(path) !== null ? path : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  // What drawing the pages of a PDF may ask for.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

/** The content type of a file by its ending; null for kinds that the application has none of. */
export function contentTypeOf(path: string): string | null {
  return contentTypes[extname(path)] ?? null
}

/**
 * What the page may load: itself and nothing else. Inline styles are allowed because components place popovers and
 * virtual rows by style attributes; scripts are not. Pictures come from the engine as bytes, which only the page itself can
 * turn into a `blob:`.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
