import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { isAboutCrime } from './about-crime.ts'
import { doubtedTrade, isOwnTrade, weighedOffer } from './foreign-offers.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { advertisementsOf } from './near-ads.ts'
import type { Advertisement } from './scan.ts'

const options = v.object({
  /** Links, phone numbers and messenger names count as advertisements even without its words. */
  contacts: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

interface Prepared {
  document: CheckedDocument
  /** By text, so that after an edit only changed blocks are read again. */
  found: Map<string, readonly Advertisement[]>
  aboutCrime: boolean
}

function prepare(document: CheckedDocument, before: Prepared | undefined): Prepared {
  const found: Prepared['found'] = new Map()
  const aboutCrime = isAboutCrime(document.snapshot.text)
  const { changes } = document
  const kept = before?.aboutCrime === aboutCrime && !changes ? before.found : null
  for (const entry of blockListOf(document)) {
    const { text } = entry
    if (!found.has(text)) found.set(text, kept?.get(text) ?? advertisementsOf(document, entry, aboutCrime))
  }
  return { document, found, aboutCrime }
}

const wantsMore = /(?:[的了在对把被将和与及或为以从向由至其该各每第约超近达]|[，、：])$/u
const closes = /^(?:[，。、；：！？）”》%％]|$)/u

/** How the advertisement stands in its sentence: alone, between sentences, inside one, or in the place of a word. */
function placeOf(text: string, { start, end, isWhole }: Advertisement): 'line' | 'between' | 'inside' | 'replaced' {
  if (isWhole) return 'line'
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()]
  if (before === '' || /[。！？；]["”』」]?$/u.test(before)) return 'between'
  if (wantsMore.test(before) && closes.test(after)) return 'replaced'
  return after === '' ? 'between' : 'inside'
}

function draftOf(documentId: string, { block, text }: ListedBlock, ad: Advertisement): FindingDraft {
  const place = placeOf(text, ad)
  return {
    documentId,
    type: 'spam',
    start: block.start + ad.start,
    end: block.start + ad.end,
    message: { key: `checkers.spam.found.${place}`, params: {} },
    severity: 'warning',
    confidence: ad.confidence,
    fixes: [{ text: '', label: 'checkers.spam.fix.remove', safe: false }],
    data: { rule: ad.kind, place, ...(place === 'line' ? { role: 'boilerplate' } : {}) },
  }
}

/** Weaker findings are shown to those who ask. */
const shown = 0.5

const isContact = ({ kind }: Advertisement) => kind === 'link' || kind === 'phone' || kind === 'contact'

/** Advertisements that are told by how they sound, not by words of a trade that no report has. */
const isOfVoice = ({ kind }: Advertisement) => kind === 'voice' || kind === 'offer'

/** What a document may sell itself. */
const mayBeOwn = (ad: Advertisement) => isOfVoice(ad) || ad.kind === 'bait' || ad.kind === 'pitch'

function check({ document, found }: Prepared, { contacts }: Options): FindingDraft[] {
  const list = blockListOf(document)
  const traded = [...list.keys()].filter(at => found.get((list[at] as ListedBlock).text)?.some(isOfVoice))
  return list.flatMap((entry, index) =>
    (found.get(entry.text) ?? [])
      .filter(ad => contacts || !isContact(ad))
      .map(ad => (ad.kind === 'offer' && ad.confidence < shown ? weighedOffer(list, index, ad) : ad))
      .map(ad => (mayBeOwn(ad) && isOwnTrade(list, index, ad, traded) ? doubtedTrade(ad) : ad))
      .map(ad => draftOf(document.snapshot.documentId, entry, ad)),
  )
}

/** Advertisements planted in a text. See README.md beside this file. */
export const spam = defineChecker({
  id: 'spam',
  types: ['spam'],
  severity: 'warning',
  readsBlocks: true,
  options,
  messageKeys: ['found.line', 'found.between', 'found.inside', 'found.replaced', 'fix.remove'],
  texts: { 'zh-CN': zhCN, en },
  run: settings => perDocument(prepare, prepared => check(prepared, settings)),
})
