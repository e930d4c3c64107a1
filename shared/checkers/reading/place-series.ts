import { firstWhere } from '../../order/first-where.ts'
import { CodeSet } from '../code-set.ts'
import { isHan } from './block-reading.ts'
import type { Witness } from './corpus.ts'

/** Names of places that stand in a row with the mark of enumeration between them: 石岭、南屏、白云3个乡镇. */
export interface PlaceSeries {
  /** Names without their units, with where they begin in the text, and whether that is known. */
  names: readonly { text: string; start: number; isSure: boolean }[]
  /** The unit of all: 乡 of 乡镇. */
  unit: string
}

const pause = '、'
/** Characters of a name without its unit. */
const [shortest, longest] = [2, 3]
const units = '乡镇村区县州市盟旗'
const unit = new CodeSet(units)
/** What stands behind the last name: how many there are, and of what. */
const counted = new RegExp(
  `^(\\p{Script=Han}{${shortest},${longest}}?)等?(?:[两二三四五六七八九十\\d]+|几|各)个?((?:乡镇|镇乡|街道|社区|片区|林区|公社|大队|[${units}])(?!道))`,
  'u',
)
/** The last name with its own unit. */
const named = new RegExp(`^(\\p{Script=Han}{${shortest},${longest}})([${units}])`, 'u')
/** How far behind its last mark a series is read. Characters. */
const reach = 16

/** The series of places in a text, in order. Linear. */
function seriesIn({ document }: Witness): PlaceSeries[] {
  const { text } = document.snapshot
  const found: PlaceSeries[] = []
  for (let mark = text.indexOf(pause); mark >= 0; ) {
    const marks = [mark]
    let next = text.indexOf(pause, mark + 1)
    while (next >= 0 && next - mark <= longest + 2 && isAllHan(text, mark + 1, next)) {
      marks.push(next)
      mark = next
      next = text.indexOf(pause, mark + 1)
    }
    const series = seriesAt(text, marks)
    if (series) found.push(series)
    mark = next
  }
  return found
}

function seriesAt(text: string, marks: readonly number[]): PlaceSeries | null {
  const last = (marks.at(-1) as number) + 1
  const tail = text.slice(last, last + reach)
  const [, name, kind] = counted.exec(tail) ?? named.exec(tail) ?? []
  if (name === undefined || kind === undefined) return null
  const names = marks.slice(1).flatMap((mark, index) => {
    const start = (marks[index] as number) + 1
    return nameOf(text, start, mark)
  })
  const first = marks[0] as number
  const end = unit.has(text.charCodeAt(first - 1)) && first >= 3 ? first - 1 : first
  if (isAllHan(text, end - shortest, end)) names.unshift(firstOf(text, end - shortest, end))
  names.push({ text: name, start: last, isSure: true })
  return names.length < 2 ? null : { names, unit: kind[0] as string }
}

/** What stands in front of the first name of a series. */
const leading = new CodeSet('为辖是有在于及和与到至即分含括由从自将把盖给向往经过')

/** The first name: where it begins nobody knows (家店 of 雷家店), unless a verb or a mark stands before it. */
function firstOf(text: string, start: number, end: number): PlaceSeries['names'][number] {
  const before = text.charCodeAt(start - 1)
  return { text: text.slice(start, end), start, isSure: !isHan(before) || leading.has(before) }
}

/** A member that is a name, its unit left out. */
function nameOf(text: string, start: number, mark: number): PlaceSeries['names'][number][] {
  const end = mark - start > shortest && unit.has(text.charCodeAt(mark - 1)) ? mark - 1 : mark
  return end - start < shortest || end - start > longest ? [] : [{ text: text.slice(start, end), start, isSure: true }]
}

function isAllHan(text: string, from: number, to: number): boolean {
  if (from < 0) return false
  for (let at = from; at < to; at++) if (!isHan(text.charCodeAt(at))) return false
  return true
}

/** A name and the series that it stands in. */
export interface PlaceName {
  text: string
  start: number
  series: PlaceSeries
}

/** Looks at so many names of one pattern at most. */
const most = 40

/** The names of places that stand in the series of a document, found by where they stand and by what they are like. */
export class PlaceNames {
  readonly #names: PlaceName[] = []
  /** By what is left of a name without one character: two that differ in one share such a rest. */
  readonly #byRest = new Map<string, PlaceName[]>()

  /** Reads a text. Linear. */
  constructor(series: readonly PlaceSeries[]) {
    for (const one of series) {
      for (const { text, start, isSure } of one.names) {
        if (!isSure) continue
        const name = { text, start, series: one }
        this.#names.push(name)
        for (const rest of restsOf(text)) {
          const known = this.#byRest.get(rest)
          if (!known) this.#byRest.set(rest, [name])
          else if (known.length < most) known.push(name)
        }
      }
    }
  }

  /** Those that begin in a stretch of the text. */
  within(start: number, end: number): readonly PlaceName[] {
    const from = firstWhere(0, this.#names.length, index => (this.#names[index] as PlaceName).start >= start)
    let to = from
    while (to < this.#names.length && (this.#names[to] as PlaceName).start < end) to++
    return this.#names.slice(from, to)
  }

  /** Those that differ from a name in one character. */
  near({ text }: PlaceName): readonly PlaceName[] {
    return restsOf(text).flatMap(rest => (this.#byRest.get(rest) ?? []).filter(name => name.text !== text))
  }
}

const restsOf = (text: string): string[] => [...text].map((_, at) => `${text.slice(0, at)} ${text.slice(at + 1)}`)

/** Kept for the one asked last: a document is read from its start to its end. */
let read: { witness: WeakRef<Witness>; names: PlaceNames } | null = null

/** The names of places in the series of a document. */
export function placeNamesOf(witness: Witness): PlaceNames {
  if (read?.witness.deref() === witness) return read.names
  const names = new PlaceNames(seriesIn(witness))
  read = { witness: new WeakRef(witness), names }
  return names
}
