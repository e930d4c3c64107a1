import { AppError } from '#shared/domain/errors.ts'
import { readTexts } from '#shared/i18n/index.ts'
import { type FindApplication, ownApplication } from './application.ts'
import { exitCodes, localeOf, Terminal, UsageError } from './terminal.ts'

/** A command: gets its arguments, returns its exit status. */
type Command = (args: string[], terminal: Terminal, findApplication: FindApplication) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).runImport,
  check: async () => (await import('./commands/check.ts')).runCheck,
  export: async () => (await import('./commands/export.ts')).runExport,
  pack: async () => (await import('./commands/pack.ts')).runPack,
  unpack: async () => (await import('./commands/pack.ts')).runUnpack,
  report: async () => (await import('./commands/report.ts')).runReport,
  tags: async () => (await import('./commands/tags.ts')).runTags,
  search: async () => (await import('./commands/search.ts')).runSearch,
}
const helpKeys = {
  import: 'cli.help.import',
  check: 'cli.help.check',
  export: 'cli.help.export',
  pack: 'cli.help.pack',
  unpack: 'cli.help.pack',
  search: 'cli.help.search',
  report: 'cli.help.report',
  tags: 'cli.help.tags',
} as const

/** Runs a command line and returns its exit status. Never throws: a failure is told in the user's language. */
export async function main(args: string[], findApplication: FindApplication = ownApplication): Promise<number> {
  const terminal = new Terminal(localeOf(args, process.env))
  try {
    await readTexts(terminal.locale)
    return await dispatch(args, terminal, findApplication)
  } catch (error) {
    return tell(error, terminal)
  }
}

async function dispatch(args: string[], terminal: Terminal, findApplication: FindApplication): Promise<number> {
  const [name, ...rest] = withoutLanguage(args)
  if (name === '--version') {
    terminal.print((await import('#engine/version.ts')).version)
    return exitCodes.done
  }
  if (name === '--help' || name === 'help') {
    terminal.say('cli.help.main')
    return exitCodes.done
  }
  if (name === undefined) throw new UsageError('cli.usage.noCommand')
  if (!Object.hasOwn(commands, name)) throw new UsageError('cli.usage.unknownCommand', { name })
  if (rest.includes('--help')) {
    terminal.say(helpKeys[name as keyof typeof helpKeys])
    return exitCodes.done
  }
  const run = await commands[name]?.()
  return run ? run(rest, terminal, findApplication) : exitCodes.badUse
}

/** `--lang` may stand before the command; after it, the command's own parsing sees it. */
function withoutLanguage(args: string[]): string[] {
  if (args[0] === '--lang') return args.slice(2)
  return args[0]?.startsWith('--lang=') ? args.slice(1) : args
}

function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${terminal.text(error.key, error.params)}\n${terminal.text('cli.usage.seeHelp')}\n`)
    return exitCodes.badUse
  }
  if (error instanceof AppError) {
    terminal.tellError(error)
    return exitCodes.failed
  }
  process.stderr.write(`${terminal.text('cli.bug')}\n`)
  if (process.env.ZHUBI_DEBUG) console.error(error)
  return exitCodes.failed
}
