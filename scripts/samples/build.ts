// Makes the sample reports and their gold from the marked texts: `node scripts/samples/build.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { readMarkedText } from './marked-text.ts'

const samplesDirectory = fileURLToPath(new URL('../../resources/samples', import.meta.url))

/** How a sample is written, so that import meets more than UTF-8 with line feeds. */
const writings: Record<string, { encoding: string; lineEnd: string }> = {
  '02-masked-report.txt': { encoding: 'gb18030', lineEnd: '\r\n' },
}

/** The bytes of each sample and the text of its gold file, by file name. */
export function buildSamples(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const marked = join(samplesDirectory, 'marked')
  for (const fileName of readdirSync(marked).sort()) {
    const { encoding, lineEnd } = writings[fileName] ?? { encoding: 'utf-8', lineEnd: '\n' }
    const source = readFileSync(join(marked, fileName), 'utf8').replaceAll('\n', lineEnd)
    const name = basename(fileName, extname(fileName))
    const { text, flaws } = readMarkedText(source, name)
    files.set(fileName, iconv.encode(text, encoding))
    files.set(`${name}.gold.json`, new TextEncoder().encode(`${JSON.stringify(flaws, null, 1)}\n`))
  }
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [fileName, bytes] of buildSamples()) writeFileSync(join(samplesDirectory, fileName), bytes)
}
