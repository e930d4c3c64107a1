// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import PageText from '#renderer/ui/PageText.vue'
import { explainedCheckers, readCheckerPage } from './checker-pages.ts'

const shown = (markdown: string) => mount(PageText, { props: { markdown } })

test('every checker has a page that can be shown, in each language', async () => {
  expect(explainedCheckers.length).toBeGreaterThanOrEqual(14)
  for (const { id } of explainedCheckers) {
    for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
      const { element } = shown(await readCheckerPage(id, locale))
      expect(element.querySelector('h2')?.textContent).toContain(id)
      expect(element.textContent).not.toMatch(/^\s*\|/mu)
    }
  }
  expect(await readCheckerPage('run_on', 'zh-TW')).toContain('圖片')
  await expect(readCheckerPage('none', 'en')).rejects.toMatchObject({ code: 'page_missing' })
})
