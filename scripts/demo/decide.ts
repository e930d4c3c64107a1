import type { ZhubiWindow } from '../../e2e/pages/zhubi-window.ts'
import { type FindingType, findingTypes } from '../../shared/domain/finding.ts'
import type { Camera } from './camera.ts'

/** What the placeholders of the sample reports stand for. */
const values: Readonly<Record<string, string>> = { '**市': '云泽' }

/** What was found in a document, and what of it the demonstration decided. */
export interface DocumentOutcome {
  sourceName: string
  title: string
  found: ReadonlyMap<FindingType, number>
  decided: ReadonlyMap<FindingType, number>
}

/** Opens a document and decides in it: masks of known groups, duplicates, broken paragraphs. */
export async function decideDocument(
  window: ZhubiWindow,
  camera: Camera,
  sourceName: string,
): Promise<DocumentOutcome> {
  await window.openDocument(sourceName)
  await window.findings.rows.first().waitFor()
  await camera.take('2-main-light')
  const title = (await window.text.title.textContent()) ?? sourceName
  const found = await countsOf(window)
  const decided = new Map<FindingType, number>()
  if (found.has('mask')) decided.set('mask', await fillGroups(window, camera))
  for (const type of ['duplicate', 'broken_paragraph'] as const) {
    const count = found.get(type)
    if (count !== undefined) decided.set(type, await acceptAll(window, camera, type, count))
  }
  await window.waitUntilSaved()
  return { sourceName, title, found, decided }
}

async function countsOf({ findings }: ZhubiWindow): Promise<Map<FindingType, number>> {
  const counts = new Map<FindingType, number>()
  for (const type of findingTypes) {
    const count = await findings.count(type)
    if (count > 0) counts.set(type, count)
  }
  return counts
}

/** Gives the masks of each known group their value; returns how many masks that decided. */
async function fillGroups({ findings }: ZhubiWindow, camera: Camera): Promise<number> {
  const before = await findings.count('mask')
  let left = before
  await findings.typeFilter('mask').click()
  for (const [group, value] of Object.entries(values)) {
    const row = findings.groups.filter({ hasText: group })
    if ((await row.count()) === 0) continue
    await row.first().click()
    await findings.value.fill(value)
    await camera.take('3-finding-card')
    left -= Number(/\d+/.exec((await findings.accept.textContent()) ?? '')?.[0] ?? 1)
    await findings.accept.click()
    await findings.waitForCount('mask', left)
  }
  await findings.typeFilter('mask').click()
  return before - left
}

async function acceptAll({ findings }: ZhubiWindow, camera: Camera, type: FindingType, count: number): Promise<number> {
  await findings.typeFilter(type).click()
  for (let left = count; left > 0; left--) {
    await findings.rows.first().click()
    await camera.take(type === 'duplicate' ? '4-duplicate-side-by-side' : '5-broken-paragraph')
    await findings.accept.click()
    await findings.waitForCount(type, left - 1)
  }
  await findings.typeFilter(type).click()
  return count
}
