import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const sheets = '(?:[选選]票|表[决決]票|票)?[^，。；\\d]{0,3}'
const given = new RegExp(`(?:[发發][出放]|[实實][发發])${sheets}(\\d+)[张張票]`, 'u')
const back = new RegExp(`(?:收[回到])${sheets}(\\d+)[张張票]`, 'u')
const valid = /(?<![无無])有效(?:[选選]?票)?[^，。；\d]{0,2}(\d+)[张張票]/u
const spoilt = /(?:[无無]效|[废廢]|作[废廢])(?:[选選]?票)?[^，。；\d]{0,2}(\d+)[张張票]/u
const ways = /([赞贊]成|同意|反[对對]|不同意|[弃棄][权權])(?:的)?(?:票)?[^，。；、\d]{0,2}(\d+)[张張票]/gu
/** A candidate's votes: those for, against and of none, once each and beside each other. */
const kindOf = (word: string) => (/^[赞贊同]/u.test(word) ? 'for' : /^[反不]/u.test(word) ? 'against' : 'none')

interface Poll {
  given?: number
  back?: number
  valid?: number
}

interface Told {
  kind: string
  value: number
  start: number
  quote: string
}

const numberIn = (text: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

const placed = (
  entry: TraitedBlock,
  { start, quote }: Pick<Told, 'start' | 'quote'>,
  right: number | undefined,
  rule: string,
) => {
  const fixes = right === undefined || right <= 0 ? [] : [{ text: quote.replace(/\d+/u, String(right)) }]
  const params = { sum: Number.parseInt(/\d+/u.exec(quote)?.[0] ?? '0', 10), whole: right ?? 0 }
  const hit: Hit = { rule, start, end: start + quote.length, confidence: 0.84, fixes, params }
  return { entry, hit }
}

/** More sheets that came back than were given out. */
function returned(entry: TraitedBlock, poll: Poll): { entry: TraitedBlock; hit: Hit }[] {
  const match = back.exec(entry.text)
  if (!match || poll.given === undefined || poll.back === undefined || poll.back <= poll.given) return []
  const kept = numberIn(entry.text, valid)
  const lost = numberIn(entry.text, spoilt)
  const right = kept === undefined ? poll.given : kept + (lost ?? poll.given - kept)
  const quote = /\d+[张張票]$/u.exec(match[0])?.[0] ?? match[0]
  return [placed(entry, { start: match.index + match[0].length - quote.length, quote }, right, 'above_whole')]
}

/** Votes in threes, as candidates have them. */
function triplesOf(text: string): Told[][] {
  const told = matchesOf(text, ways).map(({ index, 0: quote, 1: word = '', 2: value }) => {
    const tail = /\d+[张張票]$/u.exec(quote)?.[0] ?? quote
    return { kind: kindOf(word), value: Number(value), start: index + quote.length - tail.length, quote: tail }
  })
  const found: Told[][] = []
  for (let at = 0; at + 2 < told.length; at++) {
    const three = told.slice(at, at + 3)
    const [first, , last] = three as [Told, Told, Told]
    if (first.kind !== 'for' || new Set(three.map(({ kind }) => kind)).size < 3) continue
    if (last.start - first.start > 60) continue
    found.push(three)
    at += 2
  }
  return found
}

/** Ballots that do not add up: more came back than were given, or a candidate has more than there were. */
export function voteHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const polls: Poll[] = []
  const found: { entry: TraitedBlock; hit: Hit }[] = []
  const threes: { entry: TraitedBlock; three: Told[] }[] = []
  for (const entry of blocks) {
    if (!entry.text.includes('票')) continue
    const [out, home, kept] = [given, back, valid].map(pattern => numberIn(entry.text, pattern))
    if (home !== undefined && (out !== undefined || kept !== undefined)) {
      const poll = {
        ...(out === undefined ? {} : { given: out }),
        back: home,
        ...(kept === undefined ? {} : { valid: kept }),
      }
      polls.push(poll)
      found.push(...returned(entry, poll))
    }
    for (const three of triplesOf(entry.text)) threes.push({ entry, three })
  }
  const [poll] = polls
  if (!poll || polls.length > 1) return found
  const wholes = [poll.valid, poll.back, poll.given].filter(value => value !== undefined)
  const whole = poll.valid ?? poll.back
  if (whole === undefined) return found
  for (const { entry, three } of threes) {
    const sum = three.reduce((all, { value }) => all + value, 0)
    const [first, ...rest] = three as [Told, Told, Told]
    // Some sheets may be blank for one name, so fewer are no flaw.
    if (wholes.includes(sum) || sum <= Math.max(...wholes)) continue
    const right = whole - rest.reduce((all, { value }) => all + value, 0)
    const isFirst = String(right).length === String(first.value).length && right > 0
    const wrong = isFirst ? first : [...three].sort((a, b) => b.value - a.value)[0]
    if (wrong) found.push(placed(entry, wrong, isFirst ? right : undefined, 'sum'))
  }
  return found
}
