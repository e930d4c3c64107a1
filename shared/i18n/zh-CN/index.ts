import { amounts } from './amounts.ts'
import { app } from './app.ts'
import { checkers } from './checkers.ts'
import { cli } from './cli.ts'
import { commands } from './commands.ts'
import { concordance } from './concordance.ts'
import { duplicates } from './duplicates.ts'
import { editions } from './editions.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { masks } from './masks.ts'
import { outline } from './outline.ts'
import { queries } from './queries.ts'
import { report } from './report.ts'
import { rounds } from './rounds.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { tags } from './tags.ts'
import { tour } from './tour.ts'
import { types } from './types.ts'
import { versions } from './versions.ts'

/** Every text in Chinese; its shape is the set of keys that every other locale must have. */
export const messages = {
  amounts,
  app,
  checkers,
  cli,
  commands,
  concordance,
  duplicates,
  editions,
  editor,
  errors,
  findings,
  masks,
  history,
  outline,
  queries,
  report,
  rounds,
  search,
  settings,
  tags,
  tour,
  types,
  versions,
}
