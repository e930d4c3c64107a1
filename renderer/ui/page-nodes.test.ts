// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import PageText from './PageText.vue'

const shown = (markdown: string) => mount(PageText, { props: { markdown } })

test('headings, lists, tables, emphasis and code become elements', () => {
  const { element } = shown(
    '# mask\n\n**Why.** A `**` is *kept*.\n\n- one\n- two\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
  )
  expect(element.querySelector('h2')?.textContent).toBe('mask')
  expect(element.querySelector('strong')?.textContent).toBe('Why.')
  expect(element.querySelector('code')?.textContent).toBe('**')
  expect(element.querySelectorAll('li')).toHaveLength(2)
  expect([...element.querySelectorAll('td')].map(cell => cell.textContent)).toEqual(['1', '2'])
})

test('nothing of a page becomes markup, and links lead nowhere', () => {
  const { element } = shown('<img src=x onerror=alert(1)> [page](https://example.org) ![](a.png) <b>bold</b>')
  expect(element.querySelector('img, a, b, script')).toBeNull()
  expect(element.textContent).toContain('page')
})
