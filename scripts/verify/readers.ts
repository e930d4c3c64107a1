import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'

const schema = join(import.meta.dirname, 'tei-subset.rnc')
/** Where Debian lays EPUBCheck: a Java archive. */
const epubcheck = '/usr/bin/epubcheck'

/** What a program has against a file; null when it has nothing. */
function problemsOf(command: string, args: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 })
  if (error) return `${command} cannot be run: ${error.message}`
  const lines = `${stdout}\n${stderr}`.split('\n').filter(line => line.trim() !== '' && !line.startsWith('[warning]'))
  return status === 0 ? null : lines.slice(0, 8).join('\n')
}

/** Against the elements of TEI that Zhubi writes (`tei-subset.rnc`), by jing. */
export const checkTei = (path: string): string | null => problemsOf('jing', ['-c', schema, path])

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
