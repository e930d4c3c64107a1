import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'

const written = join(import.meta.dirname, '../../shared/formats/export/tei/testing')
/** Where Debian lays EPUBCheck: a Java archive. */
const epubcheck = '/usr/bin/epubcheck'

/** What a program has against a file; null when it has nothing. */
function problemsOf(command: string, args: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 })
  if (error) return `${command} cannot be run: ${error.message}`
  const lines = `${stdout}\n${stderr}`.split('\n').filter(line => line.trim() !== '' && !line.startsWith('[warning]'))
  return status === 0 ? null : lines.slice(0, 8).join('\n')
}

/**
 * TEI by two validators, against all of TEI P5 (`tei-all.rnc`: the TEI's own schema as Debian has it, brought up to date)
 * and against what Zhubi writes of it (`tei-subset.rng`).
 */
export class TeiReader {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zhubi-tei-'))
  readonly #all = join(this.#folder, 'tei-all.rng')
  readonly #subset = join(written, 'tei-subset.rng')

  /** What is wrong with the schemas themselves; null when nothing is. */
  prepare(): string | null {
    if (!existsSync('/usr/share/xmlcopyeditor/rng/tei_all.rnc')) return 'xmlcopyeditor is not installed'
    const again = join(this.#folder, 'tei-subset.rng')
    const problem =
      problemsOf('trang', [join(import.meta.dirname, 'tei-all.rnc'), this.#all]) ??
      problemsOf('trang', [join(written, 'tei-subset.rnc'), again])
    if (problem !== null) return problem
    const [kept, made] = [this.#subset, again].map(path => readFileSync(path, 'utf8'))
    return kept === made ? null : 'tei-subset.rng is not what trang makes of tei-subset.rnc'
  }

  problemsOf(path: string): string | null {
    return (
      problemsOf('xmllint', ['--noout', '--relaxng', this.#all, path]) ??
      problemsOf('jing', [this.#all, path]) ??
      problemsOf('jing', [this.#subset, path])
    )
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** By EPUBCheck; a warning is a failure. */
export function checkEpub(path: string): string | null {
  if (!existsSync(epubcheck)) return 'epubcheck is not installed'
  return problemsOf('java', ['-jar', epubcheck, '--failonwarnings', path])
}

/** By html-validate: the standard and accessibility. */
export async function checkHtml(html: string): Promise<string | null> {
  const rules = { 'void-style': 'off', 'no-inline-style': 'off' } as const
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules })
  const { results } = await validator.validateString(html)
  const messages = results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  )
  return messages.length === 0 ? null : messages.slice(0, 8).join('\n')
}

interface Selectors {
  first: {
    items: {
      id: string
      target: { selector: { start: number; end: number; exact: string; prefix: string; suffix: string }[] }
    }[]
  }
  'zhubi:text': string
}

/** Whether each selector finds its place in the text: positions count code points, quotes stand between their contexts. */
export function checkJsonld(json: string): string | null {
  const { first, 'zhubi:text': text } = JSON.parse(json) as Selectors
  const points = Array.from(text)
  for (const { id, target } of first.items) {
    const [position, quote] = target.selector
    const found = points.slice(position!.start, position!.end).join('')
    if (found !== quote!.exact) return `${id}: ${JSON.stringify(found)} is not ${JSON.stringify(quote!.exact)}`
    if (!text.includes(quote!.prefix + quote!.exact + quote!.suffix))
      return `${id}: the quote is not between its contexts`
  }
  return null
}
