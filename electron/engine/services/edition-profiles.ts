import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { writtenProfileSchema } from '#shared/contract/editions.ts'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { AppError } from '#shared/domain/errors.ts'
import { newId } from '#shared/domain/id.ts'
import { isShipped, shippedProfileIds, shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import type { ProjectStore } from '../db/project-store.ts'
import { writeWhole } from './write-file.ts'

/** What a file with a profile says of itself. */
const fileKind = 'zhubi-edition-profile'
const fileSchema = v.object({ kind: v.literal(fileKind), version: v.literal(1), profile: writtenProfileSchema })
/** Bytes: a profile is small; anything larger is none. */
const largestFile = 64_000

/** The profiles that can be chosen in a project: those that come with the application, then its own. */
export function listProfiles(store: ProjectStore): EditionProfile[] {
  return [...shippedProfileIds.map(id => shippedProfiles[id]), ...store.editionProfiles.list()]
}

/** Throws AppError `profile_not_found`. */
export function getProfile(store: ProjectStore, profileId: string): EditionProfile {
  const profile = listProfiles(store).find(({ id }) => id === profileId)
  if (!profile) throw new AppError('profile_not_found', { profile: profileId })
  return profile
}

/** Stores a profile; one that comes with the application is stored as a new one. */
export function saveProfile(store: ProjectStore, profile: EditionProfile): EditionProfile {
  const saved = isShipped(profile.id) ? { ...profile, id: newId() } : profile
  store.editionProfiles.put(saved)
  return saved
}

/** Removes a profile of the project; those of the application stay. */
export function removeProfile(store: ProjectStore, profileId: string): void {
  store.editionProfiles.delete(profileId)
}

/** Reads a profile out of a file. Throws AppError `file_not_found`, `profile_file_invalid`. */
export async function readProfileFile(path: string): Promise<EditionProfile> {
  const bytes = await readFile(path).catch(cause => {
    throw new AppError('file_not_found', { path }, cause)
  })
  const parsed = v.safeParse(fileSchema, bytes.length > largestFile ? null : parsedJson(bytes))
  if (!parsed.success) throw new AppError('profile_file_invalid', { path, issue: v.getDotPath(parsed.issues[0]) ?? '' })
  return parsed.output.profile
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** Writes a profile to a file that `readProfileFile` reads. Throws AppError as `writeWhole`. */
export async function writeProfileFile(path: string, profile: EditionProfile): Promise<void> {
  const text = `${JSON.stringify({ kind: fileKind, version: 1, profile }, null, 2)}\n`
  // The dialog that named the file has asked before replacing one.
  await writeWhole(path, new TextEncoder().encode(text), true)
}
