/** Keys that are named by `event.code`, with the sign that people know them by. */
const signs: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Comma: ',',
  Equal: '=',
  Minus: '-',
  Period: '.',
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num -',
}
const macSigns: Record<string, string> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Backspace: '⌫' }

function signOf(part: string): string {
  return signs[part] ?? (part.startsWith('Digit') ? part.slice(5) : part.length === 1 ? part.toUpperCase() : part)
}

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
  const names = { $mod: 'CommandOrControl', NumpadAdd: 'numadd', NumpadSubtract: 'numsub' } as Record<string, string>
  return key
    .split('+')
    .map(part => names[part] ?? signOf(part))
    .join('+')
}
