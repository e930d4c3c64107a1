import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openProjectFile } from '#engine/db/open.ts'
import { ProjectStore } from '#engine/db/project-store.ts'
import { flawedReport, passage, reportText } from '#engine/testing/report-texts.ts'
import { removeTemporaryFolders, temporaryFolder } from '#engine/testing/temporary-folder.ts'
import { decisionRecord } from '#shared/document/testing/record-samples.ts'
import { main } from './main.ts'
import type { ReportedFinding } from './reported-finding.ts'

const program = join(import.meta.dirname, 'index.ts')
let folder: string

/** Runs `zhubi` in the folder of the fixtures. */
function zhubi(...args: string[]) {
  const environment = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
const jsonl = (stdout: string): ReportedFinding[] =>
  stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as ReportedFinding)

beforeAll(() => {
  folder = temporaryFolder()
  writeFileSync(join(folder, 'b.txt'), `\ufeff${flawedReport.replaceAll('\n', '\r\n')}`)
  writeFileSync(
    join(folder, 'a.md'),
    '# 白石区工作报告\n\n一是强化督办，逐件落实。\n\n全年**市立案***件，办结**.*%。\n',
  )
  writeFileSync(join(folder, 'clean.txt'), reportText(2))
  writeFileSync(join(folder, 'bytes.txt'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))
  mkdirSync(join(folder, '旁证'))
  writeFileSync(join(folder, '旁证', 'c.txt'), passage)
})
afterAll(removeTemporaryFolders)

