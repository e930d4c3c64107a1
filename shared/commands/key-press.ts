/** What of a keyboard event tells which key was pressed with which modifiers. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Keys without a letter that a command may have, by `event.code`, as Electron writes them in accelerators. */
export const namedKeys: Readonly<Record<string, string>> = {
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  Backquote: '`',
  Backslash: '\\',
  Backspace: 'Backspace',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Delete: 'Delete',
  End: 'End',
  Enter: 'Enter',
  Equal: '=',
  Home: 'Home',
  Insert: 'Insert',
  Minus: '-',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  PageDown: 'PageDown',
  PageUp: 'PageUp',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
  Space: 'Space',
}

/**
 * The name of the key itself: a letter by what it types, so that every layout has it where it is printed; all else by
 * `event.code`, so that a Chinese layout's full-width marks make no difference. An input method that hides the letter
 * leaves the code. Empty for keys that no command can have.
 */
function nameOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase()
  if (code === 'NumpadEnter') return 'Enter'
  return /^(Digit\d|F\d{1,2})$/.test(code) || Object.hasOwn(namedKeys, code) ? code : ''
}

/** A press as commands declare keys, `$mod+Shift+z`; empty while only modifiers are held, or for no key of a command. */
export function keyOfPress(press: KeyPress, isMac: boolean): string {
  const name = nameOf(press)
  // Control on a Mac and the Windows key elsewhere are the system's.
  if (name === '' || (isMac ? press.ctrlKey : press.metaKey)) return ''
  const isMod = isMac ? press.metaKey : press.ctrlKey
  const modifiers = [isMod && '$mod', press.altKey && 'Alt', press.shiftKey && 'Shift']
  return [...modifiers.filter(Boolean), name].join('+')
}
