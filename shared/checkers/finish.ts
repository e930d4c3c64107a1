import { rolesLeftOut } from '../domain/block.ts'
import type { Finding, FindingDraft } from '../domain/finding.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { lastUpTo } from '../order/last-up-to.ts'
import { calibrated } from './calibration.ts'
import type { CheckedDocument } from './checker.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { type Flaws, flawsAmong, inLightOfFlaws, keepFlaws, leastSure } from './flaws.ts'
import { inLightOf } from './profile/stated-facts.ts'
import { toldOnce } from './told-once.ts'

/** A draft and the checker that it comes from. */
export interface CheckedDraft {
  checker: string
  draft: FindingDraft
}

/** As sure as this of what is no text. */
const leastToHide = 0.85
/** What so many UTF-16 units are not text also tells nothing of where a paragraph begins or ends. */
const longHidden = 8

/** What is said of whole lines and passages: what is strewn into them takes nothing of it back. */
const ofPassages: ReadonlySet<string> = new Set(['boilerplate', 'duplicate', 'heading_level', 'run_on', 'spam'])
/** A passage is so many times longer than what is strewn into it. */
const timesLonger = 1.5

const compareDrafts = (a: FindingDraft, b: FindingDraft) => a.start - b.start || a.end - b.end

const hidesText = ({ data, confidence }: FindingDraft) => data?.hidesText === true && confidence >= leastToHide

/** Whether a draft speaks of what another has told to be no text. `hidden` is in text order. */
function isHidden(draft: FindingDraft, hidden: readonly FindingDraft[]): boolean {
  const last = hidden[lastUpTo(hidden, draft.end, ({ start }) => start)]
  if (!last) return false
  if (
    ofPassages.has(draft.type) &&
    draft.end - draft.start >= timesLonger * (last.end - last.start) &&
    draft.start <= last.start &&
    draft.end >= last.end
  )
    return false
  const isBeside = draft.start === last.end || draft.end === last.start
  return draft.start <= last.end && (!isBeside || last.end - last.start >= longHidden)
}

/** Whether a draft is about one block that editions leave out: nobody needs to put it right. */
function leftOutIn({ blocks }: Snapshot): (draft: FindingDraft) => boolean {
  const leftOut = blocks.filter(({ role }) => rolesLeftOut.has(role))
  let next = 0
  // Drafts come in text order.
  return ({ start, end }) => {
    while (next < leftOut.length && leftOut[next]!.end < start) next++
    const block = leftOut[next]
    return block !== undefined && block.start <= start && end <= block.end
  }
}

/**
 * The findings of one document, in text order, from the drafts of all its checkers and in the light of what persons have
 * stated. Fingerprints come before the filter, so that an id does not depend on the confidence asked for. Sorts the
 * drafts in place. `flaws`: what the check of the whole text has shown, where the document is a part of it.
 */
export function finish(
  document: CheckedDocument,
  drafts: CheckedDraft[],
  minConfidence: number,
  flaws: Flaws | null = null,
): Finding[] {
  const { snapshot } = document
  const said = new Map<string, number>()
  const found = foundIn(document, drafts, { least: Math.min(minConfidence, leastSure), said })
  const shown = flaws ?? flawsAmong(found, snapshot.text.length)
  if (!flaws) keepFlaws(snapshot, shown)
  return inLightOfFlaws(found, shown, ({ id, confidence }) => said.get(id) ?? confidence).filter(
    ({ confidence }) => confidence >= minConfidence,
  )
}

/** What is found of a confidence and more, each place told once. `said` takes, by id, what the checkers have said. */
function foundIn(
  document: CheckedDocument,
  drafts: CheckedDraft[],
  { least, said }: { least: number; said: Map<string, number> },
): Finding[] {
  const { text } = document.snapshot
  const { stated } = document.profile
  drafts.sort((a, b) => compareDrafts(a.draft, b.draft) || (a.checker < b.checker ? -1 : 1))
  const ids = fingerprintsOf(text, drafts)
  const hidden = drafts.map(({ draft }) => draft).filter(hidesText)
  const isLeftOut = leftOutIn(document.snapshot)
  const findings: Finding[] = []
  for (const [index, { checker, draft: found }] of drafts.entries()) {
    if (isLeftOut(found)) continue
    const draft = inLightOf(found, stated, text)
    if (!draft) continue
    const confidence = calibrated(draft.type, draft.confidence)
    if (confidence < least) continue
    if (hidden.length > 0 && !hidesText(draft) && isHidden(draft, hidden)) continue
    said.set(ids[index] as string, draft.confidence)
    findings.push({
      ...draft,
      confidence,
      fixes: draft.fixes ?? [],
      related: draft.related ?? [],
      data: draft.data ?? {},
      id: ids[index] as string,
      checker,
      quote: text.slice(draft.start, draft.end),
    })
  }
  return toldOnce(findings)
}
