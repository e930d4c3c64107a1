import type { AsteriskUse, DocumentProfile } from '../../domain/document-profile.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { analyseBlock } from '../mask/profile.ts'
import { scanBlock } from '../mask/scan.ts'

/** How many runs must plainly stand for a value before asterisks are a document's masks. */
const tellingMasks = 2

/** What runs of asterisks are in a document. Only blocks with an asterisk are looked at. */
export function asteriskUseOf({ text, blocks }: Snapshot): DocumentProfile['asterisks'] {
  let mask = 0
  let bold = 0
  for (const block of blocks) {
    bold += block.strong.length
    const own = text.slice(block.start, block.end)
    if (!own.includes('*') && !own.includes('＊')) continue
    const scan = analyseBlock(own, scanBlock(own))
    for (const { candidate, guess } of scan.candidates) {
      if (candidate.style !== 'star') continue
      if (scan.bold.has(candidate)) bold += 0.5
      else if (guess.told) mask++
    }
  }
  return { habit: habitOf(mask, Math.floor(bold)), mask, bold: Math.floor(bold) }
}

function habitOf(mask: number, bold: number): AsteriskUse | null {
  if (mask < tellingMasks) return bold > 0 ? 'bold' : null
  return bold > 0 ? 'both' : 'mask'
}
