import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/contract/editions.ts'
import { RecordSet } from '#shared/document/record-set.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { anthologyOf } from '#shared/editions/anthology.ts'
import { chosenPart } from '#shared/editions/chosen-part.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { imageOf } from '#shared/editions/images.ts'
import { makeEditionFor } from '#shared/editions/make-edition-for.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { crossedReport } from '#shared/editions/testing/crossed-report.ts'
import { decidedReport } from '#shared/editions/testing/decided-report.ts'
import { recognisedReport } from '#shared/editions/testing/recognised-report.ts'
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
  edition(profile: EditionProfile, format: ExportFormat): Edition
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
  return [
    readableOf('decided', decidedReport()),
    readableOf('crossed', crossedReport()),
    recognised(),
    illustrated(),
    ...names.map(sample),
  ]
}

function recognised(): Readable {
  const { facsimile, ...states } = recognisedReport()
  return readableOf('recognised', states, { facsimile })
}

/** A report with a picture, shown twice. */
function illustrated(): Readable {
  const text = '# 云泽市报告\n\n走势见![走势图](media/a.png)。\n\n又见![](media/a.png)。\n'
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const image = imageOf(Buffer.from(pixel, 'base64'))
  const state = { ...importText(text, 'markdown', 'illustrated.md'), records: RecordSet.empty }
  const images = new Map(image ? [['media/a.png', image]] : [])
  return readableOf('illustrated', { before: state, after: state }, { images })
}

function sample(name: string): Readable {
  const { text } = decode(readFileSync(join(samples, name)))
  const format = detectFormat(name, text) === 'markdown' ? 'markdown' : 'text'
  const state = { ...importText(text, format, name), records: RecordSet.empty }
  return readableOf(name.replace(/\.\w+$/, ''), { before: state, after: state })
}

function readableOf(
  name: string,
  { before, after }: ReturnType<typeof decidedReport>,
  fromSource: Pick<Edition, 'facsimile' | 'images'> = {},
): Readable {
  const edition: Readable['edition'] = (profile, format) => ({
    ...makeEditionFor(after, profile, exporterOf(format), { head: someHead, baseline: before, trace: true }),
    ...fromSource,
  })
  return {
    name,
    sheet: '勘误表',
    written: (profile, format) => {
      const exporter = exporterOf(format)
      const plain = makeEditionFor(after, profile, exporter, { head: someHead, baseline: before })
      return exporter.write({ ...plain, ...fromSource })
    },
    edition,
    imported: () => {
      const exporter = exporterOf('docx')
      const edition = makeEditionFor(before, everything, exporter, { head: someHead, baseline: before })
      return exporter.write({ ...edition, ...fromSource }) as Uint8Array
    },
  }
}

/** All readables as one file, each under its title. */
export function anthologyOfReadables(parts: readonly Readable[]): Pick<Readable, 'name' | 'written'> {
  return {
    name: 'anthology',
    written: (profile, format) => {
      const editions = parts.flatMap(part => chosenPart(part.edition(profile, format), { by: 'whole' }) ?? [])
      return exporterOf(format).write(anthologyOf(editions, '云泽市文选'))
    },
  }
}
