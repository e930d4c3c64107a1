// The engine's own process (a utilityProcess of Electron). Main hands it ports to windows and the paths it may use.
import type { Answer } from '#shared/contract/call.ts'
import type { FromEngine, ToEngine } from '#shared/contract/engine.ts'
import type { EngineToMain, MainToEngine } from '#shared/contract/engine-process.ts'
import type { ProjectEntry, ProjectInfo } from '#shared/contract/project.ts'
import workerFile from '../workers/worker.ts?modulePath'
import { Engine } from './engine.ts'
import { giveWay } from './give-way.ts'
import { PrintRequests } from './print-requests.ts'

/** As much of Electron's MessagePortMain as is used here. */
interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
  postMessage(message: unknown): void
}
interface ParentPort {
  on(event: 'message', listener: (event: { data: MainToEngine; ports: Port[] }) => void): void
  postMessage(message: EngineToMain): void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }
const grantDelayMs = 200
const ports = new Set<Port>()
let isShown = false

const prints = new PrintRequests(message => parentPort.postMessage(message))
const engine = new Engine({
  workerFile,
  printPdf: (page, signal) => prints.print(page, signal),
  emit: (event, data) => {
    for (const port of ports) port.postMessage({ event, data } as FromEngine)
  },
})

async function answer(port: Port, { id, name, input }: ToEngine): Promise<void> {
  const answered = await callAfterGrants(name, input)
  port.postMessage({ id, answer: answered } satisfies FromEngine)
  if (!answered.ok) return
  if (name === 'findings.list') noteShown()
  const path = pathShown(name, answered.value)
  if (path !== undefined) parentPort.postMessage({ type: 'project', path })
}

/** A window asks for findings when its text stands there: up to then it waits for the engine, and from then on for itself. */
function noteShown(): void {
  if (!isShown) giveWay()
  isShown = true
}

/** Which project is open after a call was answered, null for none; undefined where it is the same as before. */
function pathShown(name: string, answer: unknown): string | null | undefined {
  switch (name) {
    case 'project.open':
    case 'project.create':
    case 'project.unpack':
      return (answer as ProjectInfo).path
    case 'project.enter':
      return (answer as ProjectEntry).info.path
    case 'project.close':
      return null
  }
}

/** A grant comes over another line than the call that it allows, and may be overtaken: such a call is tried twice. */
async function callAfterGrants(name: string, input: unknown): Promise<Answer> {
  const answered = await engine.call(name, input)
  if (answered.ok || answered.error.code !== 'path_not_granted') return answered
  await new Promise(resolve => setTimeout(resolve, grantDelayMs))
  return engine.call(name, input)
}

function listen(port: Port): void {
  ports.add(port)
  port.on('message', event => void answer(port, event.data as ToEngine))
  port.on('close', () => ports.delete(port))
  port.start()
}

parentPort.on('message', ({ data, ports: sent }) => {
  if (data.type === 'port') for (const port of sent) listen(port)
  else if (data.type === 'grant') engine.grant(data.path)
  else if (data.type === 'expect') void engine.expect(data.path)
  else if (data.type === 'printed') prints.settle(data)
  else if (data.type === 'shutdown') void engine.close().then(() => process.exit(0))
})
