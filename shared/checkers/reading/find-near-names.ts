import { type BlockReading, isHan, isSingle } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import {
  distinctive,
  type Form,
  formWith,
  nameSuspicion,
  type Place,
  RareWindows,
  standsAsOften,
} from './name-forms.ts'
import { isPlaceUnit, isSurname } from './names.ts'
import { type PairCounts, pairCountsOf } from './pair-counts.ts'
import { isOtherPerson } from './person-names.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** A word that costs this much where it stands may be part of a name. Nats. */
const strangeCost = 6
/** How much likelier the language may find what is printed: names are nothing to it. Nats. */
const mostLoss = 2.5
/** A character that costs so much is one that the language hardly knows; what it may lose besides where it stands so often (鹿墘乡). Nats. */
const [rareCost, rareLoss, steady] = [13.5, 7, 3]
/** How much likelier the other of two forms must be that stand once each. Nats. */
const [leastLead, clearLead] = [0.3, 4]

/**
 * Names and terms that stand once and differ, in a character that looks or sounds alike, from what the same characters
 * around it stand with more often: 知县李毓琇 beside 知县李毓秀. Linear: a fixed number of looks a character.
 */
export function findNearNames(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes, block } = reading
  const pairs = pairCountsOf(witness)
  const rare = new RareWindows(witness.codes, tools.corpus)
  const place: Place = { at: 0, here: 0, windows: [] }
  for (const { from, clause } of reading.clauses) {
    const { words } = clause
    let at = from
    for (let i = 0; i < words.length; i += 3) {
      const end = from + (words[i] as number)
      const [here, isStrange] = [at, end - at === 1 && (words[i + 2] as number) >= strangeCost]
      at = end
      const code = codes[here] as number
      if (!isStrange || !isHan(code) || distinctive.has(code) || !isNameLike(reading, here)) continue
      if (isNameOfItsOwn(codes, here, pairs)) continue
      place.at = here
      place.here = block.start + here
      rare.around(place)
      const form = place.windows.length > 0 ? bestForm(reading, witness, tools, place) : null
      if (form) found.push(nameSuspicion(reading, here, form))
    }
  }
  return found
}

function bestForm(reading: BlockReading, witness: Witness, tools: WordTools, place: Place): Form | null {
  const { characters, corpus } = tools
  const code = reading.codes[place.at] as number
  const [before, after] = [witness.codes[place.here - 1] ?? 0, witness.codes[place.here + 1] ?? 0]
  const person = personStart(reading, place.at)
  const pairs = pairCountsOf(witness)
  const others = characters.confusedWith(code)
  let best: Form | null = null
  let rereading: Rereading | null = null
  for (const other of others) {
    // Nearly every form is refused by its pairs already.
    if (!corpus.mayHold(before, other) && !corpus.mayHold(other, after)) continue
    if (other === code || distinctive.has(other)) continue
    if (standsAsOften(pairs, { before, code, after }, other)) continue
    // 清源市|城市供水 is no misprint of 从事|城市供水.
    if (isPlaceUnit(code) && !isPlaceUnit(other)) continue
    const form = formWith(witness, corpus, place, other)
    if (!form || (best && form.count <= best.count)) continue
    rereading ??= new Rereading(reading, tools.lattice)
    form.gain = rereading.gain(place.at, place.at + 1, [other])
    form.likeness = { shape: characters.lookAlike(code, other), sound: characters.soundAlike(code, other) }
    if (person >= 0 && isOtherPerson(form, witness, reading.block.start + person, place.here)) continue
    form.isLocal = form.count >= steady && tools.model.cost(tools.model.wordAt(codeOf(other), 0, 1)) >= rareCost
    if (isCredible(person >= 0, form)) best = form
  }
  return best
}

const one = new Uint16Array(1)

function codeOf(code: number): Uint16Array {
  one[0] = code
  return one
}

/** Whether two forms are of one name rather than two wordings. */
function isCredible(isPerson: boolean, { gain, count, context, likeness, isLocal }: Form): boolean {
  if (gain < -mostLoss - (isLocal ? rareLoss : 0)) return false
  const both = likeness.shape && likeness.sound
  // Of two that stand once each the one that the language finds odder.
  if (count < 2 && gain < leastLead) return false
  if (isPerson) return true
  if (count < 2) return context >= 3 && (both || gain >= clearLead)
  return both || context >= 3 || isLocal
}

/** Whether a character stands between the same two again: a name that stands as often is another name. */
const isNameOfItsOwn = (codes: Uint16Array, at: number, pairs: PairCounts): boolean => {
  const [before, code, after] = [codes[at - 1], codes[at] as number, codes[at + 1]]
  if (before === undefined || after === undefined || !isHan(before) || !isHan(after)) return false
  return pairs.count(before, code) > 1 && pairs.count(code, after) > 1
}

/** Whether a single character has another beside it, as in names that the lexicon does not have. */
const isNameLike = (reading: BlockReading, at: number): boolean =>
  isSingle(reading, at - 1) || isSingle(reading, at + 1)

/** Where the name of a person begins, of which a single character is the first or the second behind the surname; −1 where it is none. */
function personStart(reading: BlockReading, at: number): number {
  for (const back of [1, 2])
    if (isSurname(reading.codes[at - back]) && isSingle(reading, at - back) && isSingle(reading, at - back + 1))
      return at - back
  return -1
}
