import { namedKeys } from './key-press.ts'

/** Keys that people know by another name than Electron does. */
const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
}
const macSigns: Record<string, string> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Backspace: '⌫' }

function plainSignOf(part: string): string {
  return namedKeys[part] ?? (part.startsWith('Digit') ? part.slice(5) : part.length === 1 ? part.toUpperCase() : part)
}
const signOf = (part: string): string => signs[part] ?? plainSignOf(part)

/** How a key is written for people: `Ctrl+Shift+Z`, on macOS `⇧⌘Z`. */
export function keyLabel(key: string, isMac: boolean): string {
  const parts = key.split('+')
  if (!isMac) return parts.map(part => (part === '$mod' ? 'Ctrl' : signOf(part))).join('+')
  const order = ['Alt', 'Shift', '$mod']
  return parts
    .toSorted((a, b) => (order.indexOf(a) + 1 || 9) - (order.indexOf(b) + 1 || 9))
    .map(part => macSigns[part] ?? signOf(part))
    .join('')
}

/** The same key as Electron writes accelerators: `CommandOrControl+Shift+Z`. */
export function acceleratorOf(key: string): string {
  return key
    .split('+')
    .map(part => (part === '$mod' ? 'CommandOrControl' : plainSignOf(part)))
    .join('+')
}
