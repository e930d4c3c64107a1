import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { afterEach, expect, it } from 'vitest'
import { annotate } from '#shared/document/actions/annotate.ts'
import { BlockIndex } from '#shared/document/block-index.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { encode } from '#shared/formats/import/index.ts'
import { docxOf } from '#shared/formats/testing/docx-of.ts'
import { importFile } from '#workers/tasks/import.ts'
import { DocumentWork } from '../testing/document-work.ts'
import { memoryStoreOf } from '../testing/memory-store.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { TestEngine } from '../testing/test-engine.ts'
import type { CommitSteps } from './batches/commit-steps.ts'
import { undoBatch } from './batches/undo-batch.ts'
import { bringSourceVersion } from './bring-source-version.ts'
import { DocumentStates } from './document-states.ts'
import { hashOf } from './hash-of.ts'
import { saveSteps } from './save-steps.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const each of engines.splice(0)) await each.engine.close()
  removeTemporaryFolders()
})

const report = ['# 云泽市工作报告', '全年完成提案办理二百项。', '其中教育类六十项。', '下一年继续推进。']
const fileOf = (lines: readonly string[]): string => `${lines.join('\n\n')}\n`

async function deskWith(content: string | Uint8Array, name = '报告.md') {
  const desk = new TestEngine({ checksBySelf: false, recheckDelayMs: 60_000 })
  engines.push(desk)
  const folder = temporaryFolder()
  desk.engine.grant(folder)
  await desk.call('project.create', { path: join(folder, 'p.zhubi') })
  const [documentId = ''] = await desk.import(folder, { [name]: content })
  const path = join(folder, name)
  const work = new DocumentWork(desk)
  const texts = async (id = documentId) => {
    const { doc } = await work.load(id)
    return doc.children.flatMap(section => section.children.map(block => block.textContent))
  }
  const again = async (
    as: 'new-version' | 'new-document',
    lines?: readonly string[],
    encoding?: 'big5' | 'gb18030',
  ) => {
    if (lines) writeFileSync(path, fileOf(lines))
    const files = [{ path, as, ...(encoding && { encoding }) }]
    const outcome = await desk.outcome(await desk.call('sources.import', { files }))
    if (outcome.kind !== 'import') throw new Error(JSON.stringify(outcome))
    return outcome.result
  }
  const undo = async (batchId: string) => {
    const outcome = await desk.outcome(await desk.call('batches.undo', { batchId }))
    if (outcome.kind !== 'undo') throw new Error(JSON.stringify(outcome))
    return outcome.result
  }
  return { desk, folder, path, documentId, work, texts, again, undo }
}

it('brings a document to a new version of its file, keeps corrections, and takes that back', async () => {
  const { desk, path, documentId, work, texts, again, undo } = await deskWith(fileOf(report))
  await work.correct(documentId, '二百项', '二百一十项')
  const lines = ['新写的一段。', '# 云泽市工作报告', '全年共完成提案办理二百项。', '# 下一年继续推进。', '附件。']
  writeFileSync(path, fileOf(lines))
  const preview = await desk.call('sources.preview', { path })
  expect(preview).toMatchObject({ importedAs: null, earlier: { documentId, title: '云泽市工作报告', by: 'path' } })
  const { versions, imported } = await again('new-version')
  expect(imported).toEqual([])
  expect(versions).toMatchObject([{ documentId, report: { conflicts: [], losses: [] } }])
  expect(await texts()).toEqual([
    ...['新写的一段。', '云泽市工作报告', '全年共完成提案办理二百一十项。', '下一年继续推进。', '附件。'],
  ])
  const loaded = await work.load(documentId)
  expect(loaded.records).toMatchObject([{ record: { kind: 'ocr' }, anchor: { exact: '二百一十项' }, removed: false }])
  expect(loaded.versions).toMatchObject([{ name: '报告.md' }])
  expect(loaded.doc.lastChild?.child(3).type.name).toBe('heading')
  expect((await desk.call('sources.preview', { path })).importedAs).toBe('云泽市工作报告')

  expect(await undo(versions[0]?.batchId ?? '')).toMatchObject({ conflicts: [] })
  expect(await texts()).toEqual([
    '云泽市工作报告',
    '全年完成提案办理二百一十项。',
    '其中教育类六十项。',
    '下一年继续推进。',
  ])
  const undone = await work.load(documentId)
  expect(undone).toMatchObject({ versions: [], records: [{ anchor: { exact: '二百一十项' }, removed: false }] })
  expect(undone.doc.lastChild?.child(3).type.name).toBe('paragraph')
  // What was taken back can be brought in again.
  expect((await again('new-version')).versions).toHaveLength(1)
  expect((await texts())[0]).toBe('新写的一段。')
})

