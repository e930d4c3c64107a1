import type { FormUse } from '../../domain/document-profile.ts'
import { readFormLine } from '../characters/form-lines.ts'
import type { Candidate } from './candidate.ts'
import type { ScannedBlock } from './profile.ts'

/** A date to be written under a signature. */
const openDate = /^[ \u3000_＿]*年[ \u3000_＿]+月[ \u3000_＿]+日?[ \u3000]*$/u
/** What whoever fills in a form says of himself. */
const ownSentence = /^[ \u3000]*(?:本人|兹有|兹证明|兹委托|我单位|我公司|我自愿|今借到|今收到)[ \u3000]*[_＿﹍]/u

const isBlank = ({ style }: Candidate) => style === 'line' || style === 'blank'
const none: readonly Candidate[] = []

/** The runs of a block that are to be written on if its document is a form. */
export function blanksToFill(block: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(isBlank)) return none
  if (ownSentence.test(block) || openDate.test(block)) return candidates.filter(isBlank)
  const found: Candidate[] = []
  let start = 0
  for (const line of block.split('\n')) {
    const end = start + line.length
    if (readFormLine(line))
      found.push(...candidates.filter(each => isBlank(each) && each.start >= start && each.end <= end))
    start = end + 1
  }
  return found
}

/** The runs that may be placeholders, without the blanks of a form, and without any of a contract. */
export function withoutForms(scans: readonly ScannedBlock[], form: FormUse): readonly ScannedBlock[] {
  if (form === 'none') return scans
  return scans.map(scan => {
    const candidates = scan.candidates.filter(
      ({ candidate }) => !isBlank(candidate) || (form === 'fields' && !scan.toFill.includes(candidate)),
    )
    return candidates.length === scan.candidates.length ? scan : { ...scan, candidates }
  })
}
