import type { PrintKind } from './print-process.ts'

/** What main says to the engine over its own line; a port travels with `port`. */
export type MainToEngine =
  | { type: 'port' }
  | { type: 'grant'; path: string }
  /** The window is about to ask for this project, which is granted. */
  | { type: 'expect'; path: string }
  | { type: 'shutdown' }
  /** The answer to `print`; null when it could not be printed. */
  | { type: 'printed'; id: number; pdf: Uint8Array | null }

/** What the engine says to main: which project it has open now, and what it wants printed. */
export type EngineToMain =
  | { type: 'project'; path: string | null }
  | { type: 'print'; id: number; html: Uint8Array; kind: PrintKind }
