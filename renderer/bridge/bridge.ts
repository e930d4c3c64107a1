import { type InjectionKey, inject } from 'vue'
import type { AppClient, AppEvents } from '#shared/contract/app.ts'
import type { EngineClient, EngineEvents } from '#shared/contract/engine.ts'

/** Takes the listener away again. */
export type Unsubscribe = () => void

/** All that the window knows of the world outside: calls to main and to the engine, and what both tell. */
export interface Bridge {
  app: AppClient
  engine: EngineClient
  onApp<Name extends keyof AppEvents>(name: Name, listener: (data: AppEvents[Name]) => void): Unsubscribe
  onEngine<Name extends keyof EngineEvents>(name: Name, listener: (data: EngineEvents[Name]) => void): Unsubscribe
  /** Paths of files dropped on the window, granted to the engine. */
  grantDropped(files: readonly File[]): Promise<string[]>
  /** Asks for a new engine after the old one is gone; calls wait until it is there. */
  reconnect(): void
}

export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** The bridge that the app provides. */
export function useBridge(): Bridge {
  const bridge = inject(bridgeKey)
  if (!bridge) throw new Error('The app provides no bridge')
  return bridge
}
