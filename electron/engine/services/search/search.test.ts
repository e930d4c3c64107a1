import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { Transform } from 'prosemirror-transform'
import { afterEach, describe, expect, it } from 'vitest'
import type { SearchCursor, SearchHit, SearchQuery } from '#shared/contract/search.ts'
import { schema } from '#shared/document/schema.ts'
import { blocksOf } from '#shared/document/sections.ts'
import { newId } from '#shared/domain/id.ts'
import { literalFinder } from '#shared/search/literal.ts'
import { importFile } from '#workers/tasks/import.ts'
import { createProjectFile } from '../../db/open.ts'
import { ProjectStore } from '../../db/project-store.ts'
import { removeTemporaryFolders, temporaryFolder } from '../../testing/temporary-folder.ts'
import { DocumentStates } from '../document-states.ts'
import { importSources } from '../import-sources.ts'
import { saveSteps } from '../save-steps.ts'
import { buildIndex } from './build-index.ts'
import { Search } from './search.ts'

const open: { close(): void }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
  removeTemporaryFolders()
})

const worker = join(import.meta.dirname, '../../../workers/worker.ts')
const job = () => ({ cancelled: false, signal: new AbortController().signal, progress: () => undefined })
const folding = { isPattern: false, ignoreCase: true, ignoreWidth: true, ignoreVariants: true }
const exact = { isPattern: false, ignoreCase: false, ignoreWidth: false, ignoreVariants: false }

async function projectOf(...texts: string[]) {
  const store = new ProjectStore(createProjectFile(':memory:'))
  const folder = temporaryFolder()
  const paths = texts.map((text, index) => {
    writeFileSync(join(folder, `${index}.txt`), text)
    return { path: join(folder, `${index}.txt`) }
  })
  const pool = { run: async (_task: string, input: unknown) => importFile(input as Parameters<typeof importFile>[0]) }
  const tools = {
    ...{
      store,
      states: new DocumentStates(store),
      pool: pool as never,
      job: job(),
      advanced: () => undefined,
      mayRead: () => false,
    },
  }
  const { imported } = await importSources(tools, paths, { person: '甲', at: 1 })
  const search = new Search(store, worker)
  open.push(search, store)
  return { store, search, documentIds: imported.map(({ documentId }) => documentId) }
}

/** Every hit, page by page. */
async function all(search: Search, query: SearchQuery, limit = 3): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  for (let after: SearchCursor | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const page = await search.find(query, { after, limit })
    hits.push(...page.hits)
    after = page.next ?? undefined
  }
  return hits
}
const short = (hits: readonly SearchHit[]) => hits.map(({ before, text, after }) => `${before}[${text}]${after}`)

describe('searching', () => {
  it('gives hits in document order with context, the same with the index and without', async () => {
    const { store, search, documentIds } = await projectOf('云泽市经济。\n国，國', '國家与国，国', '无')
    const query = { term: '国，', ...folding }
    const expected = ['[国，]國', '國家与[国，]国']
    expect(short(await all(search, query))).toEqual(expected)
    await buildIndex(store, job())
    expect(store.searchIndex.missing()).toEqual([])
    expect(short(await all(search, query, 1))).toEqual(expected)
    expect(short(await all(search, { ...query, ...exact, term: '國家' }))).toEqual(['[國家]与国，国'])
    expect(short(await all(search, { ...query, term: '国' }, 2))).toHaveLength(5)
    expect(await search.count({ ...query, term: '国' }, job())).toEqual({
      documents: [
        { documentId: documentIds[0], count: 2, revision: 0 },
        { documentId: documentIds[1], count: 3, revision: 0 },
      ],
      total: 5,
      cancelled: false,
    })
    const only = { ...query, term: '国', documentIds: [documentIds[1]!] }
    expect((await all(search, only)).every(hit => hit.documentId === documentIds[1])).toBe(true)
  })

  it('pages through one paragraph and through many, losing and doubling nothing', async () => {
    const text = Array.from({ length: 200 }, (_, index) => `第${index}项统计工作工作`).join('\n')
    const { store, search } = await projectOf(text, '工作工作工作', text.replaceAll('项', '号'))
    await buildIndex(store, job())
    for (const limit of [1, 7, 50, 10_000]) {
      const hits = await all(search, { term: '工作', ...folding }, limit)
      expect(hits).toHaveLength(803)
      expect(new Set(hits.map(hit => `${hit.documentId} ${hit.blockId} ${hit.start}`)).size).toBe(803)
    }
  })

  it('matches patterns with readings, and ends one that would never end', async () => {
    const { search } = await projectOf(`于2021年。\n${'a'.repeat(40)}`)
    const query = { ...exact, isPattern: true, term: '(\\d{4})年', replacement: '$1 年' }
    expect(await all(search, query)).toMatchObject([{ text: '2021年', reading: '2021 年', start: 1, end: 6 }])
    await expect(all(search, { ...query, term: '(' })).rejects.toMatchObject({ code: 'pattern_invalid' })
    await expect(all(search, { ...query, term: '(a+)+b' })).rejects.toMatchObject({ code: 'search_too_slow' })
    // The next search has a new thread.
    expect(await all(search, query)).toHaveLength(1)
  }, 20_000)
})

