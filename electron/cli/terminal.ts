import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { AppError } from '#shared/domain/errors.ts'
import { type Locale, locales, resolveLocale } from '#shared/i18n/locales.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'
import { translate } from '#shared/i18n/translate.ts'

type Params = Record<string, string | number>

/** Exit statuses of every command. */
export const exitCodes = { done: 0, failed: 1, badUse: 2 } as const

/** A command line that cannot be understood. */
export class UsageError extends Error {
  readonly key: MessageKey
  readonly params: Params

  constructor(key: MessageKey, params: Params = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}

/** Where a command speaks, in the user's language. */
export class Terminal {
  readonly locale: Locale

  constructor(locale: Locale) {
    this.locale = locale
  }

  text(key: MessageKey, params: Params = {}): string {
    return translate(this.locale, key, params)
  }

  /** Prints a line. */
  print(line: string): void {
    process.stdout.write(`${line}\n`)
  }

  say(key: MessageKey, params: Params = {}): void {
    this.print(this.text(key, params))
  }

  /** Tells a failure on the error stream with its code, of a file where one is named. */
  tellError(error: { code: AppError['code']; params: Params }, path?: string): void {
    const { code } = error
    const text = this.text(`errors.${code}`, { path: path ?? '', ...error.params })
    const line =
      path === undefined ? this.text('cli.error', { text, code }) : this.text('cli.fileError', { path, text, code })
    process.stderr.write(`${line}\n`)
  }
}

/** The language asked for by `--lang`, else that of the environment. */
export function localeOf(args: readonly string[], environment: NodeJS.ProcessEnv): Locale {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1]
  const known = locales.find(locale => locale === asked)
  if (known) return known
  const ofSystem = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG
  return resolveLocale(ofSystem ? ofSystem.replace('_', '-') : Intl.DateTimeFormat().resolvedOptions().locale)
}

/** Options that every command takes. */
const common = { help: { type: 'boolean' }, lang: { type: 'string' } } as const satisfies ParseArgsOptionsConfig

/** Parses a command's arguments; throws UsageError. */
export function parseCommand<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    const parsed = parseArgs({ args, options: { ...common, ...options }, allowPositionals: true })
    const lang = (parsed.values as { lang?: string }).lang
    if (lang !== undefined) choice('lang', lang, locales)
    return parsed
  } catch (error) {
    if (error instanceof UsageError || !isParseError(error)) throw error
    throw new UsageError('cli.usage.badOptions', { detail: error.message })
  }
}

const isParseError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** A value out of a list, undefined when none was given; throws UsageError. */
export function choice<const Choices extends readonly string[]>(
  option: string,
  value: string | undefined,
  choices: Choices,
): Choices[number] | undefined {
  if (value === undefined || choices.includes(value)) return value
  throw new UsageError('cli.usage.badChoice', { option, value, choices: choices.join(', ') })
}
