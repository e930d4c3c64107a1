import type { CharacterProfile } from '../../domain/document-profile.ts'
import type { Candidate } from './candidate.ts'

/** Whether a run is part of an exercise or a formula and hides nothing. */
export function belongsToExercise(
  { style, literal }: Candidate,
  { hasBlanks, hasVariable }: CharacterProfile['exercise'],
): boolean {
  if (hasBlanks && (style === 'line' || style === 'blank' || style === 'mou')) return true
  return hasVariable && style === 'cross' && /^[xX]$/u.test(literal)
}