it('lists conflicts and lost marks, and keeps the list', async () => {
  const { documentId, work, texts, again } = await deskWith(fileOf(report))
  await work.correct(documentId, '二百项', '二百一十项')
  await work.correct(documentId, '六十项', '六十一项')
  const lines = [report[0]!, '全年完成提案办理二百零五项。', '下一年继续推进。']
  const { versions } = await again('new-version', lines)
  expect(versions[0]?.report.conflicts).toMatchObject([
    { kind: 'text', current: '一十', incoming: '零五' },
    { kind: 'gone_there', base: '其中教育类六十项。', current: '其中教育类六十一项。' },
  ])
  expect(await texts()).toEqual([
    report[0]!.slice(2),
    '全年完成提案办理二百一十项。',
    '其中教育类六十一项。',
    report[3],
  ])
  const { records, versions: kept } = await work.load(documentId)
  expect(kept[0]?.report).toEqual(versions[0]?.report)
  expect(records.filter(({ record }) => record.type === 'annotation' && record.kind === 'query')).toHaveLength(2)
})

it('makes a document of its own where that is asked for, and knows files that are the same', async () => {
  const { documentId, texts, again } = await deskWith(fileOf(report))
  expect(await again('new-version')).toMatchObject({ known: [{ documentId }], versions: [] })
  const { imported } = await again('new-document', report.with(3, '完。'))
  expect(imported).toHaveLength(1)
  expect(await texts()).toContain('下一年继续推进。')
  expect(await texts(imported[0]?.documentId)).toContain('完。')
})

it('brings a document to another reading of the same bytes', async () => {
  const bytes = encode('中華民國年鑑：雲澤縣志稿', { encoding: 'big5', bom: false, lineEnds: [] })
  const { desk, path, texts, again } = await deskWith('占位', '占位.txt')
  writeFileSync(path, bytes)
  const wrong = await again('new-document', undefined, 'gb18030')
  const documentId = wrong.imported[0]?.documentId
  expect(await texts(documentId)).not.toContain('中華民國年鑑：雲澤縣志稿')
  const preview = await desk.call('sources.preview', { path, encoding: 'big5' })
  expect(preview).toMatchObject({ importedAs: null, earlier: { documentId, by: 'bytes' } })
  const right = await again('new-version', undefined, 'big5')
  expect(right.versions).toMatchObject([{ documentId }])
  expect(await texts(documentId)).toEqual(['中華民國年鑑：雲澤縣志稿'])
  expect(await again('new-version', undefined, 'big5')).toMatchObject({ known: [{ documentId }] })
})

