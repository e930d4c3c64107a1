import type { Page } from 'playwright'
import { Concordance } from '../../../e2e/pages/concordance.ts'
import type { ZhubiWindow } from '../../../e2e/pages/zhubi-window.ts'
import type { Judge } from './judge.ts'
import { shortestChange, typeOver } from './short-edits.ts'
import { lastTold, lookAt, type SeenFinding, type SeenState, selectedText, type Told } from './window-state.ts'

/** What a document took. */
export interface Review {
  /** Findings that were decided, and the acts of deciding: a group or a batch is one. */
  decided: number
  acts: number
  /** Decisions by the safe fixes alone. */
  safe: number
  /** Of these, findings where no flaw is known. */
  doubtful: number
  /** Corrections that no finding led to. */
  byHand: number
  /** Wrong readings that the find bar does not find, because a seam stands in them: they stay. */
  notFound: number
}

/** A window that decides nothing any more would keep the reviewer for ever. */
const mostActs = 2_000
/** Frames to wait for a decision to show. */
const mostLooks = 300

/** Decides every finding of the open document by keys, then mends by hand what nothing pointed to. */
export async function reviewDocument(window: ZhubiWindow, judge: Judge): Promise<Review> {
  const review: Review = { decided: 0, acts: 0, safe: 0, doubtful: 0, byHand: 0, notFound: 0 }
  await makeSafeFixes(window, judge, review)
  await applyStructure(window, judge, review)
  await decideAll(window, judge, review)
  await mendTheRest(window, judge, review)
  return review
}

/** All fixes that cannot change the meaning, in one go. */
async function makeSafeFixes(window: ZhubiWindow, judge: Judge, review: Review): Promise<void> {
  const before = await lookAt(window.page)
  if (!(await acceptListed(window, 'Shift+F7'))) return
  const left = new Set((await lookAt(window.page)).open)
  const taken = before.open.filter(id => !left.has(id))
  review.safe = taken.length
  review.decided += taken.length
  review.doubtful += taken.filter(id => !judge.isFlaw(id)).length
  review.acts++
}

/** Headings and page furniture are ticked in one list, where that is quicker than one after the other. */
async function applyStructure(window: ZhubiWindow, judge: Judge, review: Review): Promise<void> {
  const { page, t } = window
  const { structure } = await lookAt(page)
  const wrong = structure.flatMap((id, row) => (judge.isFlaw(id) ? [] : [row]))
  if (structure.length - wrong.length <= fewAlike + 2 * wrong.length) return
  const dialog = page.getByRole('dialog', { name: t('outline.propose.title') })
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await dialog.getByRole('option').first().waitFor()
  let row = 0
  for (const next of wrong) {
    for (; row < next; row++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  const left = new Set((await lookAt(page)).open)
  review.decided += structure.filter(id => !left.has(id)).length
  review.acts++
}

/** Lists findings by a key, accepts them and comes back; tells whether there were any. */
async function acceptListed({ page, t }: ZhubiWindow, key: string): Promise<boolean> {
  const { root, accept } = new Concordance(page, t)
  await page.keyboard.press(key)
  const ready = accept.and(page.locator(':enabled'))
  await ready.or(page.getByText(t('concordance.nothingSafe'))).waitFor()
  const isReady = await ready.isVisible()
  if (isReady) {
    const before = await lastTold(page)
    await page.keyboard.press('ControlOrMeta+Enter')
    await waitForAnswer(page, before)
    // Where nothing is left to look at, the list of findings is back by itself.
    await page.locator('[aria-busy="true"]').and(root).waitFor({ state: 'hidden' })
  }
  if (await root.isVisible()) await page.keyboard.press('Escape')
  await root.waitFor({ state: 'hidden' })
  return isReady
}

/** Waits until the window tells what became of a decision; that it came to nothing is a fault, since nobody else works on the text. */
async function waitForAnswer(page: Page, before: Told): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    const { id, key } = await lastTold(page)
    // What was told before may be gone by then.
    const isAnswer = id > before.id
    if (isAnswer && key === 'concordance.decidedNothing') throw new Error('The window refuses to decide a list')
    if (isAnswer) return
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
  }
  throw new Error('The window tells nothing of a decision')
}

