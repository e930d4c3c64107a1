/** Why a key can be no command's: it types, the text needs it, input methods or the system take it. */
export const keyProblems = ['types', 'text', 'inputMethod', 'system'] as const
export type KeyProblem = (typeof keyProblems)[number]

const ofTheText = ['a', 'b', 'c', 'i', 'v', 'x', 'backspace', 'delete', 'insert']
const arrows = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'pageup', 'pagedown']
/** Moving the caret and selecting, by words and to the ends. */
const moving = [...arrows, 'home', 'end'].flatMap(name => [`$mod+${name}`, `$mod+shift+${name}`])
const textKeys = new Set([...ofTheText.map(name => `$mod+${name}`), ...moving])
/** Ctrl+. (punctuation), Ctrl+Space, Ctrl+Shift+F (simplified, traditional), Ctrl+Shift+M/B (Sogou’s tools). */
const inputMethodKeys = new Set([
  '$mod+period',
  '$mod+space',
  '$mod+shift+space',
  '$mod+shift+f',
  '$mod+shift+m',
  '$mod+shift+b',
])
/** Closing and minimising a window, the whole screen, the menu bar. */
const systemKeys = new Set(['$mod+w', '$mod+m', 'f10', 'f11'])

/** Whether a command relies on no more than this: a modifier that types nothing, or a function key. */
const commandKey = /^(\$mod\+(Shift\+)?([a-z]|[A-Z][A-Za-z0-9]+)|(Shift\+)?F\d{1,2})$/

/** What speaks against a key as a command's; null when nothing does. Alt types on many layouts, and is refused. */
export function keyProblem(key: string): KeyProblem | null {
  if (!commandKey.test(key)) return 'types'
  const folded = key.toLowerCase()
  if (inputMethodKeys.has(folded)) return 'inputMethod'
  if (textKeys.has(folded)) return 'text'
  return systemKeys.has(folded) ? 'system' : null
}
