/** What main says to the engine over its own line; a port travels with `port`. */
export type MainToEngine = { type: 'port' } | { type: 'grant'; path: string } | { type: 'shutdown' }

/** What the engine says to main: which project it has open now. */
export type EngineToMain = { type: 'project'; path: string | null }
