// Makes the sample reports and the evaluation texts with their gold from the marked texts: `node scripts/samples/build.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { readMarkedText } from './marked-text.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))

/** Folders of `resources` made here: reports to try the app on, and texts to measure the checkers by. */
const plantedFolders = ['samples', 'evaluation'] as const

/** How a text is written, so that import meets more than UTF-8 with line feeds. */
const writings: Record<string, { encoding: string; lineEnd: string }> = {
  'samples/02-masked-report.txt': { encoding: 'gb18030', lineEnd: '\r\n' },
}

/** The bytes of each text and of its gold file, by path below `resources`. */
export function buildPlanted(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const folder of plantedFolders) {
    const marked = join(resources, folder, 'marked')
    for (const fileName of readdirSync(marked).sort()) {
      const path = `${folder}/${fileName}`
      const { encoding, lineEnd } = writings[path] ?? { encoding: 'utf-8', lineEnd: '\n' }
      const source = readFileSync(join(marked, fileName), 'utf8').replaceAll('\n', lineEnd)
      const name = basename(fileName, extname(fileName))
      const { text, flaws } = readMarkedText(source, name)
      files.set(path, iconv.encode(text, encoding))
      files.set(`${folder}/${name}.gold.json`, new TextEncoder().encode(`${JSON.stringify(flaws, null, 1)}\n`))
    }
  }
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, bytes] of buildPlanted()) writeFileSync(join(resources, path), bytes)
}
