import { EngineSession } from '../engine-session.ts'
import { shortPath } from '../short-path.ts'
import { exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = { project: { type: 'string' }, to: { type: 'string' }, overwrite: { type: 'boolean' } } as const

/** `zhubi pack`: the whole project as a package of JSON. */
export async function runPack(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const { project, to: path, overwrite = false } = values
  if (positionals.length > 0) throw new UsageError('cli.usage.badOptions', { detail: positionals.join(' ') })
  if (!project) throw new UsageError('cli.usage.noProject')
  if (!path) throw new UsageError('cli.usage.noPackage')
  const session = new EngineSession('', [project, path])
  try {
    await session.call('project.open', { path: project })
    const { bytes } = await session.call('project.pack', { path, overwrite })
    terminal.say('cli.pack.written', { path: shortPath(path), bytes })
    return exitCodes.done
  } finally {
    await session.close()
  }
}

/** `zhubi unpack`: a new project of a package. */
export async function runUnpack(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, { project: { type: 'string' } } as const)
  const [packagePath, ...more] = positionals
  if (packagePath === undefined) throw new UsageError('cli.usage.noPackageFile')
  if (more.length > 0) throw new UsageError('cli.usage.badOptions', { detail: more.join(' ') })
  if (!values.project) throw new UsageError('cli.usage.noProject')
  const session = new EngineSession('', [packagePath, values.project])
  try {
    const { documentCount } = await session.call('project.unpack', { packagePath, path: values.project })
    terminal.say('cli.pack.unpacked', { path: shortPath(values.project), count: documentCount })
    return exitCodes.done
  } finally {
    await session.close()
  }
}
