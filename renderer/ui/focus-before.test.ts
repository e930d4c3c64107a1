// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useFocusBefore } from './focus-before.ts'

const one = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector)!

beforeEach(() => {
  document.body.innerHTML = `<input id="before" /><input id="elsewhere" />
    <main data-start-focus><div contenteditable="true" tabindex="0" id="text"></div></main>
    <section id="dialog"><input id="field" /></section>`
})
afterEach(() => {
  document.body.innerHTML = ''
})

/** What a dialog says when it goes away. */
function closing(): Event {
  const event = new Event('close', { cancelable: true })
  one('#dialog').dispatchEvent(event)
  return event
}

it('gives the focus back to where it was', () => {
  const focus = useFocusBefore()
  one('#before').focus()
  focus.remember()
  one('#field').focus()
  focus.giveBack(closing())
  expect(document.activeElement?.id).toBe('before')
})

it('leaves it to who has gone on elsewhere', () => {
  const focus = useFocusBefore()
  one('#before').focus()
  focus.remember()
  one('#elsewhere').focus()
  focus.giveBack(closing())
  expect(document.activeElement?.id).toBe('elsewhere')
})

it('begins where the work is when nothing had it', () => {
  Object.assign(Element.prototype, { checkVisibility: () => true })
  const focus = useFocusBefore()
  focus.remember()
  one('#field').focus()
  focus.giveBack(closing())
  expect(document.activeElement?.id).toBe('text')
})
