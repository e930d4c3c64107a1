// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { takeFocusLater } from './take-focus.ts'

function column() {
  document.body.innerHTML =
    '<div id="column"><input id="find"><div id="text" tabindex="0"></div></div><input id="other">'
  const [element, text] = ['column', 'text'].map(id => document.getElementById(id)!) as [HTMLElement, HTMLElement]
  return { element: () => element, focus: () => text.focus() }
}

const nextFrame = () => new Promise<void>(resolve => requestAnimationFrame(() => resolve()))
const focus = (id: string) => document.getElementById(id)!.focus()

test('takes the focus from elsewhere, and from within the place where nothing has happened since', async () => {
  for (const id of ['other', 'find']) {
    const place = column()
    focus(id)
    takeFocusLater(() => place, document.activeElement)
    await nextFrame()
    expect(document.activeElement?.id).toBe('text')
  }
})

test('leaves who has gone to a field of the place meanwhile, so that keys typed at once go there', async () => {
  const place = column()
  focus('other')
  takeFocusLater(() => place, document.activeElement)
  focus('find')
  await nextFrame()
  expect(document.activeElement?.id).toBe('find')
})
