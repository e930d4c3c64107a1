import type { Unsubscribe } from './bridge.ts'

/** Listeners by event name. */
export class Listeners<Events> {
  readonly #byName = new Map<keyof Events, Set<(data: never) => void>>()

  add<Name extends keyof Events>(name: Name, listener: (data: Events[Name]) => void): Unsubscribe {
    const listeners = this.#byName.get(name) ?? new Set()
    this.#byName.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  emit<Name extends keyof Events>(name: Name, data: Events[Name]): void {
    for (const listener of this.#byName.get(name) ?? []) (listener as (data: Events[Name]) => void)(data)
  }
}
