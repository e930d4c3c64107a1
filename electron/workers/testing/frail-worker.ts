// A worker for tests: answers a preview with the file's name, dies of the name `crash` or `exit`, never ends `loop`.
import { parentPort } from 'node:worker_threads'
import type { TaskInput, TaskReply, TaskRequest } from '../protocol.ts'

parentPort?.on('message', (request: TaskRequest) => {
  const { name } = request.input as TaskInput<'preview'>
  if (name === 'crash') throw new Error('crashed')
  if (name === 'exit') process.exit(3)
  if (name === 'hang') return
  while (name === 'loop');
  parentPort?.postMessage({ id: request.id, ok: true, value: { sample: name } } satisfies TaskReply)
})