describe('the index', () => {
  it('is made a little at a time and goes on where it was stopped', async () => {
    const paragraphs = Array.from({ length: 80 }, (_, index) => `第${index}段文字`).join('\n')
    const { store, search } = await projectOf(paragraphs, paragraphs.replaceAll('文', '正'), '第三份文字')
    const once = {
      cancelled: false,
      progress() {
        this.cancelled = true
      },
    }
    store.searchIndex.begin(store.documents.list()[0]!.id, 80)
    store.searchIndex.add(
      store.documents.list()[0]!.id,
      store.blocks.following(store.documents.list()[0]!.id, -1, 5),
      false,
    )
    expect(await all(search, { term: '段文', ...folding }, 30)).toHaveLength(80)
    expect(await buildIndex(store, once)).toMatchObject({ cancelled: true })
    expect(await buildIndex(store, job())).toMatchObject({ kind: 'index', cancelled: false })
    expect(await all(search, { term: '文字', ...folding }, 30)).toHaveLength(81)
  })

  it('finds after any edits what a naive scan finds', async () => {
    const characters = [...'国國工作，a']
    const words = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 }).map(each => each.join(''))
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const edit = fc.tuple(fc.nat(4), place, place, words)
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 6 }),
        fc.array(edit, { maxLength: 40 }),
        words,
        async (lines, edits, term) => {
          const { store, search, documentIds } = await projectOf(lines.join('\n'), '国工作')
          const documentId = documentIds[0]!
          await buildIndex(store, job())
          const states = new DocumentStates(store)
          for (const [kind, a, b, text] of edits) {
            const { state, revision } = states.load(documentId)
            const tr = editOf(new Transform(state.doc), { kind, a, b, text })
            if (tr.steps.length === 0) continue
            const input = {
              documentId,
              baseRevision: revision,
              label: 'typing',
              steps: tr.steps.map(step => step.toJSON()),
            }
            saveSteps(store, states, input, { actor: { kind: 'person', name: '甲' }, client: 'desk', at: 1 })
          }
          if (edits.length % 2 === 0) await buildIndex(store, job())
          const found = await all(search, { term, ...folding, documentIds: [documentId] })
          const naive = blocksOf(states.load(documentId).state.doc).flatMap(block =>
            literalFinder(term, folding)(block.textContent).map(({ start }) => `${block.attrs.id} ${start}`),
          )
          expect(found.map(({ blockId, start }) => `${blockId} ${start}`)).toEqual(naive)
          expect((await search.count({ term, ...folding, documentIds: [documentId] }, job())).total).toBe(naive.length)
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})

function editOf(tr: Transform, { kind, a, b, text }: { kind: number; a: number; b: number; text: string }): Transform {
  const at = tr.doc.resolve(2 + Math.floor(a * (tr.doc.content.size - 4)))
  if (!at.parent.isTextblock) return tr
  const to = at.pos + Math.floor(b * (at.end() - at.pos))
  if (kind === 0) tr.insert(at.pos, schema.text(text))
  else if (kind === 1 && to > at.pos) tr.delete(at.pos, to)
  else if (kind === 2) tr.split(at.pos, 1, [{ type: schema.nodes.paragraph, attrs: { id: newId() } }])
  else if (kind === 3 && at.index(1) > 0) tr.join(at.before())
  else if (kind === 4)
    tr.split(at.pos, 1, [{ type: schema.nodes.paragraph, attrs: { id: newId() } }]).insert(at.pos, schema.text(text))
  return tr
}
