import type { AppClient, AppEvents, PreloadApi } from '#shared/contract/app.ts'
import type { EngineClient } from '#shared/contract/engine.ts'
import { plainCopy, unwrapAnswer } from './answer.ts'
import type { Bridge } from './bridge.ts'
import { EngineConnection } from './engine-connection.ts'
import { Listeners } from './listeners.ts'

declare global {
  interface Window {
    /** Put there by preload. */
    zhubi: PreloadApi
  }
}

/** The bridge of the real window, over what preload exposes. */
export function windowBridge(): Bridge {
  const api = window.zhubi
  const engine = new EngineConnection()
  const appEvents = new Listeners<AppEvents>()
  window.addEventListener('message', event => {
    const [port] = event.ports
    if (event.source === window && event.data === 'zhubi:engine-port' && port) engine.connect(port)
  })
  api.onEvent((name, data) => {
    // Before anybody else hears of it, so that nothing more is said into a dead port.
    if (name === 'engine.gone') engine.disconnect()
    appEvents.emit(name, data)
  })
  api.requestEnginePort()
  return {
    app: (async (name, input) => unwrapAnswer(await api.call(name, plainCopy(input)))) as AppClient,
    engine: ((name, input) => engine.call(name, input)) as EngineClient,
    onApp: (name, listener) => appEvents.add(name, listener),
    onEngine: (name, listener) => engine.events.add(name, listener),
    grantDropped: files => api.grantDropped(files),
    reconnect: () => api.requestEnginePort(),
  }
}
