import { setFlagsFromString } from 'node:v8'

/** Young objects have little room, and old ones a third more than what was needed last. */
const flags = ['--max-semi-space-size=4', '--semi-space-growth-factor=1', '--heap-growing-percent=30']

/**
 * Has this process and its threads clear away early what they leave behind: a command that reads or writes a book else holds
 * 40 to 150 MB more, and takes hardly less time. A check does: it leaves far more behind.
 */
export function clearEarly(): void {
  for (const flag of flags) setFlagsFromString(flag)
}
