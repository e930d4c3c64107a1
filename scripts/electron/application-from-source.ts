import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Application } from '../../electron/cli/application.ts'
import { repositoryRoot } from '../run.ts'

/** Sources that the application prints with; it is built anew when they are. */
const printing = ['electron/main', 'shared/contract']

/** Gives the application of this checkout for the command line, built and prepared where need be; null where it cannot be. */
export async function applicationFromSource(): Promise<Application | null> {
  // What this takes and tells is not the command's own output: that goes to the error stream.
  const script = join(repositoryRoot, 'scripts/electron/tell-application.ts')
  const build = isBuilt() ? [] : ['--build']
  const child = spawn(process.execPath, [script, ...build], {
    stdio: ['ignore', process.stderr, process.stderr, 'pipe'],
  })
  const told = await text(child.stdio[3] as NodeJS.ReadableStream)
  return told === '' ? null : (JSON.parse(told) as Application)
}

/** Whether what is built is not older than what prints. */
function isBuilt(): boolean {
  const built = join(repositoryRoot, 'out/main/index.cjs')
  if (!existsSync(built)) return false
  const at = statSync(built).mtimeMs
  return printing.every(folder => newest(join(repositoryRoot, folder)) <= at)
}

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, { withFileTypes: true }).map(({ name }) => statSync(join(folder, name)).mtimeMs))
