import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { emptyContext } from '#shared/commands/command.ts'
import { commands } from '#shared/commands/registry.ts'
import { defaultSettings } from '#shared/contract/settings.ts'
import { contextMenuTemplate, type MenuState, menuNames, menuTemplate } from './menu-template.ts'
import { chosenCommands } from './setting-commands.ts'

type Item = MenuItemConstructorOptions
const stateWith = (changes: Partial<MenuState> = {}): MenuState => ({
  locale: 'en',
  isMac: false,
  isDevelopment: false,
  context: emptyContext,
  chosen: new Set(),
  shortcuts: {},
  recent: [],
  windows: [],
  run: () => undefined,
  openProject: () => undefined,
  clearRecent: () => undefined,
  showWindow: () => undefined,
  ...changes,
})
const items = (template: Item[]): Item[] =>
  template.flatMap(item => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
const itemOf = (template: Item[], id: string) => items(template).find(item => item.id === id)!

test('every command with a place is in the menu once, on every system', () => {
  const placed = commands.filter(({ menu }) => menu).map(({ id }) => id)
  for (const isMac of [false, true]) {
    const ids = items(menuTemplate(stateWith({ isMac }))).flatMap(({ id }) => (id?.includes('.') ? [id] : []))
    expect(ids.toSorted()).toEqual(placed.toSorted())
  }
})

test('the names that hold the menu’s place are those it gets', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    for (const isMac of [false, true]) {
      const state = stateWith({ locale, isMac })
      expect(menuNames(state).map(({ label }) => label)).toEqual(menuTemplate(state).map(({ label }) => label))
    }
  }
})

test('every item has a label in every locale', () => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const nameless = items(menuTemplate(stateWith({ locale, isMac: true }))).filter(
      item => item.type !== 'separator' && (!item.label || item.label.startsWith('commands.')),
    )
    expect(nameless).toEqual([])
  }
  expect(menuTemplate(stateWith({ locale: 'zh-CN' })).map(({ label }) => label)).toContain('文件')
})

test('the menu shows the keys of the window without taking them', () => {
  const template = menuTemplate(stateWith())
  expect(itemOf(template, 'edit.undo')).toMatchObject({
    accelerator: 'CommandOrControl+Z',
    registerAccelerator: false,
  })
  expect(itemOf(template, 'app.quit').registerAccelerator).toBe(true)
  for (const role of ['cut', 'copy', 'paste', 'selectAll']) {
    expect(items(template).find(item => item.role === role)?.registerAccelerator).toBe(false)
  }
})

test('the menu shows the keys that a person has chosen', () => {
  const template = menuTemplate(stateWith({ shortcuts: { 'findings.next': ['F9'], 'app.quit': [] } }))
  expect(itemOf(template, 'findings.next').accelerator).toBe('F9')
  expect(itemOf(template, 'app.quit').accelerator).toBeUndefined()
})

test('items are enabled as the window in front says', () => {
  const open = { ...emptyContext, projectOpen: true, projectWritable: true, canUndo: true }
  expect(itemOf(menuTemplate(stateWith({ context: open })), 'edit.undo').enabled).toBe(true)
  expect(itemOf(menuTemplate(stateWith({ context: open })), 'edit.redo').enabled).toBe(false)
})

test('without a window only what opens one, or needs none, can be chosen', () => {
  const enabled = items(menuTemplate(stateWith({ context: null }))).filter(item => item.enabled)
  const ids = enabled.map(({ id }) => id!).filter(id => !/^view\.(theme|locale)/.test(id))
  const opening = ['window.new', 'project.open', 'project.openInNewWindow', 'project.openSample']
  expect(ids).toEqual(['project.new', ...opening, 'app.quit'])
})

test('what is chosen is marked, and a click runs the command', () => {
  const ran: string[] = []
  const state = stateWith({ chosen: new Set(['view.themeDark']), run: id => void ran.push(id) })
  const template = menuTemplate(state)
  expect(itemOf(template, 'view.themeDark')).toMatchObject({ type: 'radio', checked: true })
  expect(itemOf(template, 'view.themeLight')).toMatchObject({ type: 'radio', checked: false })
  ;(itemOf(template, 'view.palette').click as () => void)()
  expect(ran).toEqual(['view.palette'])
})

test('the settings of now are the choices that are marked', () => {
  const chosen = chosenCommands({ ...defaultSettings('lin'), theme: 'dark' })
  expect([...chosen]).toEqual(['view.themeDark', 'view.localeSystem'])
})

test('recent projects and open windows are listed, whatever they are called', () => {
  const did: (string | number)[] = []
  const template = menuTemplate(
    stateWith({
      recent: [{ path: '/tmp/甲&乙.zhubi', name: '甲&乙' }],
      windows: [
        { id: 3, title: '甲&乙 — 朱笔', isFront: true },
        { id: 4, title: '丙 — 朱笔', isFront: false },
      ],
      openProject: path => void did.push(path),
      showWindow: id => void did.push(id),
    }),
  )
  const [project] = items(itemOf(template, 'recent').submenu as Item[])
  expect(project).toMatchObject({ label: '甲&&乙' })
  ;(project!.click as () => void)()
  const windows = items(template).filter(({ type }) => type === 'checkbox')
  expect(windows.map(({ label, checked }) => [label, checked])).toEqual([
    ['甲&&乙 — 朱笔', true],
    ['丙 — 朱笔', false],
  ])
  ;(windows[1]!.click as () => void)()
  expect(did).toEqual(['/tmp/甲&乙.zhubi', 4])
  expect(itemOf(menuTemplate(stateWith()), 'recent').enabled).toBe(false)
})

test('macOS has settings and quitting in the menu of the application', () => {
  const [first, file] = menuTemplate(stateWith({ isMac: true }))
  expect(items([first!]).map(({ id }) => id)).toContain('app.quit')
  expect(items([file!]).map(({ id }) => id)).not.toContain('app.quit')
})

test('a context menu offers the clipboard, and the marks where text is selected', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true }
  const selected = stateWith({ context: { ...emptyContext, projectWritable: true, selection: true } })
  const template = contextMenuTemplate(selected, { isEditable: true, selectionText: '云泽', editFlags })
  expect(template.flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  expect(template.find(({ role }) => role === 'paste')?.enabled).toBe(false)
  expect(itemOf(template, 'mark.mask').enabled).toBe(true)
  const readOnly = contextMenuTemplate(selected, { isEditable: false, selectionText: '云泽', editFlags })
  expect(readOnly).toHaveLength(4)
  expect(contextMenuTemplate(selected, { isEditable: false, selectionText: '', editFlags })).toEqual([])
})
