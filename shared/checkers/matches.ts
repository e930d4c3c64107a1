const none: readonly RegExpExecArray[] = []

/**
 * Every match of a global pattern, as `matchAll` gives them, but all at once and without a copy of the pattern: rules ask
 * every block, and most blocks have nothing.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const matches: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return matches
}

/** The same for a pattern of which every match holds a sign: asked before, for it costs next to nothing. */
export const matchesWith = (sign: string, text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.includes(sign) ? matchesOf(text, pattern) : none
