import type { MenuItemConstructorOptions } from 'electron'
import { type KeyChoices, keysOf } from '#shared/commands/bindings.ts'
import type { CommandContext, MenuPlace } from '#shared/commands/command.ts'
import { acceleratorOf } from '#shared/commands/keys.ts'
import { type CommandId, commandOf, commands, type DeclaredCommand } from '#shared/commands/registry.ts'
import { type Locale, type MessageKey, translate } from '#shared/i18n/index.ts'
import { isSettingCommand } from './setting-commands.ts'

type Item = MenuItemConstructorOptions

/** All that the menu depends on. */
export interface MenuState {
  locale: Locale
  isMac: boolean
  /** Adds the developer tools. */
  isDevelopment: boolean
  /** What the window in front can do; null when there is no window. */
  context: CommandContext | null
  /** Keys that the person has given to commands. */
  shortcuts: KeyChoices
  /** Commands that are a choice and stand for what is chosen now. */
  chosen: ReadonlySet<CommandId>
  recent: readonly { path: string; name: string }[]
  windows: readonly { id: number; title: string; isFront: boolean }[]
  run(id: CommandId): void
  openProject(path: string): void
  clearRecent(): void
  showWindow(id: number): void
}

/** Commands that make sense without a window: main opens one for them. */
const windowlessCommands: ReadonlySet<CommandId> = new Set(['project.new', 'project.open', 'project.openSample'])
/** The command that the recent projects follow in the menu. */
const beforeRecent: CommandId = 'project.openInNewWindow'

/** The menus, in their order. */
const menuPlaces: readonly (MenuPlace | 'window')[] = ['file', 'edit', 'mark', 'go', 'view', 'window', 'help']
const separator: Item = { type: 'separator' }
/** Commands that macOS has in the menu of the application. */
const macAppCommands: readonly CommandId[] = ['app.about', 'app.settings', 'app.quit']

function commandItem(command: DeclaredCommand, state: MenuState): Item {
  const [key] = keysOf(command.id, state.shortcuts)
  const isEnabled = state.context
    ? (command.when?.(state.context) ?? true)
    : command.owner === 'main' || windowlessCommands.has(command.id)
  return {
    id: command.id,
    label: translate(state.locale, command.titleKey),
    enabled: isEnabled,
    click: () => state.run(command.id),
    ...(isSettingCommand(command.id) ? { type: 'radio', checked: state.chosen.has(command.id) } : {}),
    // The window handles its keys itself, input methods considered; the menu only shows them.
    ...(key ? { accelerator: acceleratorOf(key), registerAccelerator: command.owner === 'main' } : {}),
  }
}

/** The commands of one menu, its groups parted by lines. */
function commandItems(place: MenuPlace, state: MenuState): Item[] {
  const listed = commands.filter(
    ({ id, menu }) => menu?.place === place && !(state.isMac && macAppCommands.includes(id)),
  )
  const sorted = listed.toSorted((a, b) => a.menu!.group - b.menu!.group || a.menu!.order - b.menu!.order)
  return sorted.flatMap((command, index) => {
    const startsGroup = index > 0 && sorted[index - 1]!.menu!.group !== command.menu!.group
    return [...(startsGroup ? [separator] : []), commandItem(command, state)]
  })
}

type Role = NonNullable<Item['role']>

function roleItem(role: Role, key: MessageKey, state: Pick<MenuState, 'locale'>): Item {
  return { role, label: translate(state.locale, key) }
}

/** Cut, copy, paste, select all: done by the browser, so the menu must not do them a second time. */
function clipboardItems(locale: Locale): Item[] {
  const roles: [Role, MessageKey][] = [
    ['cut', 'commands.edit.cut'],
    ['copy', 'commands.edit.copy'],
    ['paste', 'commands.edit.paste'],
    ['selectAll', 'commands.edit.selectAll'],
  ]
  return roles.map(([role, key]) => ({ ...roleItem(role, key, { locale }), registerAccelerator: false }))
}

/** What can be done at the place of a context menu, as Chromium tells it. */
export interface ContextPlace {
  isEditable: boolean
  selectionText: string
  editFlags: Record<'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>
}

