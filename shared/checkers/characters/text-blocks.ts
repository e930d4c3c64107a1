import type { FindingDraft, FindingType, Severity } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import type { CheckedDocument } from '../checker.ts'
import { scanNear } from '../near-change.ts'
import { traitsOf } from './classes.ts'

/** A listed block and the classes of characters it holds. */
export interface TraitedBlock extends ListedBlock {
  /** Bits as `traitsOf` gives them. */
  traits: number
  /** Index among the document's listed blocks. */
  index: number
}

const lists = new WeakMap<CheckedDocument, readonly TraitedBlock[]>()

/** Text blocks a character rule may look at: program text is left out. Computed once a state of the document. */
export function traitedBlocksOf(document: CheckedDocument): readonly TraitedBlock[] {
  let list = lists.get(document)
  if (!list) {
    list = blockListOf(document)
      .map((entry, index) => ({ ...entry, index, traits: traitsOf(entry.text) }))
      .filter(({ block }) => block.kind !== 'preformatted' && block.kind !== 'rule')
    lists.set(document, list)
  }
  return list
}

/** A broken rule at a stretch of a block, before the document's habits are asked. Offsets count from the block's start. */
export interface Hit {
  rule: string
  start: number
  end: number
  confidence: number
  /** Readings, best first. Safe ones change width or white space only. */
  fixes?: readonly { text: string; safe?: boolean }[]
  params?: Record<string, string | number>
  /** What a judge of the same checker needs to know beyond the rule. */
  note?: string
  /** Whether what stands there is no text, so that no other checker can say anything of it. */
  hidesText?: boolean
}

/** The hits of each block that has any. */
export interface ScannedBlocks {
  document: CheckedDocument
  hits: { entry: TraitedBlock; hits: readonly Hit[] }[]
  /** Hits by block text, so that after an edit only the changed blocks are scanned again. */
  memory: Map<string, readonly Hit[]>
}

const none: readonly Hit[] = []

/** Finds flaws of a block by its text alone. */
export interface BlockScanner {
  /** Whether a block of such traits may hold any. */
  wants(traits: number): boolean
  scan(text: string, traits: number): readonly Hit[]
  /** What is found in a part of a block that is read by itself, none of which is wrong in the whole. */
  scanPart?(text: string, traits: number): readonly Hit[]
}

const movedHit = (hit: Hit, by: number): Hit => ({ ...hit, start: hit.start + by, end: hit.end + by })

/** Scans what a scanner can read by itself around the changes of a document. */
function scanChanges(document: CheckedDocument, { wants, scan, scanPart = scan }: BlockScanner): ScannedBlocks {
  const hits: ScannedBlocks['hits'] = []
  for (const entry of traitedBlocksOf(document)) {
    if (!wants(entry.traits)) continue
    const read = (text: string, isPart: boolean) => (isPart ? scanPart : scan)(text, entry.traits)
    const found = scanNear(entry, document.changes, read, movedHit)
    if (found.length > 0) hits.push({ entry, hits: found })
  }
  return { document, hits, memory: new Map() }
}

/** Scans every block whose traits a rule can meet. Linear if the scanner is. */
export function scanBlocks(
  document: CheckedDocument,
  before: ScannedBlocks | undefined,
  scanner: BlockScanner,
): ScannedBlocks {
  if (document.changes && scanner.scanPart) return scanChanges(document, scanner)
  const { wants, scan } = scanner
  const memory: ScannedBlocks['memory'] = new Map()
  const hits: ScannedBlocks['hits'] = []
  for (const entry of traitedBlocksOf(document)) {
    if (!wants(entry.traits)) continue
    // Headings, labels and lines of furniture stand again and again; judges tell their hits apart.
    const again = memory.get(entry.text)
    let found = again?.map(hit => ({ ...hit })) ?? before?.memory.get(entry.text) ?? scan(entry.text, entry.traits)
    if (found.length === 0) found = none
    else hits.push({ entry, hits: found })
    memory.set(entry.text, found)
  }
  return { document, hits, memory }
}

/** What the drafts of one checker share. */
export interface DraftFrame {
  checker: string
  type: FindingType
  severity?: Severity
  /** Rules whose reading can be taken where one is sure of it; where they are named, all others ask for a look. */
  sureRules?: ReadonlySet<string>
}

/** The finding a hit becomes. Its message is `checkers.<checker>.found.<rule>` and knows the quote. */
export function draftOf(frame: DraftFrame, { snapshot }: CheckedDocument, blockStart: number, hit: Hit): FindingDraft {
  const start = blockStart + hit.start
  const end = blockStart + hit.end
  const fixes = hit.fixes ?? []
  return {
    documentId: snapshot.documentId,
    type: frame.type,
    start,
    end,
    message: {
      key: `checkers.${frame.checker}.found.${hit.rule}`,
      params: { quote: snapshot.text.slice(start, end), reading: fixes[0]?.text ?? '', ...hit.params },
    },
    severity: frame.severity ?? 'warning',
    confidence: hit.confidence,
    fixes: fixes.map(({ text, safe = false }) => ({
      text,
      label: `checkers.${frame.checker}.fix.${text === '' ? 'remove' : 'replace'}`,
      safe,
    })),
    data: {
      rule: hit.rule,
      ...(hit.hidesText && { hidesText: true }),
      ...(frame.sureRules?.has(hit.rule) === false && { look: true }),
    },
  }
}
