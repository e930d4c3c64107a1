import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isSingle, isWordStart } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { distinctive, type Form, formWith, nameSuspicion } from './name-forms.ts'
import { isSurname } from './names.ts'
import { isOtherPerson, personLength, titleBefore } from './person-names.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** How much likelier the language may find what is printed: names are nothing to it. Nats. */
const mostLoss = 4
/** So often a name must stand that has no title in common with the other: one that is alike, one that only sounds near. */
const [steady, fewestNear] = [3, 4]
/** Surnames that are common words too: told by the title in front. */
const wordSurnames = new CodeSet('高于余安向关应明成时全解宗丰甘乐古喻尚单花艾路公常平和步商牛水米车原满')

/**
 * Names of persons that stand once beside one that differs in a character of the given name which looks, sounds or nearly
 * sounds alike, and stands again and again or with the same title: 副局长周立星 beside 副局长周立新. Linear.
 */
export function findNearPersons(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { block } = reading
  for (const { from, clause } of reading.clauses) {
    let at = from
    for (let i = 0; i < clause.words.length; i += 3) {
      const start = at
      at = from + (clause.words[i] as number)
      if (!mayBePerson(reading, start)) continue
      if (tools.corpus.count(witness.codes, block.start + start, personLength) > 1) continue
      const title = titleBefore(witness, block.start + start)
      // 方向|型 is no person, unless an office stands before it.
      if (title === '' && (!isSurname(reading.codes[start]) || !isSingle(reading, start))) continue
      const suspicion = personAt(reading, witness, tools, start)
      if (suspicion) found.push(suspicion)
    }
  }
  return found
}

/** Whether words begin and end where a name of three characters would. */
const mayBePerson = (reading: BlockReading, start: number): boolean => {
  const { codes } = reading
  if (!isSurname(codes[start]) && !wordSurnames.has(codes[start])) return false
  return isHan(codes[start + 1]) && isHan(codes[start + 2]) && isWordStart(reading, start + personLength)
}

function personAt(reading: BlockReading, witness: Witness, tools: WordTools, start: number): Suspicion | null {
  const { codes, block, text } = reading
  const { corpus, characters } = tools
  let best: { at: number; form: Form } | null = null
  for (const at of [start + 1, start + 2]) {
    const code = codes[at] as number
    if (distinctive.has(code)) continue
    const place = { at, here: block.start + at, windows: [block.start + start] }
    const before = codes[at - 1] as number
    for (const other of characters.heardAs(code)) {
      if (other === code || distinctive.has(other) || !corpus.mayHold(before, other)) continue
      const form = formWith(witness, corpus, place, other)
      if (!form || form.count < 2 || (best && form.count <= best.form.count)) continue
      form.likeness = { shape: characters.lookAlike(code, other), sound: characters.soundAlike(code, other) }
      form.gain = new Rereading(reading, tools.lattice).gain(at, at + 1, [other])
      if (form.gain < -mostLoss || isOtherPerson(form, witness, block.start + start, place.here)) continue
      if (isCredible(form)) best = { at, form }
    }
  }
  if (!best) return null
  const meant = text.slice(start, best.at) + String.fromCharCode(best.form.code)
  return {
    ...nameSuspicion(reading, best.at, best.form),
    start: block.start + start,
    end: block.start + start + personLength,
    readings: [meant + text.slice(best.at + 1, start + personLength)],
  }
}

function isCredible({ likeness, count, isOfTitle }: Form): boolean {
  return isOfTitle || count >= (likeness.shape || likeness.sound ? steady : fewestNear)
}
