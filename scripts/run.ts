import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The top folder of the repository. */
export const repositoryRoot = join(import.meta.dirname, '..')

/** What {@link run} may be told besides the command. */
export interface RunOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** Called with every piece of output, which is still shown. */
  onOutput?: (text: string) => void
  timeoutMs?: number
}

/** Runs a program without a shell, shows its output and gives its exit code (1 when it could not start or was ended). */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const { env, cwd = repositoryRoot, onOutput, timeoutMs } = options
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: onOutput ? ['inherit', 'pipe', 'pipe'] : 'inherit',
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    })
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from?.setEncoding('utf8').on('data', (text: string) => {
        to.write(text)
        onOutput?.(text)
      })
    }
    child.on('error', error => {
      console.error(`Could not start ${command}: ${error.message}`)
      done(1)
    })
    child.on('close', code => done(code ?? 1))
  })
}

/** The program and first arguments that run npm: the npm that started us, else the one on the path. */
function npmCommand(): [command: string, ...args: string[]] {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** Runs npm and gives its exit code. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<number> {
  const [command, ...first] = npmCommand()
  return run(command, [...first, ...args], options)
}

/** Runs a JavaScript or TypeScript file of the repository on this Node and gives its exit code. */
export function runScript(file: string, args: readonly string[] = [], options: RunOptions = {}): Promise<number> {
  return run(process.execPath, [join(repositoryRoot, file), ...args], options)
}

/** Ends this process with the exit code of a step that failed; does nothing after a step that went well. */
export function exitOnFailure(exitCode: number): void {
  if (exitCode !== 0) process.exit(exitCode)
}

/** Something about this machine that a person must change; the message says what. */
export class SetupError extends Error {
  override name = 'SetupError'
}

/** Gives the result, or prints what must be changed and ends the process. */
export async function orExplain<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`\n${error.message}\n`)
    process.exit(1)
  }
}
