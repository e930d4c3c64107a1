import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { TestEngine } from '../../../electron/engine/testing/test-engine.ts'
import { markedText } from '../../bench/editor/marked-text.ts'
import { numbersFrom } from '../../bench/numbers.ts'
import { stateOf } from './project-state.ts'
import type { Acknowledged } from './working-desk.ts'

/** What a series of kills came to. */
export interface KillOutcome {
  kills: number
  /** Changes that had been acknowledged before the kills. */
  acknowledged: number
  faults: string[]
}

const longestLifeMs = 600
const textLength = 6_000
const markCount = 400

/** Kills an engine that works on one growing project `count` times, at random moments, and looks at the project each time. */
export async function killEngines(folder: string, count: number): Promise<KillOutcome> {
  const path = join(folder, '引擎.zhubi')
  await makeProject(folder, path)
  const next = numbersFrom(count)
  const held: Acknowledged[] = []
  const faults: string[] = []
  /** Changes that what was under way at a kill may have taken back, unheard. */
  const unsure = new Set<number>()
  let acknowledged = 0
  for (let kill = 1; kill <= count; kill++) {
    const done = await workUntilKilled(path, kill, next() * longestLifeMs)
    acknowledged += done.length
    held.push(...done)
    const found = await faultsAfter(path, held, unsure)
    faults.push(...found.map(fault => `kill ${kill}: ${fault}`))
  }
  return { kills: count, acknowledged, faults }
}

async function makeProject(folder: string, path: string): Promise<void> {
  const desk = new TestEngine()
  desk.engine.grant(folder)
  await desk.call('project.create', { path })
  await desk.import(folder, { '报告.txt': markedText(textLength, markCount).text })
  await desk.next('findings.changed', ({ isWhole }) => isWhole)
  await desk.engine.close()
}

/** Lets a desk work, and kills it so long after its first change; gives what it was told is stored. */
async function workUntilKilled(path: string, seed: number, lifeMs: number): Promise<Acknowledged[]> {
  const script = join(import.meta.dirname, 'working-desk.ts')
  const worker = spawn(process.execPath, [script, path, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  worker.stdout.setEncoding('utf8').on('data', (data: string) => {
    output += data
  })
  const ended = once(worker, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  await Promise.race([once(worker.stdout, 'data'), ended])
  await pause(lifeMs)
  worker.kill('SIGKILL')
  const [code, signal] = await ended
  if (signal !== 'SIGKILL') throw new Error(`The working desk ended by itself with ${code}`)
  // The last line may have been cut by the kill.
  return output
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Acknowledged)
}

async function faultsAfter(path: string, held: readonly Acknowledged[], unsure: Set<number>): Promise<string[]> {
  const { revision, text, decisions, faults } = await stateOf(path)
  const last = held.at(-1)?.revision ?? 0
  if (revision < last) faults.push(`revision ${last} was acknowledged, ${revision} is there`)
  // One change more than was acknowledged is stored: it may have been the taking back of the last.
  if (revision > last) unsure.add(last)
  const undone = new Set(held.flatMap(({ undone: of }) => (of === undefined ? [] : [of])))
  for (const { revision: of, typed, decided: id } of held) {
    if (undone.has(of) || unsure.has(of)) continue
    if (typed !== undefined && !text.includes(typed)) faults.push(`${typed} is missing`)
    if (id !== undefined && !decisions.has(id)) faults.push(`the decision of revision ${of} is missing`)
  }
  return faults
}
