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

/** What work a project must hold after each of several kills. */
export class KeptWork {
  #typed: string[] = []
  /** Decisions by the finding they are about: places that are alike to the last character share one. */
  #decisions: ReadonlyMap<string, number> = new Map()

  /**
   * Says what is missing of what was there after the kill before and of what was done since at times that count. From now on
   * what is there must be there.
   */
  faultsIn(state: ProjectState, { typed, decided }: Done, counts: (at: number) => boolean): string[] {
    const words = [...this.#typed, ...typed.filter(({ at }) => counts(at)).map(({ text }) => text)]
    const decisions = new Map(this.#decisions)
    for (const { id, at } of decided) if (counts(at)) decisions.set(id, (decisions.get(id) ?? 0) + 1)
    this.#typed = words.filter(word => state.text.includes(word))
    this.#decisions = state.decisions
    const lost = [...decisions].filter(([id, count]) => (state.decisions.get(id) ?? 0) < count)
    return [
      ...words.filter(word => !state.text.includes(word)).map(word => `“${word}” is missing`),
      ...lost.map(([id, count]) => `${id} was decided ${count} times, ${state.decisions.get(id) ?? 0} are there`),
    ]
  }
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