describe('zhubi', () => {
  it('helps and tells its version', () => {
    expect(zhubi('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('用法') })
    expect(zhubi('--lang', 'en', '--help').stdout).toContain('Usage: zhubi')
    expect(zhubi('check', '--help', '--lang=en').stdout).toContain('--min-confidence')
    expect(zhubi('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('ends with 2 on bad use, without a stack trace', async () => {
    expect(zhubi('check', 'b.txt', '--fast')).toMatchObject({ status: 2, stdout: '' })
    const bad = [
      [],
      ['prune'],
      ['check'],
      ['check', 'b.txt', '--format', 'xml'],
      ['check', 'b.txt', '--min-confidence', '7'],
      ['check', 'b.txt', '--project', 'p.zhubi'],
      ['check', 'b.txt', '--lang', 'fr'],
      ['import', 'b.txt'],
      ['import', '--project', 'p.zhubi'],
      ['export', '--project', 'p.zhubi', '--to', 'out'],
      ['export', '--project', 'p.zhubi', '--to', 'out', '--format', 'rtf'],
      ['export', '--project', 'p.zhubi', '--to', 'out', '--format', 'txt', '--tag', '民生'],
    ]
    for (const args of bad) {
      const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      expect(await main(args), args.join(' ')).toBe(2)
      expect(told.mock.calls.join('')).toMatch(/--help/)
      expect(told.mock.calls.join('')).not.toMatch(/^\s+at /m)
      told.mockRestore()
    }
  })
})

describe('zhubi check', () => {
  it('prints one object a line with offsets of the decoded source, by file and start', () => {
    const { status, stdout, stderr } = zhubi('check', 'b.txt', 'a.md', '--format', 'jsonl')
    expect([status, stderr]).toEqual([0, ''])
    const findings = jsonl(stdout)
    const fields = 'file id checker type start end line column quote message severity confidence fixes related data'
    for (const finding of findings) expect(Object.keys(finding).join(' ')).toBe(fields)
    expect(findings.map(({ file }) => file)).toEqual(findings.map(({ file }) => file).sort())
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['a.md', 'b.txt']))
    const texts: Record<string, string> = {
      'a.md': readFileSync(join(folder, 'a.md'), 'utf8'),
      'b.txt': readFileSync(join(folder, 'b.txt'), 'utf8').slice(1),
    }
    for (const { file, start, end, quote, line, column } of findings) {
      const text = texts[file] as string
      expect(text.slice(start, end)).toBe(quote)
      const before = text.slice(0, start).split(/\r\n|\n/)
      expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
    }
    const masks = findings.filter(({ file, type }) => file === 'a.md' && type === 'mask')
    expect(masks.map(({ quote }) => quote)).toEqual(['**', '***', '**.*'])
    const copy = findings.find(({ type }) => type === 'duplicate')
    expect(copy?.related[0]).toMatchObject({ file: 'b.txt', quote: copy?.quote })
    expect(masks[0]?.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('gives the same findings the same ids and the whole the same bytes', () => {
    const run = () => zhubi('check', 'a.md', 'b.txt', '--format', 'jsonl').stdout
    expect(run()).toBe(run())
  })

  it('speaks English when asked, as a table by default', () => {
    const { stdout } = zhubi('check', 'a.md', '--lang', 'en')
    expect(stdout).toMatch(/^a\.md \(3\)\n {2}5:3 +Mask/m)
    expect(stdout).toContain('Findings: 3. Files: 1.')
    expect(zhubi('check', 'clean.txt').stdout).toBe('没有发现问题。\n')
  })

  it('ends with 1 when a file cannot be read and checks the others all the same', () => {
    const { status, stdout, stderr } = zhubi('check', 'none.txt', 'a.md', 'bytes.txt', '--format', 'jsonl')
    expect(status).toBe(1)
    expect(jsonl(stdout).length).toBeGreaterThan(0)
    expect(stderr).toMatch(/^none\.txt：.*（file_not_found）\nbytes\.txt：.*（file_binary）\n$/)
  })

  it('takes evidence that it does not report on', () => {
    writeFileSync(join(folder, 'copy.txt'), `${passage}\n云泽市另有部署。\n`)
    const without = jsonl(zhubi('check', 'copy.txt', '--format', 'jsonl').stdout)
    const { stdout, status } = zhubi(
      'check',
      'copy.txt',
      '--with',
      '旁证',
      '--format',
      'jsonl',
      '--min-confidence',
      '0',
    )
    expect(status).toBe(0)
    expect(without.filter(({ type }) => type === 'duplicate')).toEqual([])
    const found = jsonl(stdout)
    expect(found.every(({ file }) => file === 'copy.txt')).toBe(true)
    expect(found.flatMap(({ related }) => related.map(({ file }) => file))).toContain(join('旁证', 'c.txt'))
  })
})

describe('zhubi check --explain', () => {
  it('prints the page of a checker by its id or type, without files', () => {
    const { status, stdout, stderr } = zhubi('check', '--explain', 'mask')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')[0]).toMatch(/^隐去的内容：/)
    expect(stdout).toContain('# mask\n')
    expect(zhubi('check', '--explain', 'duplicate', '--lang', 'en').stdout).toContain('# duplicate\n')
    expect(zhubi('check', '--explain', 'duplicate', '--lang', 'zh-TW').stdout).toContain('重複段落')
  })

  it('tells all that is known of a finding of the files', () => {
    const [finding] = jsonl(zhubi('check', 'a.md', '--format', 'jsonl').stdout)
    const { status, stdout } = zhubi('check', 'a.md', '--explain', finding?.id ?? '')
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toBe(`a.md:${finding?.line}:${finding?.column} 遮盖符`)
    expect(stdout).toContain(`原文：${finding?.quote}\n${finding?.message}\n可信度：${finding?.confidence.toFixed(2)}`)
    expect(stdout).toContain('依据 style：star')
    expect(stdout).toContain('# mask\n')
  })

  it('takes a word that names neither for bad use', () => {
    const { status, stdout, stderr } = zhubi('check', 'a.md', '--explain', 'nothing')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('nothing')
    expect(zhubi('check', '--explain', 'nothing').status).toBe(2)
  })
})

// Each command starts a process and threads of its own.
describe('zhubi import and export', { timeout: 60_000 }, () => {
  it('import into a new project, know files again, check and export it', () => {
    const imported = zhubi('import', 'b.txt', 'none.txt', 'a.md', '--project', 'p.zhubi')
    expect(imported.status).toBe(1)
    expect(imported.stdout).toContain('导入 2，已存在 0，失败 1')
    expect(imported.stderr).toMatch(/^none\.txt：.*（file_not_found）\n$/)
    expect(readdirSync(folder).filter(name => name.startsWith('p.zhubi'))).toEqual(['p.zhubi'])
    writeFileSync(join(folder, 'page.html'), '<h1>云泽市公告</h1><p>正文。<img src="a.png"></p>')
    const page = zhubi('import', 'page.html', '--project', 'page.zhubi', '--lang', 'en')
    expect(page.stdout).toContain('云泽市公告\n          ! 1 image kept as a place only\n')
    zhubi('import', 'b.txt', '--project', 'page.zhubi')
    const mixed = zhubi('export', '--project', 'page.zhubi', '--to', 'mixed', '--format', 'source')
    expect(mixed).toMatchObject({ status: 1, stderr: expect.stringMatching(/^云泽市公告：.*（source_not_plain）\n$/) })
    expect(readdirSync(join(folder, 'mixed'))).toEqual(['政协 市委员会常务委员会工作报告.txt'])

    const again = zhubi('import', 'b.txt', '--project', 'p.zhubi', '--lang', 'en')
    expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('1 known already')])

    const checked = jsonl(zhubi('check', '--project', 'p.zhubi', '--format', 'jsonl').stdout)
    const direct = jsonl(zhubi('check', 'a.md', 'b.txt', '--format', 'jsonl').stdout)
    expect(checked).toEqual(direct)

    const args = ['export', '--project', 'p.zhubi', '--to', 'out', '--format', 'source']
    expect(zhubi(...args)).toMatchObject({ status: 0, stderr: '' })
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      '政协 市委员会常务委员会工作报告.txt',
      '白石区工作报告.md',
    ])
    expect(readFileSync(join(folder, 'out', '白石区工作报告.md'))).toEqual(readFileSync(join(folder, 'a.md')))
    const same = readFileSync(join(folder, 'out', '政协 市委员会常务委员会工作报告.txt'))
    expect(same).toEqual(readFileSync(join(folder, 'b.txt')))
    expect(zhubi(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('export_exists') })
    expect(zhubi(...args, '--overwrite').status).toBe(0)
    const clean = zhubi('export', '--project', 'p.zhubi', '--to', 'clean', '--format', 'txt', '--masks', 'uniform')
    expect(clean.status).toBe(0)
    expect(readFileSync(join(folder, 'clean', '白石区工作报告.txt'), 'utf8')).toContain('一是强化督办，逐件')
  })

  it('bring a document to a new version of its file', () => {
    const [name, project] = ['later.txt', 'later.zhubi']
    writeFileSync(join(folder, name), '云泽市工作报告。\n全年完成二百项。\n')
    zhubi('import', name, '--project', project)
    writeFileSync(join(folder, name), '云泽市年度工作报告。\n全年完成二百项。\n')
    const later = zhubi('import', name, '--project', project, '--as', 'new-version')
    expect([later.status, later.stdout]).toEqual([
      0,
      expect.stringContaining('新版    later.txt  云泽市工作报告。：改动 1 处'),
    ])
    zhubi('export', '--project', project, '--to', 'later', '--format', 'txt')
    const [file = ''] = readdirSync(join(folder, 'later'))
    expect(readFileSync(join(folder, 'later', file), 'utf8')).toContain('云泽市年度工作报告。')
    expect(zhubi('import', name, '--project', project, '--as', 'other').status).toBe(2)
  })

  it('exchange its tree of tags', () => {
    const tags = (...args: string[]) => zhubi('tags', ...args, '--project', 'p.zhubi')
    writeFileSync(join(folder, 'tree.txt'), '水利 | 渠与泵站\n\t泵站\n')
    expect(tags('import', 'tree.txt').stdout).toContain('新增 2 个标签')
    expect(tags().stdout).toBe('水利\t0\n  泵站\t0\n')
    expect(tags('export', 'out.txt').status).toBe(0)
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('水利 | 渠与泵站\n\t泵站\n')
    expect(tags('export', 'out.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('export_exists') })
    expect(tags('export', 'out.txt', '--overwrite').status).toBe(0)
    expect(tags('export').status).toBe(2)
    expect(tags('list', 'x').status).toBe(2)
  })

  it('search it, folded, exactly and by pattern', () => {
    const search = (...args: string[]) => zhubi('search', ...args, '--project', 'p.zhubi')
    const hits = search('共提出提案**', '--format', 'jsonl').stdout.trim().split('\n')
    expect(hits.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({ file: 'b.txt', before: '一年来，**市', text: '共提出提案**', start: 7, end: 14 }),
    ])
    expect(search('臨溪縣').stdout).toContain('【临溪县】组织委员')
    expect(search('臨溪縣', '--exact').stdout).toBe('共 0 处\n')
    expect(search('临.县', '--regex', '--limit', '1').stdout).toMatch(/^b\.txt: 【临溪县】.*\n共 1 处\n$/)
    expect(search('(', '--regex')).toMatchObject({ status: 1, stderr: expect.stringContaining('pattern_invalid') })
    expect(search('甲', '--limit', '0').status).toBe(2)
    expect(zhubi('search', '甲').status).toBe(2)
  })

  it('tell a project that is missing, no project, or in use, with status 1', () => {
    const run = (project: string) => zhubi('export', '--project', project, '--to', 'x', '--format', 'txt')
    expect(run('none.zhubi')).toMatchObject({ status: 1, stderr: expect.stringContaining('project_not_found') })
    expect(run('a.md')).toMatchObject({ status: 1, stderr: expect.stringContaining('project_not_a_project') })
    zhubi('import', 'clean.txt', '--project', 'used.zhubi')
    const file = openProjectFile(join(folder, 'used.zhubi'))
    expect(run('used.zhubi')).toMatchObject({ status: 1, stderr: expect.stringContaining('project_locked') })
    expect(zhubi('check', '--project', 'used.zhubi')).toMatchObject({ status: 1 })
    file.close()
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})

describe('zhubi check with a project', { timeout: 60_000 }, () => {
  const line = (name: string) => `${name}县的千部群众齐心协力，完成了${name}河道的治理。`

  it('weighs rules by what the project has decided, and proposes what it has corrected; files alone know nothing of it', () => {
    writeFileSync(join(folder, 'lesson.txt'), `${line('临溪')}\n水库移民工作进展顺利。\n`)
    writeFileSync(join(folder, 'fresh.txt'), `${line('白石')}\n全县水库移民工作稳步推进，群众生活改善。\n`)
    expect(zhubi('import', 'lesson.txt', '--project', 'l.zhubi').status).toBe(0)
    const file = openProjectFile(join(folder, 'l.zhubi'))
    const store = new ProjectStore(file)
    const [document] = store.documents.list()
    const author = { kind: 'person' as const, name: '甲' }
    const anchor = {
      blockId: 'b',
      start: 0,
      endBlockId: 'b',
      end: 0,
      exact: '',
      prefix: '水库',
      suffix: '工作',
      revision: 0,
    }
    for (let at = 0; at < 9; at++) {
      const record = decisionRecord({
        id: `d${at}`,
        at,
        author,
        checker: 'ocr_char',
        rule: 'misspelt',
        verdict: 'rejected',
      })
      store.records.put(document?.id ?? '', { record, anchor, removed: false })
    }
    const body = { original: '移民', reading: '搬迁' }
    const common = { id: 'a1', type: 'annotation' as const, author, at: 1, findingId: null }
    store.records.put(document?.id ?? '', { record: { ...common, kind: 'ocr', body }, anchor, removed: false })
    store.profiles.add(document?.id ?? '', { id: 's1', item: 'punctuation', value: 'half', author, at: 1 })
    file.close()

    const run = (...more: string[]) => jsonl(zhubi('check', 'fresh.txt', '--format', 'jsonl', ...more).stdout)
    const rules = (findings: ReportedFinding[]) => findings.map(({ data }) => data.reason)
    expect(rules(run())).toEqual(['misspelt'])
    expect(rules(run('--with', 'l.zhubi'))).toEqual(['learned'])
    const [sunk] = run('--with', 'l.zhubi', '--min-confidence', '0').filter(({ data }) => data.reason === 'misspelt')
    expect(sunk?.confidence).toBeLessThan(0.5)
    expect(sunk?.data.experience).toMatchObject({ accepted: 0, rejected: 9 })

    const [profile] = zhubi('check', '--project', 'l.zhubi', '--profile').stdout.trimEnd().split('\n')
    expect(JSON.parse(profile ?? '')).toMatchObject({
      file: 'lesson.txt',
      profile: expect.arrayContaining([expect.objectContaining({ item: 'punctuation', value: 'half', read: 'full' })]),
    })
  })

  it('prints the habits of files without checking them', () => {
    const { stdout, status } = zhubi('check', 'a.md', '--profile')
    const { file, profile } = JSON.parse(stdout) as { file: string; profile: { item: string; value: unknown }[] }
    expect([status, file]).toEqual([0, 'a.md'])
    expect(profile.find(({ item }) => item === 'asterisks')?.value).toBe('mask')
  })
})

describe('zhubi report', () => {
  it('prints the same figures as text and as JSON', () => {
    expect(zhubi('import', 'a.md', '--project', 'figures.zhubi').status).toBe(0)
    const told = JSON.parse(zhubi('report', '--project', 'figures.zhubi', '--json').stdout) as { characters: number }
    expect(told).toMatchObject({ documents: 1, round: 1, estimate: { method: 'none', rate: null } })
    const { status, stdout } = zhubi('report', '--project', 'figures.zhubi', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toContain(`Characters  ${told.characters}\n`)
    expect(zhubi('report').status).toBe(2)
  })
})
