import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { draftOf, type ScannedBlocks, scanBlocks, traitedBlocksOf } from '../characters/text-blocks.ts'
import { defineChecker, perDocument } from '../checker.ts'
import { type CheckResources, wordsOf } from '../resources.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { pinyinGlossHits } from './pinyin-glosses.ts'
import { scanBlock, wantsBlock } from './scan.ts'
import { scriptMixHits } from './script-mix.ts'
import { simplifiedGlyphHits } from './simplified-glyphs.ts'

const options = v.object({
  /** Whether leftovers of a page's source (entities, tags, escapes) are reported. */
  markup: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

const frame = { checker: 'garble', type: 'garble', severity: 'error' } as const
const markupRules = new Set(['entity', 'tag', 'escape', 'line_end', 'hidden_address'])
/** A document with more tags than this writes about them. */
const mostTags = 12

/** Whether a tag opens or closes a paragraph, or is dressed as those of pages are: nobody writes about it there. */
const isAround = ({ start, end }: { start: number; end: number }, text: string): boolean =>
  (start === 0 || end === text.trimEnd().length || /(?:class|style)\s?=/iu.test(text.slice(start, end))) &&
  /\p{Script=Han}{8}/u.test(text)

function check({ document, hits }: ScannedBlocks, { markup }: Options, resources: CheckResources): FindingDraft[] {
  const tags = hits.reduce((sum, entry) => sum + entry.hits.filter(hit => hit.rule === 'tag').length, 0)
  const blocks = traitedBlocksOf(document)
  const words = wordsOf(resources)
  const mixed = [
    ...scriptMixHits(document, blocks, words),
    ...simplifiedGlyphHits(document, blocks),
    ...pinyinGlossHits(blocks),
  ].map(({ entry, hit }) => draftOf(frame, document, entry.block.start, hit))
  const broken = hits.flatMap(({ entry, hits: found }) =>
    found
      .filter(({ rule }) => markup || !markupRules.has(rule))
      .map(hit => {
        const isSpoken = hit.rule === 'tag' && tags > mostTags && !isAround(hit, entry.text)
        const confidence = isSpoken ? 0.4 : hit.confidence
        return draftOf(frame, document, entry.block.start, { ...hit, confidence })
      }),
  )
  return [...broken, ...mixed]
}

const rules = [
  'lost_character',
  'private_use',
  'control',
  'invisible',
  'combining',
  'surrogate',
  'missing_glyph',
  'radical',
  'compatibility',
  'mojibake',
  'foreign_script',
  'entity',
  'tag',
  'escape',
  'line_end',
  'hidden_address',
  'stray_sign',
  'script_mix',
  'simplified_glyph',
  'lost_text',
  'lost_blank',
  'lost_mark',
  'pinyin',
  'strewn',
  'ornament',
  'padded',
]

/** Characters that broke on their way. See README.md beside this file. */
export const garble = defineChecker({
  id: 'garble',
  types: ['garble'],
  severity: 'error',
  readsBlocks: true,
  reads: 'words',
  options,
  messageKeys: [...rules.map(rule => `found.${rule}`), 'fix.replace', 'fix.remove'],
  texts: { 'zh-CN': zhCN, en },
  run: (settings, resources) =>
    perDocument<ScannedBlocks>(
      (document, before) => scanBlocks(document, before, { wants: wantsBlock, scan: scanBlock }),
      scanned => check(scanned, settings, resources),
    ),
})