/** The context menu of a place: the clipboard, and the marks that can be set. Empty where there is nothing to do. */
export function contextMenuTemplate(state: MenuState, place: ContextPlace): Item[] {
  if (!place.isEditable && place.selectionText === '') return []
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags
  const allowed = { cut: canCut, copy: canCopy, paste: canPaste, selectAll: canSelectAll } as Record<string, boolean>
  const clipboard = clipboardItems(state.locale).map(item => ({ ...item, enabled: allowed[item.role!] ?? false }))
  const marks = commands.filter(({ id, when }) => id.startsWith('mark.') && state.context && when?.(state.context))
  if (!place.isEditable || marks.length === 0) return clipboard
  return [...clipboard, separator, ...marks.map(command => commandItem(command, state))]
}

/** A name in a menu, where `&` would underline what follows. */
const plain = (name: string) => name.replaceAll('&', '&&')

function recentItem(state: MenuState): Item {
  const projects = state.recent.map(({ path, name }): Item => {
    return { label: plain(name), toolTip: path, click: () => state.openProject(path) }
  })
  const clear = { label: translate(state.locale, 'commands.project.clearRecent'), click: () => state.clearRecent() }
  const label = translate(state.locale, 'commands.project.openRecent')
  return { id: 'recent', label, enabled: projects.length > 0, submenu: [...projects, separator, clear] }
}

function fileItems(state: MenuState): Item[] {
  return commandItems('file', state).flatMap(item => (item.id === beforeRecent ? [item, recentItem(state)] : [item]))
}

/** The open windows, the one in front marked. */
function openWindowItems(state: MenuState): Item[] {
  const items = state.windows.map(({ id, title, isFront }): Item => {
    return { label: plain(title), type: 'checkbox', checked: isFront, click: () => state.showWindow(id) }
  })
  return items.length > 0 ? [separator, ...items] : []
}

function windowItems(state: MenuState): Item[] {
  const shared = [
    roleItem('minimize', 'commands.window.minimize', state),
    roleItem('togglefullscreen', 'commands.window.fullScreen', state),
    roleItem('close', 'commands.window.close', state),
  ]
  if (!state.isMac) return [...shared, ...openWindowItems(state)]
  return [
    ...shared,
    roleItem('zoom', 'commands.window.zoom', state),
    separator,
    roleItem('front', 'commands.window.front', state),
    ...openWindowItems(state),
  ]
}

function macAppMenu(state: MenuState): Item {
  const item = (id: CommandId) => commandItem(commandOf(id)!, state)
  return {
    label: translate(state.locale, 'app.name'),
    submenu: [
      item('app.about'),
      separator,
      item('app.settings'),
      separator,
      roleItem('services', 'commands.mac.services', state),
      separator,
      roleItem('hide', 'commands.mac.hide', state),
      roleItem('hideOthers', 'commands.mac.hideOthers', state),
      roleItem('unhide', 'commands.mac.showAll', state),
      separator,
      item('app.quit'),
    ],
  }
}

/** The names of the menus with nothing in them, in the order of `menuTemplate`. */
export function menuNames(state: Pick<MenuState, 'locale' | 'isMac'>): Item[] {
  const names: Item[] = menuPlaces.map(place => ({
    label: translate(state.locale, `commands.menu.${place}`),
    submenu: [],
  }))
  return state.isMac ? [{ label: translate(state.locale, 'app.name'), submenu: [] }, ...names] : names
}

/** The menu of the application, made from the commands. */
export function menuTemplate(state: MenuState): Item[] {
  const menu = (place: MenuPlace, extra: Item[] = []): Item => ({
    id: place,
    label: translate(state.locale, `commands.menu.${place}`),
    submenu: [...commandItems(place, state), ...extra],
  })
  const developer: Item[] = state.isDevelopment
    ? [separator, { role: 'toggleDevTools', registerAccelerator: false }]
    : []
  return [
    ...(state.isMac ? [macAppMenu(state)] : []),
    { id: 'file', label: translate(state.locale, 'commands.menu.file'), submenu: fileItems(state) },
    menu('edit', [separator, ...clipboardItems(state.locale)]),
    menu('mark'),
    menu('go'),
    menu('view', developer),
    { id: 'window', label: translate(state.locale, 'commands.menu.window'), submenu: windowItems(state) },
    menu('help'),
  ]
}
