import { treeOf } from '#shared/tags/tag-tree.ts'
import { EngineSession } from '../engine-session.ts'
import { shortPath } from '../short-path.ts'
import { exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = { project: { type: 'string' }, overwrite: { type: 'boolean' } } as const
const actions = ['list', 'export', 'import'] as const

/** `zhubi tags`: lists a project's tree of tags with counts, writes it to a file, reads one in. */
export async function runTags(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const [given = 'list', path, ...more] = positionals
  const action = actions.find(each => each === given)
  const { project, overwrite = false } = values
  if (!action || more.length > 0 || (action === 'list') !== (path === undefined)) throw new UsageError('cli.usage.tags')
  if (!project) throw new UsageError('cli.usage.noProject')
  const session = new EngineSession('', path === undefined ? [project] : [project, path])
  try {
    await session.call('project.open', { path: project })
    if (path === undefined) await print(session, terminal)
    else if (action === 'export') {
      await session.call('tags.write', { path, overwrite })
      terminal.say('cli.tags.written', { path: shortPath(path) })
    } else terminal.say('tags.added', await session.call('tags.read', { path }))
    return exitCodes.done
  } finally {
    await session.close()
  }
}

async function print(session: EngineSession, terminal: Terminal): Promise<void> {
  for (const { tag, depth } of treeOf(await session.call('tags.list', {}))) {
    const archived = tag.isArchived ? ` (${terminal.text('tags.archived')})` : ''
    terminal.print(`${'  '.repeat(depth)}${tag.name}${archived}\t${tag.count}`)
  }
}
