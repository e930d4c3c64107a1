/** How one written figure may have become another of as many digits: two neighbours turned, or one misread. */
export function turnsOf(said: string, real: string): 'turned' | 'misread' | null {
  if (said === real || said.length !== real.length || said.indexOf('.') !== real.indexOf('.')) return null
  const [one, other] = [said.replace('.', ''), real.replace('.', '')]
  const odd = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [a = 0, b = 0] = odd
  if (odd.length === 1) return 'misread'
  return odd.length === 2 && b === a + 1 && one[a] === other[b] && one[b] === other[a] ? 'turned' : null
}
