import type { ExportFormat } from '../contract/editions.ts'
import { blockRoles, rolesLeftOut } from '../domain/block.ts'
import type { EditionProfile } from '../domain/edition-profile.ts'

/** Profiles that come with the application, in the order they are offered. */
export const shippedProfileIds = ['clean', 'diplomatic', 'notes', 'changes', 'errata', 'tei'] as const
export type ShippedProfileId = (typeof shippedProfileIds)[number]

type Roles = EditionProfile['roles']
const rolesOfClean = Object.fromEntries(
  blockRoles.map(role => [role, rolesLeftOut.has(role) ? 'omit' : 'keep']),
) as Roles
const everyRole = Object.fromEntries(blockRoles.map(role => [role, 'keep'])) as Roles

const clean: EditionProfile = {
  id: 'clean',
  name: 'clean',
  view: 'text',
  changes: 'apply',
  readings: { ocr: 'reading', source: 'reading', house: 'reading', furniture: 'reading' },
  masks: 'keep',
  duplicates: 'omit',
  seams: 'close',
  remarks: { query: 'omit', unclear: 'omit', gap: 'omit', tag: 'omit' },
  roles: rolesOfClean,
  frontMatter: false,
  width: 'keep',
  spacing: 'keep',
  script: 'keep',
  language: 'zh-CN',
}

const queries = { query: 'note', unclear: 'note', gap: 'note', tag: 'omit' } as const
const everything = { duplicates: 'keep', seams: 'mark', roles: everyRole } as const

/** The rules of each: whoever wants others copies one. */
export const shippedProfiles: Readonly<Record<ShippedProfileId, EditionProfile>> = {
  clean,
  diplomatic: {
    ...clean,
    ...everything,
    id: 'diplomatic',
    name: 'diplomatic',
    readings: { ocr: 'original', source: 'original', house: 'original', furniture: 'original' },
  },
  notes: {
    ...clean,
    id: 'notes',
    name: 'notes',
    readings: { ocr: 'reading', source: 'note', house: 'reading', furniture: 'reading' },
    remarks: queries,
  },
  changes: { ...clean, id: 'changes', name: 'changes', changes: 'show', remarks: queries },
  errata: { ...clean, id: 'errata', name: 'errata', view: 'errata' },
  tei: {
    ...clean,
    ...everything,
    id: 'tei',
    name: 'tei',
    changes: 'show',
    remarks: { ...queries, tag: 'note' },
    frontMatter: true,
  },
}

/** Whether a profile's name is given by the locale. */
export function isShipped(profileId: string): profileId is ShippedProfileId {
  return shippedProfileIds.some(id => id === profileId)
}

/** The profile that a format is meant for. */
export function profileFor(format: ExportFormat): ShippedProfileId {
  if (format === 'tei' || format === 'jsonld') return 'tei'
  return format === 'xlsx' || format === 'csv' ? 'errata' : 'clean'
}
