import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type PrintAnswer, type PrintOrder, printSwitch } from '#shared/contract/print-process.ts'
import { AppError } from '#shared/domain/errors.ts'
import type { Application } from './application.ts'

const longestStartMs = 60_000
const longestPrintMs = 180_000
const longestReason = 2000

/** The application, started to print for this process alone. It ends with it. */
export class PrintProcess {
  readonly #child: ChildProcess
  #complaints = ''

  private constructor(child: ChildProcess) {
    this.#child = child
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = (this.#complaints + text).slice(-longestReason)
    })
  }

  /** Starts it with a folder for its own files; it is killed when `gone` aborts. Throws AppError `pdf_not_started`. */
  static async start(
    { executablePath, args }: Application,
    ownFolder: string,
    gone: AbortSignal,
  ): Promise<PrintProcess> {
    // The command line may be the same program run as Node; here it is to be itself.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    // On Linux it draws nowhere, so that it needs no screen, and no process that draws; other systems always have one.
    const switches =
      process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu', '--in-process-gpu'] : []
    const child = spawn(executablePath, [...args, ...switches, `--user-data-dir=${ownFolder}`, printSwitch], {
      env,
      signal: gone,
      killSignal: 'SIGKILL',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const started = new PrintProcess(child)
    const answer = await started.#answer(({ type }) => type === 'ready', AbortSignal.timeout(longestStartMs))
    if (answer) return started
    await started.end()
    throw new AppError('pdf_not_started', { reason: started.#reason() })
  }

  /** Has a page printed. Throws AppError `pdf_failed`, or `job_cancelled` when `signal` aborts. */
  async print(order: PrintOrder, signal: AbortSignal): Promise<void> {
    const given = AbortSignal.any([signal, AbortSignal.timeout(longestPrintMs)])
    const printed = this.#answer(message => message.type === 'printed' && message.id === order.id, given)
    if (this.#child.connected) this.#child.send(order)
    const answer = await printed
    if (signal.aborted) throw new AppError('job_cancelled')
    if (answer?.type !== 'printed' || !answer.isDone) throw new AppError('pdf_failed')
  }

  /** Lets it go and waits until it has. */
  async end(): Promise<void> {
    if (this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill()
    await gone
  }

  /** The first answer that is waited for; null where none comes, because of its end or of ours. */
  #answer(isIt: (answer: PrintAnswer) => boolean, signal: AbortSignal): Promise<PrintAnswer | null> {
    const child = this.#child
    return new Promise(resolve => {
      const settle = (answer: PrintAnswer | null) => {
        child.off('message', heard).off('close', lost).off('error', lost)
        signal.removeEventListener('abort', lost)
        resolve(answer)
      }
      const heard = (answer: unknown) => {
        if (isIt(answer as PrintAnswer)) settle(answer as PrintAnswer)
      }
      const lost = () => settle(null)
      child.on('message', heard).on('close', lost).on('error', lost)
      signal.addEventListener('abort', lost)
      if (signal.aborted || child.exitCode !== null || child.signalCode !== null) lost()
    })
  }

  /** What it said last before it gave up. */
  #reason(): string {
    return this.#complaints.trim().split('\n').at(-1)?.trim() || '…'
  }
}