async function decideAll(window: ZhubiWindow, judge: Judge, review: Review): Promise<void> {
  const { page } = window
  for (let act = 0; act < mostActs; act++) {
    const state = await lookAt(page)
    if (state.open.length === 0) return
    if (!state.current || !state.open.includes(state.current.id)) {
      await page.keyboard.press('F8')
      await waitForAnother(page, state)
      continue
    }
    const together = takesTogether(state.current, judge)
    if (together) await acceptListed(window, 'ControlOrMeta+j')
    else await decide(window, judge, state)
    await waitForDecision(page, state)
    review.decided += (together ? state.current.alike : state.current.group).length
    review.acts++
  }
  throw new Error('The findings do not come to an end')
}

/** Types whose list offers nothing to accept: each place needs a look of its own. */
const eachAlone = new Set<string>(['duplicate', 'heading_level'])
/** Opening a list and accepting it take two keys. */
const fewAlike = 2

/** Whether a list of all that are alike is quicker than one decision after the other. */
function takesTogether({ type, fix, hasRole, alike, group }: SeenFinding, judge: Judge): boolean {
  const isProposal = type === 'mask' || hasRole || (fix !== null && !eachAlone.has(type))
  return isProposal && group.length === 1 && alike.length > fewAlike && alike.every(id => judge.isFlaw(id))
}

/** Waits until the card shows another finding than before: who looks at it sees what the key has chosen. */
async function waitForAnother(page: Page, { current }: SeenState): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    if ((await lookAt(page)).current?.id !== current?.id) return
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
  }
  throw new Error('The keys choose no other finding')
}

/** Waits until the current finding is open no more: lists follow the text a frame later. */
async function waitForDecision(page: Page, { current }: SeenState): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    const { open } = await lookAt(page)
    if (!current || !open.includes(current.id)) return
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
  }
  throw new Error(`The keys decide nothing at ${JSON.stringify(current)}`)
}

/** One act: the current finding, or its whole group where that is right. */
async function decide(window: ZhubiWindow, judge: Judge, { current, texts }: SeenState): Promise<void> {
  if (!current) return
  const { page, findings } = window
  const flaws = current.group.filter(id => judge.isFlaw(id)).length
  if (flaws > 0 && flaws < current.group.length) {
    // A group of right and wrong alike is decided one by one.
    await page.keyboard.press('F2')
    await window.tabTo(findings.card.getByRole('checkbox'))
    await page.keyboard.press('Space')
  }
  const judgement = judge.judge(current, texts[current.blockId] ?? '')
  if (judgement.kind === 'accept') await page.keyboard.press('ControlOrMeta+Enter')
  else if (judgement.kind === 'reject') await page.keyboard.press('ControlOrMeta+Shift+Backspace')
  else {
    await page.keyboard.press('F2')
    await typeOver(page, current.fix ?? current.quote, judgement.reading)
    await page.keyboard.press('Enter')
  }
}

/** Waits until what is sought is found: the place is selected as soon as it is. False where it stands over a seam. */
async function isSelectedSoon(page: Page, sought: string): Promise<boolean> {
  for (let look = 0; look < mostLooks; look++) {
    if ((await selectedText(page)) === sought) return true
    await page.evaluate(() => new Promise(done => requestAnimationFrame(done)))
  }
  return false
}

/** Finds each wrong reading that is left and types the right one over it. */
async function mendTheRest(window: ZhubiWindow, judge: Judge, review: Review): Promise<void> {
  const { page } = window
  const textNow = async () => Object.values((await lookAt(page)).texts).join('\n')
  for (const { quote, correction } of judge.left(await textNow())) {
    const { wrong, right } = shortestChange(await textNow(), quote, correction)
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type(wrong)
    const isFound = await isSelectedSoon(page, wrong)
    await page.keyboard.press('Escape')
    await window.text.waitForFocus()
    if (isFound) await page.keyboard.type(right)
    if (isFound) review.byHand++
    else review.notFound++
  }
}
