import { first } from './0001-first.ts'
import { rulesAndProfiles } from './0002-rules-and-profiles.ts'
import { searchIndex } from './0003-search-index.ts'
import { readings } from './0004-readings.ts'
import { editionProfiles } from './0005-edition-profiles.ts'
import { queries } from './0006-queries.ts'
import { versions } from './0007-versions.ts'
import { findingGroups } from './0008-finding-groups.ts'
import { tags } from './0009-tags.ts'
import { rounds } from './0010-rounds.ts'
import { recordsByKind } from './0011-records-by-kind.ts'
import { pictures } from './0012-pictures.ts'
import { findingsByStanding } from './0013-findings-by-standing.ts'
import { careOfFixes } from './0014-care-of-fixes.ts'
import type { Migration } from './migration.ts'

/** Every migration in order; a new one is a file and a line here. */
export const migrations: readonly Migration[] = [
  first,
  rulesAndProfiles,
  searchIndex,
  readings,
  editionProfiles,
  queries,
  versions,
  findingGroups,
  tags,
  rounds,
  recordsByKind,
  pictures,
  findingsByStanding,
  careOfFixes,
]
