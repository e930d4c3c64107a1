import { TestEngine } from '../../../electron/engine/testing/test-engine.ts'
import { markedText } from '../../bench/editor/marked-text.ts'
import type { ProjectState } from './project-state.ts'

export const sourceName = '窗口.txt'
/** How much of the work a kill may cost. */
export const mostLostMs = 500
/** After so many characters comes a decision. */
const wordsADecision = 12

/** What was done in the window, and when. */
export interface Done {
  typed: { text: string; at: number }[]
  /** Ids of findings that were decided. */
  decided: { id: string; at: number }[]
}

/** What of such work must be in the project from then on. */
export interface Due {
  typed: string[]
  decided: string[]
}

/** Takes over what was done at times that count. */
export function addDue(due: Due, { typed, decided }: Done, counts: (at: number) => boolean): Due {
  return {
    typed: [...due.typed, ...typed.filter(({ at }) => counts(at)).map(({ text }) => text)],
    decided: [...due.decided, ...decided.filter(({ at }) => counts(at)).map(({ id }) => id)],
  }
}

/** Says of what is missing; keeps the rest, so that nothing is said twice. */
export function missing(
  { typed, decided }: Due,
  state: Pick<ProjectState, 'text' | 'decided'>,
): { faults: string[]; left: Due } {
  const left = {
    typed: typed.filter(one => state.text.includes(one)),
    decided: decided.filter(id => state.decided.has(id)),
  }
  const gone = [...typed.filter(one => !left.typed.includes(one)), ...decided.filter(id => !left.decided.includes(id))]
  return { faults: gone.map(one => `“${one}” is missing`), left }
}

/** A project of one checked document with many findings. */
export async function makeWindowProject(folder: string, path: string): Promise<void> {
  const desk = new TestEngine()
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
  await desk.import(folder, { [sourceName]: markedText(20_000, 1_000).text })
  await desk.next('findings.changed', ({ isWhole }) => isWhole)
  await desk.engine.close()
}

/** Typed one after the other, each in one go: only what is whole can be looked for. */
export function wordsOf(round: number | string, word: number): string[] {
  return Array.from({ length: wordsADecision }, (_, at) => `〔${round}·${word}·${at}〕`)
}
