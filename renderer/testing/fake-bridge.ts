import type { Bridge } from '#renderer/bridge/bridge.ts'
import { Listeners } from '#renderer/bridge/listeners.ts'
import type { AppClient, AppEvents, AppHandlers } from '#shared/contract/app.ts'
import type { EngineClient, EngineEvents, EngineHandlers } from '#shared/contract/engine.ts'

export interface FakeBridge extends Bridge {
  /** What was called, in order. */
  readonly calls: { name: string; input: unknown }[]
  tellApp<Name extends keyof AppEvents>(name: Name, data: AppEvents[Name]): void
  tellEngine<Name extends keyof EngineEvents>(name: Name, data: EngineEvents[Name]): void
}

/** A bridge whose other side is a few handlers of the test; a call that the test does not expect fails. */
export function fakeBridge(handlers: { app?: Partial<AppHandlers>; engine?: Partial<EngineHandlers> }): FakeBridge {
  const appEvents = new Listeners<AppEvents>()
  const engineEvents = new Listeners<EngineEvents>()
  const calls: FakeBridge['calls'] = []
  const client = (table: Record<string, unknown>) => async (name: string, input: unknown) => {
    calls.push({ name, input })
    const handler = table[name] as ((input: unknown) => unknown) | undefined
    if (!handler) throw new Error(`The test expects no call ${name}`)
    return handler(input)
  }
  return {
    calls,
    app: client({ ...handlers.app }) as AppClient,
    engine: client({ ...handlers.engine }) as EngineClient,
    onApp: (name, listener) => appEvents.add(name, listener),
    onEngine: (name, listener) => engineEvents.add(name, listener),
    grantDropped: files => Promise.resolve(files.map(file => `/dropped/${file.name}`)),
    reconnect: () => undefined,
    tellApp: (name, data) => appEvents.emit(name, data),
    tellEngine: (name, data) => engineEvents.emit(name, data),
  }
}
