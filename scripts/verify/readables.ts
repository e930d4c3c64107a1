import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/contract/editions.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { makeEditionFor } from '#shared/editions/make-edition-for.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { decidedReport } from '#shared/editions/testing/decided-report.ts'
import { someHead } from '#shared/editions/testing/some-head.ts'
import { exporterOf } from '#shared/formats/export/registry.ts'
import { decode, detectFormat, importText } from '#shared/formats/import/index.ts'
import { repositoryRoot } from '../run.ts'

/** A document that can be written in every format. */
export interface Readable {
  name: string
  /** The name of the sheet with the corrections. */
  sheet: string
  written(profile: EditionProfile, format: ExportFormat): string | Uint8Array
  /** As it was imported, all of it, as DOCX. */
  imported(): Uint8Array
}

const samples = join(repositoryRoot, 'resources', 'samples')
const everything: EditionProfile = {
  ...shippedProfiles.clean,
  duplicates: 'keep',
  roles: shippedProfiles.diplomatic.roles,
}

/** A report in which everything was decided, and the sample reports as they are. */
export function readables(): Readable[] {
  const names = readdirSync(samples).filter(name => /\.(md|txt)$/.test(name))
  return [readableOf('decided', decidedReport()), ...names.map(sample)]
}

function sample(name: string): Readable {
  const { text } = decode(readFileSync(join(samples, name)))
  const format = detectFormat(name, text) === 'markdown' ? 'markdown' : 'text'
  const state = { ...importText(text, format, name), records: RecordSet.empty }
  return readableOf(name.replace(/\.\w+$/, ''), { before: state, after: state })
}

function readableOf(name: string, { before, after }: ReturnType<typeof decidedReport>): Readable {
  const written: Readable['written'] = (profile, format) => {
    const exporter = exporterOf(format)
    return exporter.write(makeEditionFor(after, profile, exporter, { head: someHead, baseline: before }))
  }
  return {
    name,
    sheet: '勘误表',
    written,
    imported: () => {
      const exporter = exporterOf('docx')
      const edition = makeEditionFor(before, everything, exporter, { head: someHead, baseline: before })
      return exporter.write(edition) as Uint8Array
    },
  }
}
