import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'
import { shippedProfiles } from '#shared/editions/shipped-profiles.ts'
import { memoryStoreOf } from '../testing/memory-store.ts'
import { removeTemporaryFolders, temporaryFolder } from '../testing/temporary-folder.ts'
import { getProfile, readProfileFile } from './edition-profiles.ts'

afterEach(removeTemporaryFolders)

it('reads profiles from before page furniture was a kind of its own', async () => {
  const { furniture: _, ...readings } = shippedProfiles.notes.readings
  const old = { ...shippedProfiles.notes, id: 'mine', name: '旧', readings } as EditionProfile
  const { store } = await memoryStoreOf('正文')
  store.editionProfiles.put(old)
  const whole = { ...old, readings: shippedProfiles.notes.readings }
  expect(getProfile(store, 'mine')).toEqual(whole)
  const path = join(temporaryFolder(), '旧.json')
  await writeFile(path, JSON.stringify({ kind: 'zhubi-edition-profile', version: 1, profile: old }))
  expect(await readProfileFile(path)).toEqual(whole)
  store.close()
})
