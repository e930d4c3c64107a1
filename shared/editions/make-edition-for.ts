import type { DocumentState } from '../document/document-state.ts'
import { inThreadOrder } from '../document/threads.ts'
import type { EditionProfile } from '../domain/edition-profile.ts'
import { type Edition, type EditionTools, makeEdition } from './edition.ts'
import { errataEdition } from './errata/errata-edition.ts'
import { withFrontMatter } from './front-matter.ts'
import { type Baseline, trackChanges } from './tracked/track-changes.ts'

/** Whether a profile in a format needs the document as it was imported. */
export function needsBaseline({ view, changes }: EditionProfile, format: EditionForm): boolean {
  return view === 'errata' || format.isList === true || (changes === 'show' && !format.traced)
}

/** What a format asks of an edition. */
export interface EditionForm {
  /** It writes a list of corrections whatever the profile. */
  isList?: boolean
  /** It shows annotations by itself, in the text as it stands. */
  traced?: boolean
  /** It is text that people read as it is written. */
  isMarkup?: boolean
}

/** The edition of a document that a profile means for a format. Pure. */
export function makeEditionFor(
  state: DocumentState,
  profile: EditionProfile,
  form: EditionForm,
  tools: Omit<EditionTools, 'trace'> & { baseline: Baseline | null; trace?: boolean },
): Edition {
  const { baseline, ...rest } = tools
  if (!needsBaseline(profile, form)) {
    const edition = makeEdition(inThreadOrder(state), profile, { ...rest, trace: (rest.trace || form.traced) ?? false })
    return form.traced ? edition : withFrontMatter(edition)
  }
  if (!baseline) throw new TypeError('The edition needs the document as it was imported')
  const tracked = trackChanges(state, baseline, profile, rest)
  return profile.view === 'errata' || form.isList ? errataEdition(tracked, state) : withFrontMatter(tracked)
}
