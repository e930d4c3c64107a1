import { expect, test } from 'vitest'
import { bindingsOf, keysOf, ownerOf, withDeclaredKeys, withKeys, withNewKey } from './bindings.ts'
import { keyOfPress } from './key-press.ts'
import { keyProblem } from './key-rules.ts'
import { acceleratorOf } from './keys.ts'

const press = (parts: Partial<Parameters<typeof keyOfPress>[0]>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...parts,
})

test('a press is named by the letter, and by its place where it types no letter', () => {
  expect(keyOfPress(press({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }), false)).toBe('$mod+Shift+z')
  // AZERTY: the letter counts. A Cyrillic layout, an input method: the place does.
  expect(keyOfPress(press({ key: 'a', code: 'KeyQ', ctrlKey: true }), false)).toBe('$mod+a')
  expect(keyOfPress(press({ key: 'я', code: 'KeyZ', ctrlKey: true }), false)).toBe('$mod+z')
  expect(keyOfPress(press({ key: '，', code: 'Comma', ctrlKey: true }), false)).toBe('$mod+Comma')
  expect(keyOfPress(press({ key: 'Enter', code: 'NumpadEnter', ctrlKey: true }), false)).toBe('$mod+Enter')
  expect(keyOfPress(press({ key: 'F8', code: 'F8', shiftKey: true }), false)).toBe('Shift+F8')
  expect(keyOfPress(press({ key: 'k', code: 'KeyK', metaKey: true }), true)).toBe('$mod+k')
})

test('modifiers alone, and keys of the system, are no press of a command', () => {
  expect(keyOfPress(press({ key: 'Control', code: 'ControlLeft', ctrlKey: true }), false)).toBe('')
  expect(keyOfPress(press({ key: 'k', code: 'KeyK', ctrlKey: true }), true)).toBe('')
  expect(keyOfPress(press({ key: 'k', code: 'KeyK', metaKey: true }), false)).toBe('')
  expect(keyOfPress(press({ key: 'MediaPlayPause', code: 'MediaPlayPause' }), false)).toBe('')
})

test('keys that type, edit, or belong to input methods or the system are refused', () => {
  const problems = (...keys: string[]) => keys.map(keyProblem)
  expect(problems('a', 'Shift+a', 'Digit1', 'Alt+x', '$mod+Alt+q', 'Enter')).toEqual(Array(6).fill('types'))
  expect(problems('$mod+a', '$mod+ArrowLeft', '$mod+Shift+End', '$mod+Backspace')).toEqual(Array(4).fill('text'))
  expect(problems('$mod+Space', '$mod+Period', '$mod+Shift+f')).toEqual(Array(3).fill('inputMethod'))
  expect(problems('$mod+w', 'F11', 'F10')).toEqual(Array(3).fill('system'))
  expect(problems('F9', '$mod+Shift+Backspace', '$mod+r', '$mod+Enter')).toEqual(Array(4).fill(null))
})

test('a command has the keys that a person gave it, and only these run it', () => {
  const choices = { 'findings.next': ['F9'] }
  expect(keysOf('findings.next', choices)).toEqual(['F9'])
  expect(bindingsOf(choices).get('F9')).toBe('findings.next')
  expect(bindingsOf(choices).get('F8')).toBeUndefined()
  expect(bindingsOf({ 'findings.next': [] }).get('F8')).toBeUndefined()
})

test('a key that another command has is taken from it, or swapped', () => {
  const change = { id: 'findings.check', old: 'F7', key: 'F8' } as const
  expect(ownerOf('F8', {}, 'findings.check')?.id).toBe('findings.next')
  expect(withNewKey({}, change)).toEqual({ 'findings.check': ['F8'], 'findings.next': ['$mod+BracketRight'] })
  expect(withNewKey({}, change, 'swap')).toEqual({
    'findings.check': ['F8'],
    'findings.next': ['F7', '$mod+BracketRight'],
  })
})

test('a key is added beside the others; none stands twice', () => {
  expect(withNewKey({}, { id: 'findings.next', old: null, key: 'F9' })['findings.next']).toEqual([
    'F8',
    '$mod+BracketRight',
    'F9',
  ])
  expect(withNewKey({}, { id: 'findings.next', old: 'F8', key: '$mod+BracketRight' })['findings.next']).toEqual([
    '$mod+BracketRight',
  ])
})

test('choices that come to the declared keys are none', () => {
  expect(withKeys({ 'findings.check': ['F9'] }, 'findings.check', ['F7'])).toEqual({})
})

test('putting a command back takes its keys from whoever has them by now', () => {
  const choices = withNewKey({}, { id: 'findings.check', old: 'F7', key: 'F8' })
  expect(withDeclaredKeys(choices, 'findings.next')).toEqual({ 'findings.check': [] })
  expect(withDeclaredKeys(withDeclaredKeys(choices, 'findings.next'), 'findings.check')).toEqual({})
})

test('every key that a command may have can be an accelerator of the menu', () => {
  expect(acceleratorOf('$mod+Shift+Slash')).toBe('CommandOrControl+Shift+/')
  expect(acceleratorOf('$mod+PageUp')).toBe('CommandOrControl+PageUp')
})
