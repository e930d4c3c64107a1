import { readdirSync, readFileSync } from 'node:fs'

const everyMs = 100

/** The most memory that the processes started below this one held together while work ran; null where that is not told. */
export async function memoryBelow<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; megabytes: number | null }> {
  let most = 0
  const look = () => {
    most = Math.max(most, heldBelow(process.pid))
  }
  const timer = process.platform === 'linux' ? setInterval(look, everyMs) : undefined
  try {
    const result = await work()
    return { result, megabytes: most > 0 ? Math.round(most / 1000) : null }
  } finally {
    clearInterval(timer)
  }
}

/** Kilobytes; what several processes share counts once. */
function heldBelow(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const told = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    const parent = /\) \S (\d+)/.exec(told)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return parent !== undefined && (parent === root || isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + shareOf(pid), 0)
}

const shareOf = (pid: number): number => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
