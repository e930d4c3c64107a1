import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { expect, it } from 'vitest'
import { makeEditionFor } from '../../../editions/make-edition-for.ts'
import { shippedProfileIds, shippedProfiles } from '../../../editions/shipped-profiles.ts'
import { crossedReport } from '../../../editions/testing/crossed-report.ts'
import { written } from '../../../editions/testing/decided-report.ts'
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

it('what is no TEI is not', () => {
  const xml = written(shippedProfiles.tei, 'tei') as string
  expect(problemOf(xml.replace('<choice', '<choice type="x"'))).toMatch(/choice/)
  expect(problemOf(xml.replace(/<sic>[^<]*<\/sic>/, ''))).toMatch(/choice|sic/)
  expect(problemOf(xml.replace(/target="#[^"]+"/, ''))).not.toBeNull()
})
