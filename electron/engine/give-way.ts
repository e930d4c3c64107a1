import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** How much the engine gives way to the window, as `nice` counts; its checks give way to both. */
const politeness = 10

/**
 * Has this process give way to the window that it works for: what it works at the same time is missing to the frame of a
 * key. Only Linux has priorities for threads, and those the garbage is collected by are of no use alone: elsewhere
 * everything stays as it is.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  for (const thread of readdirSync('/proc/self/task')) {
    try {
      setPriority(Number(thread), politeness)
    } catch {
      // A thread that has ended meanwhile, or a system that keeps its priorities to itself.
    }
  }
}
