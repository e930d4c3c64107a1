// For the kill test: opens a project, then saves a step to its first document again and again, printing each revision
// that the engine has acknowledged, until it is killed.
import { writeSync } from 'node:fs'
import { Transform } from 'prosemirror-transform'
import { BlockIndex } from '#shared/document/block-index.ts'
import { schema } from '#shared/document/schema.ts'
import { TestEngine } from './test-engine.ts'

const [path = ''] = process.argv.slice(2)
const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
desk.engine.grant(path)
await desk.call('project.open', { path })
const [document] = await desk.call('documents.list', {})
if (!document) throw new Error('The project has no document')
const { id: documentId } = document
let { docJson, revision } = await desk.call('documents.load', { documentId })
let doc = schema.nodeFromJSON(JSON.parse(docJson))
for (;;) {
  const blocks = new BlockIndex(doc).blocks
  const at = blocks[revision % blocks.length]?.contentPos ?? 0
  const change = new Transform(doc).insert(at, schema.text(`〔${revision + 1}〕`))
  const steps = change.steps.map(step => step.toJSON() as { stepType: string })
  revision = (await desk.call('documents.save', { documentId, baseRevision: revision, label: 'typing', steps }))
    .revision
  doc = change.doc
  writeSync(1, `${revision}\n`)
}
