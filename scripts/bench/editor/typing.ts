import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import { useInputMethod } from '../../../e2e/ime.ts'
import { frameRates, middleOf, takeLatencies, watchInput } from './probe.ts'

/** What one page took, in milliseconds and frames a second. */
export interface TypingRun {
  keys: number[]
  inputMethod: number[]
  idle: number
  scrolling: number
}

/** A fast typist's time between keys. */
const keyGapMs = 60
const keyCount = 120
const words = [
  ['z', 'zh', 'zhu', '朱笔'],
  ['j', 'ji', 'jia', '校对'],
  ['s', 'sh', 'shi', '文书'],
] as const
const wordCount = 48
const scrollStep = 90

/** Types in the middle of the text by keys, then by an input method, then scrolls. */
export async function typeInTheMiddle(page: Page, scroller: string): Promise<TypingRun> {
  const { x, y } = await middleOf(page, scroller)
  await page.mouse.click(x, y)
  await watchInput(page, 'keydown')
  for (let key = 0; key < keyCount; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'a' : 'b')
    await pause(keyGapMs)
  }
  const keys = await takeLatencies(page, keyCount)
  // The listener of keys stays, but an input method presses none here.
  await watchInput(page, 'compositionupdate')
  const method = await useInputMethod(page)
  let updates = 0
  for (let word = 0; word < wordCount; word++) {
    const steps = words[word % words.length] as readonly string[]
    for (const step of steps) {
      await method.compose(step)
      updates++
      await pause(keyGapMs)
    }
    await method.commit(steps.at(-1) as string)
    await pause(keyGapMs)
  }
  const inputMethod = await takeLatencies(page, updates)
  return { keys, inputMethod, ...(await frameRates(page, scroller, scrollStep)) }
}
