import { expect, test } from 'vitest'
import type { ToEngine } from '#shared/contract/engine.ts'
import { EngineConnection } from './engine-connection.ts'

/** As much of a port as the connection uses, with the engine's side in the test's hands. */
function fakePort() {
  const sent: ToEngine[] = []
  const port = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    postMessage: (m: ToEngine) => sent.push(m),
    close: () => undefined,
  }
  return { port: port as unknown as MessagePort, sent, answer: (data: unknown) => port.onmessage?.({ data }) }
}

test('calls made before the port is there wait for it', async () => {
  const connection = new EngineConnection()
  const listed = connection.call('documents.list', {})
  const { port, sent, answer } = fakePort()
  connection.connect(port)
  expect(sent).toEqual([{ id: 1, name: 'documents.list', input: {} }])
  answer({ id: 1, answer: { ok: true, value: [] } })
  await expect(listed).resolves.toEqual([])
})

test('rethrows an expected failure with its code, a bug as an error', async () => {
  const connection = new EngineConnection()
  const { port, answer } = fakePort()
  connection.connect(port)
  const open = connection.call('project.open', { path: '/a' })
  answer({ id: 1, answer: { ok: false, error: { code: 'project_newer', params: { name: 'a' }, message: '' } } })
  await expect(open).rejects.toMatchObject({ code: 'project_newer', params: { name: 'a' } })
  const bug = connection.call('documents.list', {})
  answer({ id: 2, answer: { ok: false, error: { code: 'bug', params: {}, message: 'no such row' } } })
  await expect(bug).rejects.toThrow('no such row')
})

test('whoever waits is told when the engine is gone; the next engine serves the next calls', async () => {
  const connection = new EngineConnection()
  connection.connect(fakePort().port)
  const lost = connection.call('documents.list', {})
  connection.disconnect()
  await expect(lost).rejects.toMatchObject({ code: 'engine_gone' })
  const { port, sent } = fakePort()
  void connection.call('documents.list', {})
  connection.connect(port)
  expect(sent).toHaveLength(1)
})

test('hands on events', () => {
  const connection = new EngineConnection()
  const { port, answer } = fakePort()
  connection.connect(port)
  const heard: unknown[] = []
  const stop = connection.events.add('findings.changed', data => heard.push(data))
  answer({ event: 'findings.changed', data: { documentId: 'D', revision: 2, isWhole: true } })
  stop()
  answer({ event: 'findings.changed', data: { documentId: 'D', revision: 3, isWhole: true } })
  expect(heard).toEqual([{ documentId: 'D', revision: 2, isWhole: true }])
})
