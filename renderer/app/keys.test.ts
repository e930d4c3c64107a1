// @vitest-environment happy-dom
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { editorKeys } from '#renderer/editor/plugins/keymap/keymap-plugin.ts'
import { bindingsOf, type KeyChoices } from '#shared/commands/bindings.ts'
import type { CommandId } from '#shared/commands/registry.ts'
import { schema } from '#shared/document/schema.ts'
import { bindKeys } from './keys.ts'

let ran: CommandId[] = []
let canRun = true
let choices: KeyChoices = {}
let unbind = (): void => undefined
beforeEach(() => {
  ran = []
  canRun = true
  choices = {}
  document.body.innerHTML =
    '<input id="field"><div id="text" tabindex="0"></div><div role="dialog"><button></button></div>'
  unbind = bindKeys(window, {
    isMac: () => false,
    bindings: () => bindingsOf(choices),
    run: id => {
      if (canRun) ran.push(id)
    },
  })
})
afterEach(() => unbind())

function press(selector: string, parts: KeyboardEventInit & { keyCode?: number }): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...parts })
  document.querySelector(selector)?.dispatchEvent(event)
  return event
}

test('runs a command by its key and keeps the key to itself', () => {
  expect(press('#text', { key: 'F8', code: 'F8' }).defaultPrevented).toBe(true)
  expect(ran).toEqual(['findings.next'])
})

test('keeps the key of a command that cannot be run now from the text, which it would change', () => {
  canRun = false
  const keys = { key: 'Backspace', code: 'Backspace', ctrlKey: true, shiftKey: true }
  expect(press('#text', keys).defaultPrevented).toBe(true)
  expect(ran).toEqual([])
})

test('leaves keys to an input method', () => {
  press('#text', { key: 'F8', code: 'F8', isComposing: true })
  press('#text', { key: 'F8', code: 'F8', keyCode: 229 })
  expect(ran).toEqual([])
})

test('works in fields, but undo there is the field’s', () => {
  press('#field', { key: 'F8', code: 'F8' })
  press('#field', { key: 'z', code: 'KeyZ', ctrlKey: true })
  expect(ran).toEqual(['findings.next'])
})

test('leaves keys in a dialog to the dialog', () => {
  press('[role=dialog] button', { key: 'F8', code: 'F8' })
  expect(ran).toEqual([])
})

test('follows the keys that a person chooses', () => {
  choices = { 'findings.next': ['F9'] }
  expect(press('#text', { key: 'F8', code: 'F8' }).defaultPrevented).toBe(false)
  press('#text', { key: 'F9', code: 'F9' })
  expect(ran).toEqual(['findings.next'])
})

test('leaves what somebody has handled', () => {
  document.querySelector('#text')?.addEventListener('keydown', event => event.preventDefault())
  press('#text', { key: 'F8', code: 'F8' })
  expect(ran).toEqual([])
})

test('runs commands by keys that the text only keeps from the browser', () => {
  const place = document.body.appendChild(document.createElement('div'))
  const view = new EditorView(place, { state: EditorState.create({ schema, plugins: [editorKeys()] }) })
  const enter = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true }
  press('.ProseMirror', enter)
  press('.ProseMirror', { ...enter, shiftKey: true })
  press('.ProseMirror', { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true })
  expect(ran).toEqual(['findings.accept', 'findings.ask', 'edit.undo'])
  view.destroy()
})
