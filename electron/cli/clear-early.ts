import { setFlagsFromString } from 'node:v8'

const flags = ['--max-semi-space-size=4', '--semi-space-growth-factor=1']

/**
 * Has this process clear away early what it leaves behind: a command that reads or writes a book else holds 40 MB more at its
 * end, and takes no less time. A check does: it leaves far more behind.
 */
export function clearEarly(): void {
  for (const flag of flags) setFlagsFromString(flag)
}
