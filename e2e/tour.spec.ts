import type { Locator } from 'playwright'
import { samples } from './files.ts'
import { expect, test } from './launch.ts'
import { ZhubiWindow } from './pages/zhubi-window.ts'

/** Whether two boxes on the screen share a point. */
async function areApart(a: Locator, b: Locator): Promise<boolean> {
  const [one, other] = [await a.boundingBox(), await b.boundingBox()]
  if (!one || !other) throw new Error('Not shown')
  const apart = (from: number, size: number, otherFrom: number, otherSize: number) =>
    from + size <= otherFrom || otherFrom + otherSize <= from
  return apart(one.x, one.width, other.x, other.width) || apart(one.y, one.height, other.y, other.height)
}

test('a newcomer is shown around by keys alone, and is never in the way of the work', async ({ zhubi: launched }) => {
  const { page } = launched
  const window = new ZhubiWindow(launched)
  const { t, findings } = window
  const tour = page.getByTestId('tour')
  const next = tour.getByRole('button', { name: t('tour.next') })
  await window.tabTo(window.start.tour)
  await page.keyboard.press('Enter')
  await expect(tour).toContainText(t('tour.step.documents.title'))
  await expect(next).toBeFocused()
  await expect.poll(() => areApart(tour, window.documents.root)).toBe(true)
  await window.waitUntilChecked()

  const titles = ['text', 'findings', 'card'] as const
  for (const id of titles) {
    await page.keyboard.press('Enter')
    await expect(tour).toContainText(t(`tour.step.${id}.title`))
    await expect(next).toBeFocused()
  }
  await expect(findings.card).toBeVisible()
  await expect.poll(() => areApart(tour, findings.card)).toBe(true)
  await expect(tour).toContainText('Ctrl+Enter')

  await test.step('the work goes on beside it', async () => {
    await page.keyboard.press('F8')
    await expect(tour).toContainText(t('tour.step.card.title'))
    await window.openDocument(samples.web)
    await window.text.placeCaret({ quote: '白石区' }, 'end')
    await window.text.type('校')
    await window.waitUntilSaved()
    await expect.poll(() => window.text.content()).toContain('白石区校')
  })

  await test.step('back, on to the end, and again from the menu of help', async () => {
    await tour.getByRole('button', { name: t('tour.back') }).click()
    await expect(tour).toContainText(t('tour.step.findings.title'))
    for (const id of ['card', 'marks', 'panes', 'palette', 'export'] as const) {
      await next.click()
      await expect(tour).toContainText(t(`tour.step.${id}.title`))
    }
    await tour.getByRole('button', { name: t('tour.end') }).click()
    await expect(tour).toBeHidden()
    await window.palette.run('commands.app.tour')
    await expect(tour).toContainText(t('tour.step.documents.title'))
    await expect(next).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(tour).toBeHidden()
  })
})
