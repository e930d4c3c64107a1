import { isHan } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { Form } from './name-forms.ts'

/** What offices end in, and kin. */
const titles =
  /(?:[长席任记员士师授事监理裁官]|干事|干部|代表|主管|会计|出纳|知县|知府|县令|把总|千总|总兵|巡抚|支书|技工|教练|队医)$/u
/** What kin are called, in front of a name; brothers and sisters share their names but for one character. */
const kin = /[兄弟姐妹哥姊子女侄孙妻夫嫂叔伯婶堂表胞][\p{Script=Han}]?$/u
/** Names that stand in a row, with what joins them. */
const row = /^(?:[、和与及，\s]|(?:(?![和与及])\p{Script=Han}){2,3}[、和与及，\s])+$/u
const joins = /[、和与及]/u
const name = /^\p{Script=Han}{2,3}$/u
/** So much of a title is compared: 副局长 and 局长 are of one office. Characters. */
const titleEnd = 2
/** How far back a title, and a name of the same row, may stand. Characters. */
const reach = 40
/** So many given names of one first character in a text are those of a generation. */
const generation = 3
/** How much of a long text is searched for them. Characters. */
const searched = 200_000

/** The end of the title that a person's name stands behind, or the row of names that it is of; '' where none does. */
export function titleBefore({ document }: Witness, start: number): string {
  const parts = document.snapshot.text.slice(Math.max(0, start - reach), start).split(joins)
  const last = parts.pop() as string
  if (last !== '') return titles.test(last) ? last.slice(-titleEnd) : ''
  while (name.test(parts.at(-1) ?? '')) parts.pop()
  // The first of the row stands right behind the title: 副局长江宏波、.
  const first = parts.at(-1) ?? ''
  for (const length of [3, 2]) if (titles.test(first.slice(0, -length))) return first.slice(0, -length).slice(-titleEnd)
  return ''
}

/** Whether a name is introduced as that of somebody's kin. */
const isOfKin = ({ document }: Witness, start: number): boolean =>
  kin.test(document.snapshot.text.slice(Math.max(0, start - 3), start))

/** Whether two names stand in one row: then they are of two persons. Offsets of where they begin, and their length. */
function areInRow({ document }: Witness, one: number, other: number, length: number): boolean {
  const [first, second] = [Math.min(one, other), Math.max(one, other)]
  if (second - first > 2 * reach) return false
  return row.test(document.snapshot.text.slice(first + length, second))
}

/** Whether so many persons share a surname and the first character of their given names that it is of a generation. */
function isOfGeneration({ codes }: Witness, start: number): boolean {
  const [surname, first] = [codes[start], codes[start + 1]]
  const others = new Set<number>()
  for (let at = Math.max(0, start - searched); at + 2 < codes.length && at < start + searched; at++) {
    if (codes[at] !== surname || codes[at + 1] !== first || !isHan(codes[at + 2])) continue
    others.add(codes[at + 2] as number)
    if (others.size >= generation) return true
  }
  return false
}

/** Characters of most names of persons. */
export const personLength = 3

/** Whether another form is of somebody else: kin, one of the same generation, or who stands in one row with this one. */
export function isOtherPerson(form: Form, witness: Witness, start: number, here: number): boolean {
  form.isOfTitle = false
  const inName = here - start
  if (inName === personLength - 1 && isOfGeneration(witness, start)) return true
  if (isOfKin(witness, start)) return true
  const title = titleBefore(witness, start)
  for (const other of form.places) {
    const first = other.at - inName
    if (other.witness === witness && areInRow(witness, start, first, personLength)) return true
    if (title !== '' && titleBefore(other.witness, first) === title) form.isOfTitle = true
  }
  return false
}
