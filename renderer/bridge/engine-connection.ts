import type { Answer } from '#shared/contract/call.ts'
import type { EngineEvents, FromEngine, ToEngine } from '#shared/contract/engine.ts'
import { AppError } from '#shared/domain/errors.ts'
import { plainCopy, unwrapAnswer } from './answer.ts'
import { Listeners } from './listeners.ts'

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Calls and events over the engine's port. Calls made before the port is there wait for it. */
export class EngineConnection {
  readonly events = new Listeners<EngineEvents>()
  #port: MessagePort | null = null
  #lastId = 0
  readonly #waiting = new Map<number, Waiting>()
  #unsent: ToEngine[] = []

  /** Takes a new port; what waited is sent. */
  connect(port: MessagePort): void {
    this.#port = port
    port.onmessage = event => this.#receive(event.data as FromEngine)
    for (const message of this.#unsent) port.postMessage(message)
    this.#unsent = []
  }

  /** The engine is gone: whoever waits for an answer is told. */
  disconnect(): void {
    this.#port?.close()
    this.#port = null
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    this.#unsent = []
    for (const call of waiting) call.reject(new AppError('engine_gone'))
  }

  call(name: string, input: unknown): Promise<unknown> {
    const id = ++this.#lastId
    const message: ToEngine = { id, name, input: plainCopy(input) }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      if (this.#port) this.#port.postMessage(message)
      else this.#unsent.push(message)
    })
  }

  #receive(message: FromEngine): void {
    if ('event' in message) this.events.emit(message.event, message.data)
    else this.#answer(message.id, message.answer)
  }

  #answer(id: number, answer: Answer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    try {
      waiting?.resolve(unwrapAnswer(answer))
    } catch (error) {
      waiting?.reject(error)
    }
  }
}
