import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type LaunchedApp, launchApp } from '../../../e2e/app.ts'
import { ZhubiWindow } from '../../../e2e/pages/zhubi-window.ts'
import { numbersFrom } from '../../bench/numbers.ts'
import { type PreparedElectron, prepareElectron } from '../../electron/prepare.ts'
import { orExplain } from '../../run.ts'
import type { KillOutcome } from './engine-kills.ts'
import { stateOf } from './project-state.ts'
import { type Done, KeptWork, makeWindowProject, mostLostMs, sourceName, wordsOf } from './window-work.ts'

const shortestLifeMs = 800
const lifeSpreadMs = 2_500
/** A person's fast typing: about twelve characters a second. */
const keyGapMs = 80
const actionTimeoutMs = 60_000

/** Types and decides by keys in a real window and kills its process `count` times, at random moments. */
export async function killWindows(folder: string, count: number): Promise<KillOutcome> {
  const electron = await orExplain(prepareElectron())
  const path = join(folder, '窗口.zhubi')
  await makeWindowProject(folder, path)
  const next = numbersFrom(count)
  const faults: string[] = []
  let acknowledged = 0
  /** What had to be there after the kills before. */
  const kept = new KeptWork()
  for (let kill = 1; kill <= count; kill++) {
    const { done, killedAt } = await workUntilKilled(electron, path, kill, shortestLifeMs + next() * lifeSpreadMs)
    const state = await stateOf(path, sourceName)
    const found = kept.faultsIn(state, done, at => at < killedAt - mostLostMs)
    faults.push(...[...state.faults, ...found].map(fault => `kill ${kill}: ${fault}`))
    acknowledged += done.typed.length + done.decided.length
  }
  return { kills: count, acknowledged, faults }
}

async function workUntilKilled(electron: PreparedElectron, path: string, round: number, lifeMs: number) {
  const launched = await launchApp({ electron, locale: 'zh-CN', args: [path] })
  launched.page.setDefaultTimeout(actionTimeoutMs)
  const done: Done = { typed: [], decided: [] }
  const work = workOn(launched, done, round)
  await Promise.race([once(() => done.typed.length > 0), work])
  await pause(lifeMs)
  const killedAt = Date.now()
  await launched.kill()
  // What it was about to do fails with the process.
  await work.catch(() => undefined)
  return { done, killedAt }
}

/** Resolves when something has become true. */
async function once(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await pause(20)
}

/** Types words that stand nowhere else, and decides a finding now and then, until the window is gone. */
async function workOn(launched: LaunchedApp, done: Done, round: number): Promise<void> {
  const window = new ZhubiWindow(launched, 'zh-CN')
  const { keyboard } = launched.page
  await window.waitUntilChecked()
  await window.openDocument(sourceName)
  for (let word = 1; ; word++) {
    await window.text.placeCaretInBlock(word % 5)
    for (const text of wordsOf(round, word)) {
      await keyboard.type(text)
      done.typed.push({ text, at: Date.now() })
      await pause(keyGapMs)
    }
    await keyboard.press('F8')
    await window.findings.card.waitFor()
    const id = await launched.page
      .locator('.document-text [data-finding].is-current')
      .first()
      .getAttribute('data-finding')
    if (!id) throw new Error('No finding is the current one')
    // Places that are alike share a finding: another of them may be rejected already.
    const rejected = launched.page.locator(`.document-text [data-finding="${id}"].is-rejected`)
    const before = await rejected.count()
    await keyboard.press('ControlOrMeta+Shift+Backspace')
    // Made is what the text shows as made; numbers of findings change by the checks of what is typed, too.
    await rejected.nth(before).waitFor()
    done.decided.push({ id, at: Date.now() })
  }
}
