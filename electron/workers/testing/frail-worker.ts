// A worker for tests: answers a preview with the file's name, `count` with the number of its tasks, `size` with its bytes; says of `full` that it
// holds much; dies of the name `crash` or `exit`, never ends `loop`.
import { parentPort } from 'node:worker_threads'
import type { TaskInput, TaskReply, TaskRequest } from '../protocol.ts'

let count = 0
parentPort?.on('message', (request: TaskRequest) => {
  const { name, bytes } = request.input as TaskInput<'preview'>
  if (name === 'crash') throw new Error('crashed')
  if (name === 'exit') process.exit(3)
  if (name === 'hang') return
  while (name === 'loop');
  count++
  const value = { sample: name === 'count' ? String(count) : name === 'size' ? String(bytes.length) : name }
  parentPort?.postMessage({ id: request.id, ok: true, value, isFull: name === 'full' } satisfies TaskReply)
})
