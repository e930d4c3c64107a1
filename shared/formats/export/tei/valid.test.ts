import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { expect, it } from 'vitest'
import { anthologyOf } from '../../../editions/anthology.ts'
import { chosenPart } from '../../../editions/chosen-part.ts'
import { makeEditionFor } from '../../../editions/make-edition-for.ts'
import { shippedProfileIds, shippedProfiles } from '../../../editions/shipped-profiles.ts'
import { crossedReport } from '../../../editions/testing/crossed-report.ts'
import { decidedReport, written } from '../../../editions/testing/decided-report.ts'
import { recognisedReport } from '../../../editions/testing/recognised-report.ts'
import { someHead } from '../../../editions/testing/some-head.ts'
import { teiExporter } from './index.ts'

/** What a schema has against a text; null when it has nothing. */
function problemOf(xml: string): string | null {
  using schema = XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'testing', 'tei-subset.rng'), 'utf8'))
  using validator = RelaxNGValidator.fromDoc(schema)
  using document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return null
  } catch (error) {
    return String(error)
  }
}

it.each(shippedProfileIds)('%s is valid', id => {
  expect(problemOf(written(shippedProfiles[id], 'tei') as string)).toBeNull()
})

it.each(shippedProfileIds)('%s of a report whose annotations cross is valid', id => {
  const { before, after } = crossedReport()
  const edition = makeEditionFor(after, shippedProfiles[id], teiExporter, { head: someHead, baseline: before })
  expect(problemOf(teiExporter.write(edition) as string)).toBeNull()
})

it.each(shippedProfileIds)('%s of recognised pages, with their places, is valid', id => {
  const { before, after, facsimile } = recognisedReport()
  const edition = makeEditionFor(after, shippedProfiles[id], teiExporter, { head: someHead, baseline: before })
  const xml = teiExporter.write({ ...edition, facsimile }) as string
  expect(problemOf(xml)).toBeNull()
  expect(xml).toMatch(/<graphic url="[^"#?]*%5B1%5D%232\.tif"\/>/)
})

it.each(shippedProfileIds)('%s of several reports in one is valid', id => {
  const parts = [decidedReport(), crossedReport(), recognisedReport()].flatMap(({ before, after }) => {
    const head = { head: someHead, baseline: before, trace: true }
    return chosenPart(makeEditionFor(after, shippedProfiles[id], teiExporter, head), { by: 'whole' }) ?? []
  })
  expect(parts).toHaveLength(3)
  expect(problemOf(teiExporter.write(anthologyOf(parts, '云泽市文选')) as string)).toBeNull()
})

it('what is no TEI is not', () => {
  const xml = written(shippedProfiles.tei, 'tei') as string
  expect(problemOf(xml.replace('<choice', '<choice type="x"'))).toMatch(/choice/)
  expect(problemOf(xml.replace(/<sic>[^<]*<\/sic>/, ''))).toMatch(/choice|sic/)
  expect(problemOf(xml.replace(/target="#[^"]+"/, ''))).not.toBeNull()
})
