import { strFromU8, unzipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import type { AnthologyChoice } from '../../contract/editions.ts'
import { applySteps } from '../../document/document-state.ts'
import { RecordSet } from '../../document/record-set.ts'
import { RecordStep } from '../../document/record-step.ts'
import type { QueryRecord } from '../../domain/query.ts'
import { anthologyOf } from '../../editions/anthology.ts'
import { chosenPart } from '../../editions/chosen-part.ts'
import { type Edition, makeEdition } from '../../editions/edition.ts'
import { maskLeaks } from '../../editions/edition-text.ts'
import { facsimileOf } from '../../editions/facsimile.ts'
import { makeEditionFor } from '../../editions/make-edition-for.ts'
import { scriptConverter } from '../../editions/script.ts'
import { type ShippedProfileId, shippedProfiles } from '../../editions/shipped-profiles.ts'
import { decidedEdition, decidedReport, written } from '../../editions/testing/decided-report.ts'
import { someHead } from '../../editions/testing/some-head.ts'
import { altoImporter } from '../import/alto/index.ts'
import { wholeLayout } from '../import/imported-document.ts'
import { exporterOf } from './registry.ts'
import { tableRows } from './table-rows.ts'

const textIn = (profile: ShippedProfileId, format: 'txt' | 'md' | 'html' | 'tei' | 'csv') =>
  written(shippedProfiles[profile], format) as string
const part = (profile: ShippedProfileId, format: 'docx' | 'epub', name: string) =>
  strFromU8(unzipSync(written(shippedProfiles[profile], format) as Uint8Array)[name]!)

describe('profiles', () => {
  it('print the reading, or what stood there, or both', () => {
    expect(textIn('clean', 'txt')).toContain('提案一百二十件，立案110件，办结率达98.5%，群众满意度明显提高。')
    expect(textIn('diplomatic', 'txt')).toContain('提案120件，立案110件，办结率达98.5%，群重满意度明显提高<上升>。')
    expect(textIn('diplomatic', 'txt')).toContain('逐件落‖实责任')
    expect(textIn('diplomatic', 'txt')).toContain('第1页')
    expect(textIn('changes', 'txt')).toContain('群{--重--}{++众++}满意度')
  })

  it('print remarks as notes at their places', () => {
    const text = textIn('notes', 'txt')
    expect(text).toContain('明显提高[2]。')
    expect(text).toContain('[1] 存疑：与附表不符？<待核>\n[2] 原文错误：原作“明显提高<上升>”；衍文\n[3] 字迹不清；墨迹')
    expect(textIn('notes', 'md')).toContain('办结率[^z1]达')
    expect(part('notes', 'docx', 'word/footnotes.xml')).toContain('与附表不符？&lt;待核&gt;')
    expect(part('changes', 'docx', 'word/comments.xml')).toMatch(
      /<w:comment w:author="复核乙" w:date="2026-03-02T09:30:00Z" w:id="0"/,
    )
  })

  it('convert the script, width and spacing of what is printed', () => {
    const { after } = decidedReport()
    const profile = { ...shippedProfiles.clean, script: 'taiwan', spacing: 'loose' } as const
    const { blocks } = makeEdition(after, profile, { head: someHead, convert: scriptConverter('taiwan') })
    expect(JSON.stringify(blocks)).toContain('一年來')
    expect(JSON.stringify(blocks)).toContain('立案 110 件')
  })
})

describe('errata', () => {
  it('tell place, both readings, kind, reason and who of every change', () => {
    const rows = tableRows(decidedEdition(shippedProfiles.errata, 'xlsx'))
    expect(rows[0]).toEqual(['序号', '位置', '原文', '更正', '类别', '理由', '校者'])
    const told = rows
      .slice(1)
      .map(([, , original, correction, kind, reason, who]) => [original, correction, kind, reason, who])
    expect(told).toContainEqual(['群重', '群众', '识别错误', '', '复核乙\n2026-03-02'])
    expect(told).toContainEqual(['明显提高<上升>', '明显提高', '原文错误', '衍文', '复核乙\n2026-03-02'])
    expect(told).toContainEqual(['（无）', '全程', '文字修改', '', '校对甲\n2026-03-02'])
    expect(told).toContainEqual(['第1页', '（无）', '页面成分', expect.any(String), expect.any(String)])
    expect(told.map(row => row[2])).toContain('接合')
    expect(told.map(row => row[2])).toContain('重复')
    expect(rows.find(row => row[2] === '台帐')?.[1]).toMatch(/^“一、主要做法”下第 \d+ 段\n/)
  })

  it('are safe in a spreadsheet and read right there', () => {
    const csv = textIn('errata', 'csv')
    expect(csv.startsWith('\ufeff序号,位置,')).toBe(true)
    expect(csv).toMatch(/\r\n$/)
    expect(csv).not.toMatch(/(?:^|,)"?[=@]/m)
  })
})

describe('TEI', () => {
  it('shows the pages of a source, with zones that its blocks point to', () => {
    const line = (text: string, y: number) =>
      `<TextLine HPOS="20" VPOS="${y}" WIDTH="360" HEIGHT="20"><String CONTENT="${text}" HPOS="20" VPOS="${y}" WIDTH="360" HEIGHT="20"/></TextLine>`
    const page = (lines: string) =>
      `<Page WIDTH="400" HEIGHT="600"><PrintSpace><TextBlock>${lines}</TextBlock></PrintSpace></Page>`
    const pages = page(line('全年完成提案办理', 560)) + page(line('二百项。', 20))
    const alto = `<alto><Description><fileName>p 1.tif</fileName></Description><Layout>${pages}</Layout></alto>`
    const state = { ...altoImporter.read(alto, 'a.xml'), records: RecordSet.empty }
    const facsimile = facsimileOf(state, wholeLayout(state.layout))!
    const edition = makeEditionFor(state, shippedProfiles.tei, exporterOf('tei'), { head: someHead, baseline: state })
    const xml = exporterOf('tei').write({ ...edition, facsimile }) as string
    const first = /xml:id="b-(\w+)"/.exec(xml)?.[1]
    expect(xml).toContain(
      '<surface lrx="400" lry="600" n="1" ulx="0" uly="0" xml:id="f-1">\n<graphic url="p%201.tif"/>',
    )
    expect(xml).toContain(`<zone lrx="380" lry="580" ulx="20" uly="560" xml:id="z-1-${first}"/>`)
    expect(xml).toContain(`<pb facs="#f-1" n="1"/>\n<p facs="#z-1-${first} #z-2-${first}" xml:id="b-${first}">`)
    expect(xml).toContain('全年完成提案办理<pb break="no" facs="#f-2"/>二百项。')
    expect(textIn('tei', 'tei')).toContain('cert="high"')
  })

  it('has an element for each annotation', () => {
    const tei = textIn('tei', 'tei').replace(/ (?:xml:id|n|resp|change)="[^"]*"/g, '')
    expect(tei).toContain('<choice><sic>群重</sic><corr cert="high" type="ocr">群众</corr></choice>')
    expect(tei).toContain('<choice><orig>台帐</orig><reg type="house">台账</reg></choice>')
    expect(tei).toContain(
      '<rs key="**市" type="place"><choice><orig rend="mask">**</orig><reg>云泽</reg></choice></rs>市',
    )
    expect(tei).toContain('逐件落<seg type="join"><pb break="no"/></seg>实责任')
    expect(tei).toMatch(/<surplus corresp="#b-\w+" reason="repeated">逐件落实，按月通报。<\/surplus>/)
    expect(tei).toContain('<fw type="folio">第1页</fw>')
    expect(tei).toMatch(/<annotation motivation="questioning" target="#a-\w+">/)
  })

  it('is silent about changes for a profile that applies them', () => {
    expect(textIn('clean', 'tei')).not.toContain('<sic>')
  })
})

describe('Web Annotations', () => {
  it('resolve in the text they come with, counted in code points', () => {
    const { first, 'zhubi:text': text } = JSON.parse(written(shippedProfiles.tei, 'jsonld') as string)
    const points = Array.from(text as string)
    const found = first.items.map(
      ({
        motivation,
        target,
      }: {
        motivation: string
        target: { selector: { start: number; end: number; exact: string }[] }
      }) => {
        const [position, quote] = target.selector
        expect(points.slice(position!.start, position!.end).join('')).toBe(quote!.exact)
        return [motivation, quote!.exact]
      },
    )
    expect(found).toContainEqual(['questioning', '办结率'])
    expect(found).toContainEqual(['editing', '群众'])
    expect(found).toContainEqual(['tagging', '临溪县'])
    expect(found.length).toBeGreaterThanOrEqual(8)
  })
})

describe('an anthology', () => {
  const partsOf = (all: readonly Edition[], choice: AnthologyChoice) =>
    all.flatMap(edition => chosenPart(edition, choice) ?? [])
  const editions = () => [decidedEdition(shippedProfiles.tei, 'tei'), decidedEdition(shippedProfiles.tei, 'tei')]

  it('holds what was chosen of each document, and where it is from', () => {
    const textsOf = (choice: AnthologyChoice) =>
      anthologyOf(partsOf(editions(), choice), '合集').blocks.map(block =>
        block.kind === 'table'
          ? 'table'
          : block.inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join(''),
      )
    const source = '选自《云泽市报告》（云泽市报告.md）'
    expect(textsOf({ by: 'tag', tag: '县区' })).toEqual([
      '合集',
      ...Array(2).fill(['云泽市报告', '受云泽市委托，由临溪县全程负责“𠀀字号”项目。', source]).flat(),
    ])
    const section = textsOf({ by: 'section', words: '主要做法' })
    expect(section).toContain('一、主要做法')
    expect(section).not.toContain('二、下一步打算')
    expect(partsOf(editions(), { by: 'tag', tag: '没有' })).toEqual([])
    expect(textsOf({ by: 'tag', tag: '没有', below: ['县区'] })).toEqual(textsOf({ by: 'tag', tag: '县区' }))
  })

  it('numbers the notes of all its parts through', () => {
    const parts = [decidedEdition(shippedProfiles.notes, 'txt'), decidedEdition(shippedProfiles.notes, 'txt')]
    expect(anthologyOf(parts, '合集').notes.map(note => note.number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('maskLeaks', () => {
  const { after } = decidedReport()
  it('finds a masked name that stands plainly in text and file, unless masks are filled', () => {
    const edition = decidedEdition(shippedProfiles.clean, 'txt')
    expect(maskLeaks(edition, ['云泽', '青石'], after)).toMatchObject([
      {
        value: '云泽',
        site: 'text',
        count: 3,
        excerpt: expect.stringContaining('云泽市提案'),
        place: { start: 0, end: 2 },
      },
      { value: '云泽', site: 'file', place: null },
    ])
    expect(maskLeaks(decidedEdition({ ...shippedProfiles.clean, masks: 'fill' }, 'txt'), ['云泽'], after)).toEqual([])
  })

  it('finds it in remarks, at the place that they are about', () => {
    const { head } = decidedEdition(shippedProfiles.notes, 'docx')
    const edition = makeEdition(after, shippedProfiles.notes, { head })
    expect(maskLeaks(edition, ['附表'], after)).toMatchObject([
      { site: 'remark', count: 1, place: { blockId: expect.any(String) } },
    ])
  })
})

describe('the thread of a query', () => {
  const said = { author: { kind: 'person', name: '馆员丙' }, assignee: null } as const
  const thread = [
    { ...said, id: '01A', kind: 'reply', text: '附表误排', at: Date.UTC(2026, 2, 3, 8) },
    { ...said, id: '01B', kind: 'assign', text: '', assignee: '复核乙', at: Date.UTC(2026, 2, 3, 9) },
    { ...said, id: '01C', kind: 'close', text: '以正文为准', at: Date.UTC(2026, 2, 4, 8) },
  ] as const
  const editionOf = (id: ShippedProfileId, format: 'docx' | 'txt' | 'tei' | 'jsonld') => {
    const { before, after } = decidedReport()
    const placed = after.records.all().find(({ record }) => record.type === 'annotation' && record.kind === 'query')!
    const { record, from, to } = placed
    const told = { ...record, body: { ...(record as QueryRecord).body, thread } } as QueryRecord
    const state = applySteps(after, [new RecordStep({ record, from, to }, { record: told, from, to })])
    return makeEditionFor(state, shippedProfiles[id], exporterOf(format), { head: someHead, baseline: before })
  }
  const write = (id: ShippedProfileId, format: 'docx' | 'txt' | 'tei' | 'jsonld') =>
    exporterOf(format).write(editionOf(id, format))

  it('is printed with it, and a closed query is open no more', () => {
    expect(write('notes', 'txt')).toContain(
      '与附表不符？<待核>\n馆员丙（2026-03-03）答：附表误排\n馆员丙（2026-03-04）结案：以正文为准',
    )
    expect(editionOf('notes', 'txt').summary.queries).toEqual([])
    const comments = strFromU8(unzipSync(write('changes', 'docx') as Uint8Array)['word/comments.xml']!)
    expect(comments.match(/<w:comment /g)).toHaveLength(comments.match(/<\/w:comment>/g)!.length)
    expect(comments).toMatch(/与附表不符.*<\/w:p><w:p>.*馆员丙（2026-03-03）答：附表误排/s)
  })

  it('has its authors and times in TEI and in Web Annotations', () => {
    const tei = write('tei', 'tei') as string
    expect(tei).toMatch(/<change when="2026-03-03T08:00:00Z" who="#r\d" xml:id="m-01A"/)
    expect(tei).toMatch(/<note change="#m-01C" resp="#r\d" type="close">以正文为准<\/note>/)
    expect(tei).toContain('<name>馆员丙</name>')
    const { first } = JSON.parse(write('tei', 'jsonld') as string) as { first: { items: { body: object[] }[] } }
    const bodies = first.items.flatMap(({ body }) => body)
    expect(bodies).toContainEqual(
      expect.objectContaining({ purpose: 'replying', value: '附表误排', created: '2026-03-03T08:00:00Z' }),
    )
    expect(bodies).toContainEqual(expect.objectContaining({ value: '以正文为准', 'zhubi:action': 'close' }))
  })
})
