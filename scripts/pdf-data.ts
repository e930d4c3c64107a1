import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Of the library's folders the files that drawing a page may ask for. */
const folders: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(?:pfb|ttf)$|^LICENSE/,
  wasm: /^openjpeg_nowasm_fallback\.js$|^LICENSE.*OPENJPEG$/,
}

/** Lays what the PDF library reads beside a file (character maps, the standard fonts, a decoder) into the window's own files. */
export function pdfData(): Plugin {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return {
    name: 'zhubi:pdf-data',
    async generateBundle() {
      for (const [folder, wanted] of Object.entries(folders)) {
        for (const name of (await readdir(join(library, folder))).filter(each => wanted.test(each))) {
          const source = await readFile(join(library, folder, name))
          this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source })
        }
      }
    },
  }
}
