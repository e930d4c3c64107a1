import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkOnce } from '#shared/checkers/once.ts'
import { markedSnapshot } from '#shared/checkers/testing/marked-snapshot.ts'
import { checkResources } from './check-resources.ts'
import { ThreadedCheck } from './threaded-check.ts'

const worker = join(import.meta.dirname, 'worker.ts')
const missing = join(import.meta.dirname, 'testing/no-such-worker.ts')
const report = `政协**市委员会召开会议*次，办理提案**件，我们毫不动摇坚持党对
政协工作的全面领导，不断巩固良好局面。
全市新培育专精特新企业三十二家，云泽高新区升格为国家级园区,规模以上工业增加值增长百分之九。
临溪县继续推进移民搬迁，石塘乡修通了环山公路。要再接再励，努力完成年目标任务。
全市新培育专精特新企业三十二家，云泽高新区升格为国家级园区，规模以上工业增加值增长百分之九。`
const snapshots = [
  markedSnapshot(report, 'a').snapshot,
  markedSnapshot(`白石区新建学校所，的的确确改善了条件条件。\n${report}`, 'b').snapshot,
]

describe('a check in two threads', () => {
  it.each([[['a', 'b']], [['b']]])('finds of %j what one thread finds, in the same order', async ids => {
    const settings = {
      minConfidence: 0,
      stated: new Map([['a', { punctuation: 'half' as const }]]),
      confusions: [{ wrong: '石塘', right: '石溏', kind: 'error' as const, count: 3, contexts: [] }],
    }
    const expected = checkOnce(snapshots, ids, { ...settings, resources: checkResources() })
    const found = new Set(expected.map(({ checker }) => checker))
    expect(['ocr_char', 'mask', 'mask_lost', 'duplicate'].filter(id => !found.has(id))).toEqual([])
    const check = new ThreadedCheck(worker, 0)
    const folder = mkdtempSync(join(tmpdir(), 'zhubi-'))
    try {
      writeFileSync(join(folder, 'a.md'), `# ${report}`)
      check.prepareFor([join(folder, 'a.md'), join(folder, 'missing.md'), folder])
      expect(await check.check(snapshots, ids, settings)).toEqual(expected)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says so when the other thread dies', async () => {
    const hurt = new ThreadedCheck(missing, 0).check(snapshots, ['a'], {})
    await expect(hurt).rejects.toMatchObject({ code: 'job_failed' })
  })
})
