import type { EngineEvents } from '#shared/contract/engine.ts'

/** Tells everybody who listens to the engine. */
export type Emit = <Name extends keyof EngineEvents>(event: Name, data: EngineEvents[Name]) => void
