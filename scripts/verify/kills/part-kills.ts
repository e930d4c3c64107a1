import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { launchApp } from '../../../e2e/app.ts'
import { numbersFrom } from '../../bench/numbers.ts'
import { type PreparedElectron, prepareElectron } from '../../electron/prepare.ts'
import { orExplain } from '../../run.ts'
import { DrivenWindow } from './driven-window.ts'
import type { KillOutcome } from './engine-kills.ts'
import { stateOf } from './project-state.ts'
import { type Done, KeptWork, makeWindowProject, mostLostMs, sourceName, wordsOf } from './window-work.ts'

const shortestLifeMs = 300
const lifeSpreadMs = 1_800
const keyGapMs = 60

const text = `document.querySelector('.document-text')`
const isShown = `${text}?.closest('main')?.getAttribute('aria-busy') === 'false' && ${text}.textContent.length > 1000`
/** Where somebody was is kept some time after he came there: who was there less long opens the document himself. */
const isOpened = `(${isShown}) || (document.querySelector('nav [role="option"]')?.click(), false)`
const isSaved = `document.querySelector('footer.status .save.saved')`
const currentId = `${text}?.querySelector('[data-finding].is-current')?.dataset.finding`

type Part = 'engine' | 'renderer'

/** Inside one running application kills the engine and then the process that draws the window, `count` times each. */
export async function killParts(folder: string, count: number): Promise<Record<Part, KillOutcome>> {
  const electron = await orExplain(prepareElectron())
  const path = join(folder, '部分.zhubi')
  await makeWindowProject(folder, path)
  const next = numbersFrom(count + 1)
  const outcomes: Record<Part, KillOutcome> = {
    engine: { kills: 0, acknowledged: 0, faults: [] },
    renderer: { kills: 0, acknowledged: 0, faults: [] },
  }
  const kept = new KeptWork()
  for (let round = 1; round <= count; round++) {
    const desk = await openDesk(electron, path)
    for (const part of ['engine', 'renderer'] as const) {
      const outcome = outcomes[part]
      const done = await workUntilKilled(desk.window, part, { round, lifeMs: shortestLifeMs + next() * lifeSpreadMs })
      const faults = await faultsAfter({ folder, path, part }, done, kept)
      outcome.kills++
      outcome.acknowledged += done.typed.length + done.decided.length
      outcome.faults.push(...faults.map(fault => `kill ${round}: ${fault}`))
    }
    await desk.end()
  }
  return outcomes
}

async function openDesk(electron: PreparedElectron, path: string) {
  const launched = await launchApp({ electron, locale: 'zh-CN', args: [path] })
  const window = new DrivenWindow(launched.app)
  await window.until(isOpened)
  return { window, end: launched.kill }
}

/** Types and decides; kills a part meanwhile and waits until the window is itself again, with everything stored. */
async function workUntilKilled(window: DrivenWindow, part: Part, { round, lifeMs }: { round: number; lifeMs: number }) {
  const done: Done & { killedAt: number } = { typed: [], decided: [], killedAt: Number.POSITIVE_INFINITY }
  const { [part]: pid } = await window.processes()
  if (!pid) throw new Error(`No ${part} runs`)
  const work = workOn(window, done, `${round}${part[0]}`)
  await pause(lifeMs)
  done.killedAt = Date.now()
  process.kill(pid, 'SIGKILL')
  await work
  if (part === 'engine') {
    await window.until(`document.querySelector('.banner button')`)
    await window.look(`document.querySelector('.banner button').click()`)
    await window.until(`!document.querySelector('.banner')`)
  }
  await window.until(isOpened)
  await window.until(isSaved)
  return { ...done, part }
}

/** Works until a little after the kill: what is typed at a dead engine must not be lost either. */
async function workOn(window: DrivenWindow, done: Done & { killedAt: number }, round: string): Promise<void> {
  const isOver = () => Date.now() > done.killedAt + 200
  for (let word = 1; !isOver(); word++) {
    await window.look(`(() => {
      const blocks = ${text}.querySelectorAll('p[data-block]')
      ${text}.focus()
      getSelection().collapse(blocks[${word % 5}], 0)
    })()`)
    await pause(60)
    for (const one of wordsOf(round, word)) {
      if (isOver()) return
      const at = Date.now()
      await window.insert(one).catch(() => undefined)
      if (at < done.killedAt) done.typed.push({ text: one, at })
      await pause(keyGapMs)
    }
    await decide(window, done, isOver)
  }
}

async function decide(window: DrivenWindow, done: Done & { killedAt: number }, isOver: () => boolean): Promise<void> {
  // A page that was just killed answers to no key.
  await window.press('F8').catch(() => undefined)
  await pause(keyGapMs)
  const id = await window.look<string>(currentId)
  if (id === undefined) return
  await window.press('Backspace', 'control', 'shift').catch(() => undefined)
  // Made is what the text shows as made.
  const isMade = `${text}?.querySelector('[data-finding="${id}"].is-rejected') !== null`
  while (!isOver()) {
    if ((await window.look(isMade)) === true) {
      if (Date.now() < done.killedAt) done.decided.push({ id, at: Date.now() })
      return
    }
    await pause(keyGapMs)
  }
}

interface Killed {
  folder: string
  path: string
  part: Part
}

/** Looks at a copy of the file, for the application still has it; what is there now must be there from then on. */
async function faultsAfter(
  { folder, path, part }: Killed,
  done: Done & { killedAt: number },
  kept: KeptWork,
): Promise<string[]> {
  const copy = join(folder, '副本.zhubi')
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end)
  const state = await stateOf(copy, sourceName)
  // A window that lives on has everything; one that is drawn anew may have lost what was under way.
  const due = (at: number) => part === 'engine' || at < done.killedAt - mostLostMs
  return [...state.faults, ...kept.faultsIn(state, done, due)]
}
