import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DocumentWork } from '#engine/testing/document-work.ts'
import { reportText } from '#engine/testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from '#engine/testing/temporary-folder.ts'
import { TestEngine } from '#engine/testing/test-engine.ts'
import { exportFormats } from '#shared/contract/editions.ts'
import { profileFor, shippedProfiles } from '#shared/editions/shipped-profiles.ts'

const alto = `<alto><Layout><Page><PrintSpace><TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="90" HEIGHT="9">
<String CONTENT="识别的" HPOS="1" VPOS="1" WIDTH="40" HEIGHT="9"/><String CONTENT="报吿" HPOS="50" VPOS="1" WIDTH="40" HEIGHT="9"/>
</TextLine></TextBlock></PrintSpace></Page></Layout></alto>`
const markdown = `# 云泽市报告\n\n全年完成**提案**办理[^1]二百项。\n\n| 县 | 数 |\n|---|---|\n| 临溪县 | 三 |\n\n[^1]: 含并案。\n`

let folder: string
let desk: TestEngine
let documentIds: string[]

beforeAll(async () => {
  folder = temporaryFolder()
  desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000, now: () => Date.UTC(2024, 0, 2) })
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
  documentIds = await desk.import(folder, { 'a.md': markdown, 'b.txt': reportText(5), 'c.xml': alto })
  const work = new DocumentWork(desk)
  await work.correct(documentIds[0]!, '二百项', '二百零五项')
  await work.correct(documentIds[2]!, '报吿', '报告')
  await work.type(documentIds[0]!, { before: '办理' }, '逐件')
  await desk.call('project.close', {})
})
afterAll(async () => {
  await desk.engine.close()
  removeTemporaryFolders()
})

/** The bytes of the files in a folder, by name. */
const filesIn = (name: string) =>
  Object.fromEntries(readdirSync(join(folder, name)).map(file => [file, readFileSync(join(folder, name, file))]))

// PDF is printed by a window alone.
const formats = exportFormats.filter(format => format !== 'pdf')

it.each(formats)('the window and the command line write the same bytes of %s', { timeout: 60_000 }, async format => {
  const program = join(import.meta.dirname, 'index.ts')
  const args = ['export', '--project', 'p.zhubi', '--to', `${format}-told`, '--format', format]
  expect(spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
  await desk.call('project.open', { path: join(folder, 'p.zhubi') })
  mkdirSync(join(folder, `${format}-shown`))
  const started = await desk.call('editions.export', {
    documentIds,
    options: { format, profile: shippedProfiles[profileFor(format)] },
    directory: join(folder, `${format}-shown`),
    overwrite: false,
  })
  expect(await desk.outcome(started)).toMatchObject({ kind: 'export', result: { failed: [] } })
  await desk.call('project.close', {})
  const shown = filesIn(`${format}-shown`)
  expect(Object.keys(shown)).toHaveLength(3)
  expect(filesIn(`${format}-told`)).toEqual(shown)
  if (format === 'source') expect(shown['识别的报告.xml']?.toString()).toMatch(/CONTENT="报告"[^>]* CS="true"/)
})

it('a cancelled export gives up a long document in its midst and leaves nothing of it', async () => {
  const long = join(folder, 'long.txt')
  writeFileSync(long, `${reportText(60)}\n`.repeat(400))
  await desk.call('project.create', { path: join(folder, 'long.zhubi') })
  const imported = await desk.outcome(await desk.call('sources.import', { files: [{ path: long }] }))
  const documents = imported.kind === 'import' ? imported.result.imported.map(({ documentId }) => documentId) : []
  mkdirSync(join(folder, 'cancelled'))
  const { jobId } = await desk.call('editions.export', {
    documentIds: documents,
    options: { format: 'docx', profile: shippedProfiles.clean },
    directory: join(folder, 'cancelled'),
    overwrite: false,
  })
  await desk.next('jobs.progress', progress => progress.jobId === jobId)
  await desk.call('jobs.cancel', { jobId })
  expect(await desk.outcome({ jobId })).toMatchObject({ kind: 'export', result: { written: [], cancelled: true } })
  expect(readdirSync(join(folder, 'cancelled'))).toEqual([])
  await desk.call('project.close', {})
})
