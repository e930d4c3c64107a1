import { expect, test } from 'vitest'
import { type CommandContext, contextKeys, emptyContext } from './command.ts'
import { keyProblem } from './key-rules.ts'
import { acceleratorOf, keyLabel } from './keys.ts'
import { commandOf, commands } from './registry.ts'

test('ids are unique and found again', () => {
  expect(new Set(commands.map(command => command.id)).size).toBe(commands.length)
  for (const command of commands) expect(commandOf(command.id)).toBe(command)
  expect(commandOf('no.such')).toBeUndefined()
})

test('a key has one owner', () => {
  const owners = new Map<string, string[]>()
  for (const { id, keys = [] } of commands) {
    for (const key of keys) owners.set(key.toLowerCase(), [...(owners.get(key.toLowerCase()) ?? []), id])
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})

test('no command takes a key that types, that the text needs, or that the system has', () => {
  const problems = commands.flatMap(({ id, keys = [] }) => keys.map(key => ({ id, key, problem: keyProblem(key) })))
  expect(problems.filter(({ problem }) => problem !== null && problem !== 'inputMethod')).toEqual([])
})

test('no command relies on a key that Chinese input methods take', () => {
  // Such a key may stand behind one that always works.
  const first = commands.flatMap(({ keys = [] }) => keys.slice(0, 1))
  expect(first.filter(key => keyProblem(key) === 'inputMethod')).toEqual([])
})

test('places in a menu are not shared', () => {
  const places = commands.flatMap(({ menu }) => (menu ? [`${menu.place} ${menu.group} ${menu.order}`] : []))
  expect(new Set(places).size).toBe(places.length)
})

test('an empty window offers only what needs no project', () => {
  const ids = commands.filter(({ when }) => when?.(emptyContext) ?? true).map(({ id }) => id)
  expect(ids).toContain('project.open')
  expect(ids).not.toContain('findings.accept')
  expect(ids).not.toContain('edit.undo')
})

test('a project that cannot be written offers nothing that changes it', () => {
  const all = Object.fromEntries(contextKeys.map(key => [key, true])) as CommandContext
  const idsIn = (context: CommandContext) => commands.filter(({ when }) => when?.(context) ?? true).map(({ id }) => id)
  const withheld = commands.map(({ id }) => id).filter(id => !idsIn({ ...all, projectWritable: false }).includes(id))
  expect(idsIn(all)).toHaveLength(commands.length)
  expect(withheld.toSorted()).toEqual(
    commands
      .map(({ id }) => id)
      .filter(id =>
        /^(mark\.|edit\.|history\.|outline\.|rounds\.done|search\.replace|sources\.import|findings\.(accept|ask|edit|reject|reopen|check|safeFixes))/.test(
          id,
        ),
      )
      .toSorted(),
  )
})

test('keys are written for people and for Electron', () => {
  expect(keyLabel('$mod+Shift+z', false)).toBe('Ctrl+Shift+Z')
  expect(keyLabel('$mod+Shift+z', true)).toBe('⇧⌘Z')
  expect(keyLabel('$mod+BracketRight', false)).toBe('Ctrl+]')
  expect(keyLabel('F8', true)).toBe('F8')
  expect(acceleratorOf('$mod+Shift+z')).toBe('CommandOrControl+Shift+Z')
  expect(acceleratorOf('$mod+Digit1')).toBe('CommandOrControl+1')
  expect(acceleratorOf('$mod+NumpadAdd')).toBe('CommandOrControl+numadd')
})
