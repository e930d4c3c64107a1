import { TestEngine } from '../../../electron/engine/testing/test-engine.ts'
import { markedText } from '../../bench/editor/marked-text.ts'

export const sourceName = '窗口.txt'
/** How much of the work a kill may cost. */
export const mostLostMs = 500
/** After so many characters comes a decision. */
const wordsADecision = 12

/** What was done in the window, and when. */
export interface Done {
  typed: { text: string; at: number }[]
  decisions: number[]
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
