import { strFromU8, unzipSync } from 'fflate/browser'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { shippedProfileIds, shippedProfiles } from '../../editions/shipped-profiles.ts'
import { decidedEdition, written } from '../../editions/testing/decided-report.ts'
import { exportFormats } from '../export/registry.ts'

const profiles = shippedProfileIds.map(id => shippedProfiles[id])

/** Names of elements that are open, or the first end tag that closes another. */
function balance(xml: string): string {
  const open: string[] = []
  for (const [tag, slash, name, self] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/') {
      if (open.pop() !== name) return `unexpected ${tag}`
    } else if (self !== '/' && !tag.startsWith('<?')) open.push(name ?? '')
  }
  return open.join(' ')
}

const xmlParts = (format: 'docx' | 'xlsx' | 'epub', profile: (typeof profiles)[number]) =>
  Object.entries(unzipSync(written(profile, format) as Uint8Array)).filter(([name]) =>
    /\.(xml|rels|xhtml|opf)$/.test(name),
  )

describe.each(profiles)('profile $id', profile => {
  it('gives the same bytes each time, in every format', () => {
    for (const [id, exporter] of Object.entries(exportFormats)) {
      const edition = decidedEdition(profile, id as keyof typeof exportFormats)
      expect(exporter.write(edition), id).toEqual(exporter.write(edition))
    }
  })

  it('gives balanced XML in every part', () => {
    for (const format of ['docx', 'xlsx', 'epub'] as const) {
      for (const [name, bytes] of xmlParts(format, profile))
        expect(balance(strFromU8(bytes)), `${format} ${name}`).toBe('')
    }
    expect(balance(written(profile, 'tei') as string)).toBe('')
  })

  it('gives HTML that a validator has nothing against', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: { 'void-style': 'off', 'no-inline-style': 'off', 'no-implicit-button-type': 'off' },
    })
    const report = await validator.validateString(written(profile, 'html') as string)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
      ),
    ).toEqual([])
  })
})
