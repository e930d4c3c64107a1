import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openProjectFile } from '#engine/db/open.ts'
import { ProjectStore } from '#engine/db/project-store.ts'
import { removeTemporaryFolders, temporaryFolder } from '#engine/testing/temporary-folder.ts'
import { TestEngine } from '#engine/testing/test-engine.ts'
import { sourceFormats } from '#shared/domain/source.ts'
import { fuzzSamples } from '#shared/formats/testing/fuzz-samples.ts'
import { zipOf } from '#workers/testing/zip-of.ts'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let folder: string
let desk: TestEngine

beforeAll(() => {
  folder = temporaryFolder()
  const files = join(folder, 'files')
  mkdirSync(files)
  for (const [name, bytes] of Object.entries(fuzzSamples)) writeFileSync(join(files, name), bytes)
  // An encoding that is found by its bytes, a picture beside a page, an archive.
  writeFileSync(join(files, 'gbk.txt'), Buffer.from('d4c6d4f3cad0b1a8b8e6a1a3', 'hex'))
  writeFileSync(join(files, 'picture.html'), '<p>见<img src="x.gif" alt="图">。</p>')
  writeFileSync(join(files, 'x.gif'), gif)
  writeFileSync(join(files, 'more.zip'), zipOf({ '甲/b.md': '# 另一份\n\n正文。\n' }))
  desk = new TestEngine({ checksBySelf: false })
  desk.engine.grant(folder)
})
afterAll(async () => {
  await desk.engine.close()
  removeTemporaryFolders()
})

/** All that an import has made, by the name of each file; ids are told by the order in which they appear. */
function madeIn(project: string): Map<string, string> {
  const store = new ProjectStore(openProjectFile(join(folder, project)))
  const made = store.documents.list().map(({ id, title, format, sourceId }): [string, string] => {
    const { name, sha256, decoding, path } = store.sources.get(sourceId)!
    const { docJson, sourcesJson } = store.witnesses.baselineOf(id)!
    const told = {
      ...{ title, format, sha256, decoding, path },
      doc: JSON.parse(store.blocks.texts(id).docJson) as unknown,
      baseline: JSON.parse(docJson) as unknown,
      sources: JSON.parse(sourcesJson) as unknown,
      layout: store.witnesses.layoutOf(id),
      fidelity: store.witnesses.fidelityOf(id),
      text: store.witnesses.textOf(id),
      records: store.records.list(id).map(({ record, anchor }) => ({ ...record, at: 0, anchor })),
      pictures: store.pictures.shownBy(id).map(([address, bytes]) => [address, Buffer.from(bytes).toString('hex')]),
    }
    const ids = new Map<string, string>()
    const plain = JSON.stringify(told).replace(/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/g, found => {
      if (!ids.has(found)) ids.set(found, `#${ids.size}`)
      return ids.get(found)!
    })
    return [name, plain]
  })
  store.close()
  return new Map(made)
}

it('the window and the command line make the same of a file of every format', { timeout: 60_000 }, async () => {
  const program = join(import.meta.dirname, 'index.ts')
  const args = ['import', '--project', 'told.zhubi', '--person', '校对甲', join(folder, 'files')]
  expect(spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
  await desk.call('project.create', { path: join(folder, 'shown.zhubi') })
  const { paths } = await desk.call('sources.expand', { paths: [join(folder, 'files')] })
  const outcome = await desk.outcome(await desk.call('sources.import', { files: paths.map(path => ({ path })) }))
  expect(outcome).toMatchObject({ kind: 'import', result: { failed: [] } })
  await desk.call('project.close', {})
  const [told, shown] = [madeIn('told.zhubi'), madeIn('shown.zhubi')]
  expect(told).toEqual(shown)
  const formats = [...shown.values()].map(made => (JSON.parse(made) as { format: string }).format)
  expect(new Set(formats)).toEqual(new Set(sourceFormats))
  expect(shown.get('picture.html')).toContain(gif.toString('hex'))
  expect(shown.get('gbk.txt')).toContain('"gb18030"')
  expect(shown.has('b.md')).toBe(true)
})