it('takes over comments of the new version once', async () => {
  const paragraph = (text: string, comment: number) =>
    `<w:p><w:commentRangeStart w:id="${comment}"/><w:r><w:t>${text}</w:t></w:r><w:commentRangeEnd w:id="${comment}"/></w:p>`
  const comments = (...texts: string[]) => ({
    'word/comments.xml': `<w:comments>${texts
      .map((text, id) => `<w:comment w:id="${id}" w:author="李某"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`)
      .join('')}</w:comments>`,
  })
  const first = docxOf(paragraph('云泽市报告。', 0), {}, comments('第一条'))
  const { documentId, path, work, again } = await deskWith(first, '报告.docx')
  const second = paragraph('云泽市报告。', 0) + paragraph('临溪县报告。', 1)
  writeFileSync(path, docxOf(second, {}, comments('第一条', '第二条')))
  await again('new-version')
  const { records } = await work.load(documentId)
  expect(records.map(({ record, anchor }) => [record.type === 'annotation' && record.body, anchor.exact])).toEqual([
    [{ text: '第一条' }, '云泽市报告。'],
    [{ text: '第二条' }, '临溪县报告。'],
  ])
})

it('keeps a version that changes nothing in the text as a witness', async () => {
  const { desk, path, documentId, again } = await deskWith(fileOf(report))
  writeFileSync(path, fileOf(report).replaceAll('\n', '\r\n'))
  const { versions } = await again('new-version')
  expect(versions).toMatchObject([{ report: { changes: 0, conflicts: [], losses: [] } }])
  expect((await desk.call('documents.load', { documentId })).revision).toBe(0)
  expect((await desk.call('sources.preview', { path })).importedAs).toBe('云泽市工作报告')
})

it('can be taken back whatever changed, with every mark where it was', async () => {
  const words = ['云泽市', '临溪县', '完成', '任务', '教育', '。', '三', '百项']
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map(parts => parts.join(''))
  const line = fc.oneof(
    sentence,
    sentence.map(text => `# ${text}`),
  )
  const lines = fc.array(line, { minLength: 1, maxLength: 9 })
  const job = { cancelled: false, signal: new AbortController().signal, progress: () => undefined }
  await fc.assert(
    fc.asyncProperty(lines, lines, async (first, second) => {
      const { store, documentId } = await memoryStoreOf(fileOf(first), '报告.md')
      const states = new DocumentStates(store)
      const actor = { kind: 'import', name: '甲' } as const
      const commit: CommitSteps = ({ baseRevision, steps, label }) => {
        const json = steps.map(step => step.toJSON() as unknown)
        const origin = { actor, client: 'c', at: 3, batchId: 'U' }
        saveSteps(store, states, { documentId, baseRevision, steps: json, label }, origin)
      }
      const marks = new Transform(states.load(documentId).state.doc)
      for (const { contentPos } of BlockIndex.of(marks.doc).blocks)
        annotate(marks, {
          from: contentPos,
          to: contentPos + 1,
          content: { kind: 'unclear', body: {} },
          author: actor,
          at: 1,
        })
      commit({ documentId, baseRevision: 0, steps: marks.steps, label: 'mark' })
      const before = states.load(documentId)
      const bytes = new TextEncoder().encode(fileOf(second))
      const rows = { ...(await importFile({ bytes, name: '报告.md' })), pictures: [] }
      const file = { path: '/报告.md', bytes, sha256: hashOf(bytes) }
      const tools = { store, states, advanced: () => undefined }
      const { batchId, report: told } = bringSourceVersion(tools, { documentId, file, rows }, { actor, at: 2 })
      const reimported = schema.nodeFromJSON(JSON.parse(new TextDecoder().decode(rows.rows.doc)))
      expect(states.load(documentId).state.doc.textContent).toBe(reimported.textContent)
      if (told.changes === 0) return
      const result = undoBatch({ store, states, job, commit }, { batchId, undoId: 'U' })
      expect(result.conflicts).toEqual([])
      const after = states.load(documentId)
      expect(blocksOf(after.state.doc).map(block => block.toJSON())).toEqual(
        blocksOf(before.state.doc).map(block => block.toJSON()),
      )
      const placesOf = ({ state }: typeof after) =>
        state.records
          .toAnchored(state.doc, 0)
          .map(({ record, anchor, removed }) => ({ id: record.id, anchor, removed }))
      expect(placesOf(after)).toEqual(placesOf(before))
      store.close()
    }),
    { numRuns: 60 },
  )
})
