import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { EngineToMain, MainToEngine } from '#shared/contract/engine-process.ts'
import enginePath from '../engine/process.ts?modulePath'
import { Grants } from './grants.ts'
import { printPdf } from './print-pdf.ts'

/** What a window wants to hear of its engine. */
export interface EngineListener {
  /** The project open now. */
  project(path: string | null): void
  /** The process ended without being asked to. */
  gone(): void
}

/** One window's engine: a process of its own, started again when it is asked for after a crash. */
export class EngineHost {
  readonly grants = new Grants()
  readonly #listener: EngineListener
  #process: UtilityProcess | null = null
  #isShuttingDown = false

  constructor(listener: EngineListener) {
    this.#listener = listener
  }

  /** Starts the process unless it runs. Its port may be asked for at once. */
  start(): void {
    this.#running()
  }

  /** A port to the engine, to be handed to the window. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#running().postMessage({ type: 'port' } satisfies MainToEngine, [port1])
    return port2
  }

  /** Lets the engine open a path; gives it as granted. */
  grant(path: string): string {
    const granted = this.grants.add(path)
    if (this.#process) this.#tell(this.#process, { type: 'grant', path: granted })
    return granted
  }

  /** Has the engine open a granted project that the window is about to ask for; nothing may be open in it. */
  expect(path: string): void {
    if (this.#process) this.#tell(this.#process, { type: 'expect', path })
  }

  /** Asks the engine to finish and waits for its end, at most `timeoutMs`; then it is ended. */
  async shutDown(timeoutMs: number): Promise<void> {
    this.#isShuttingDown = true
    const running = this.#process
    if (!running) return
    const { promise: ended, resolve: end } = withResolvers()
    running.once('exit', end)
    this.#tell(running, { type: 'shutdown' })
    const timer = setTimeout(() => {
      running.kill()
      end()
    }, timeoutMs)
    await ended
    clearTimeout(timer)
  }

  #running(): UtilityProcess {
    if (this.#process) return this.#process
    const started = utilityProcess.fork(enginePath, [], { serviceName: 'Zhubi engine', stdio: 'inherit' })
    this.#process = started
    started.on('message', (message: EngineToMain) => {
      if (message.type === 'project') this.#listener.project(message.path)
      else void this.#print(started, message)
    })
    started.on('exit', () => this.#ended(started))
    // A fresh engine may open what the one before it might.
    for (const path of this.grants.all()) this.#tell(started, { type: 'grant', path })
    return started
  }

  /** An engine that asks for a print gets an answer in any case. */
  async #print(engine: UtilityProcess, { id, html, kind }: Extract<EngineToMain, { type: 'print' }>): Promise<void> {
    const pdf = await printPdf(html, kind).catch(() => null)
    if (this.#process === engine) this.#tell(engine, { type: 'printed', id, pdf })
  }

  #ended(process: UtilityProcess): void {
    if (this.#process === process) this.#process = null
    if (!this.#isShuttingDown) this.#listener.gone()
  }

  #tell(process: UtilityProcess, message: MainToEngine): void {
    process.postMessage(message)
  }
}

// `Promise.withResolvers` came with Node 22; the oldest Electron has Node 20.
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return { promise, resolve }
}
