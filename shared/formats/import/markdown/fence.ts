/** Fenced code that a line has opened. */
export interface OpenFence {
  /** What stands before the opening signs. */
  indent: string
  /** The sign that the fence is made of, and how often it stands there. */
  sign: string
  size: number
}

const opening = /^([ \t>]*)(`{3,}|~{3,})(.*)$/
const closing = /^[ \t]*(`{3,}|~{3,})[ \t]*$/

/** Whether a line may open fenced code, in a quotation too. */
export const mayOpenFence = (line: string): boolean => opening.test(line)

/**
 * The fence that a line opens, if its code can be told without the parser: not where a quotation may hold it. Null also
 * where back-ticks in the line make it inline code.
 */
export function fenceOpenedBy(line: string): OpenFence | null {
  const match = opening.exec(line)
  if (!match) return null
  const [, indent = '', signs = '', words = ''] = match
  const sign = signs[0] as string
  if (indent.includes('>') || (sign === '`' && words.includes('`'))) return null
  return { indent, sign, size: signs.length }
}

/** Whether a line ends fenced code. */
export function closesFence(line: string, { sign, size }: OpenFence): boolean {
  const signs = closing.exec(line)?.[1]
  return signs !== undefined && signs[0] === sign && signs.length >= size
}
