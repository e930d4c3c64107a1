// A worker thread: answers one task at a time. Modules of a task are loaded when it is first asked for.
import * as nodeModule from 'node:module'
import { setPriority } from 'node:os'
import { getHeapStatistics } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/domain/errors.ts'
import { handedOver } from './handed-over.ts'
import type { TaskName, TaskReply, TaskRequest, WorkerTasks } from './protocol.ts'
import type { CheckDesk } from './tasks/check.ts'

// Threads start faster from compiled code of an earlier run, where Node can keep it (22.8 and later).
nodeModule.enableCompileCache?.()

/** How much a thread gives way that works while somebody types, as `nice` counts: more than the engine, which stores it. */
const politeness = 15

let desk: Promise<CheckDesk> | null = null
const openDesk = (): Promise<CheckDesk> => {
  // Elsewhere a priority is that of the whole process, which is also to store what is typed.
  if (desk === null && process.platform === 'linux') setPriority(politeness)
  desk ??= import('./tasks/check.ts').then(({ CheckDesk }) => new CheckDesk())
  return desk
}

/** Tasks that are not answered, the running one among them. */
let waiting = 0

type AsyncTasks = { [Name in TaskName]: (input: Parameters<WorkerTasks[Name]>[0]) => Promise<unknown> }

const tasks: AsyncTasks = {
  import: async input => (await import('./tasks/import.ts')).importFile(input),
  preview: async input => (await import('./tasks/import.ts')).previewFile(input),
  scan: async input => (await import('./tasks/scan.ts')).showScan(input),
  edition: async input => (await import('./tasks/edition.ts')).makeEditionFile(input),
  profile: async input => (await import('./tasks/profile.ts')).readProfile(input),
  addPart: async input => (await import('./tasks/join-pdf.ts')).addPart(input),
  endParts: async input => (await import('./tasks/join-pdf.ts')).endParts(input),
  anthology: async input => (await import('./tasks/edition.ts')).makeAnthologyFile(input),
  checkUpdate: async input => (await openDesk()).checkUpdate(input),
  checkFollow: async input => (await openDesk()).checkFollow(input),
  checkLearn: async input => (await openDesk()).checkLearn(input),
  checkChanged: async input => (await openDesk()).checkChanged(input),
  check: async input => (await openDesk()).check(input),
  lendWords: async () => (await import('./tasks/draft-once.ts')).lendWords(),
  prepareDrafts: async input => (await import('./tasks/draft-once.ts')).prepareDrafts(input, () => waiting > 1),
  draftOnce: async input => (await import('./tasks/draft-once.ts')).draftOnce(input),
  match: async input => (await import('./tasks/match.ts')).matchTexts(input),
}

/** Tasks after which a thread may end: they leave nothing that another builds on. */
const forgetful: ReadonlySet<TaskName> = new Set<TaskName>(['import', 'scan', 'edition', 'anthology', 'endParts'])
/** A book leaves more, a report far less. */
const fullBytes = 50_000_000

async function answer({ id, name, input }: TaskRequest): Promise<TaskReply> {
  try {
    const value = await (tasks[name] as (input: unknown) => Promise<unknown>)(input)
    return { id, ok: true, value, isFull: forgetful.has(name) && getHeapStatistics().total_heap_size > fullBytes }
  } catch (error) {
    const known = error instanceof AppError
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { id, ok: false, code: known ? error.code : null, params: known ? error.params : {}, message }
  }
}

// One after the other, in the order they were sent: a check must see every update before it.
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (request: TaskRequest) => {
  waiting++
  last = last.then(async () => {
    const reply = await answer(request)
    parentPort?.postMessage(reply, forgetful.has(request.name) ? handedOver(reply) : [])
    waiting--
  })
})
