import { matchesOf } from '../matches.ts'
import type { Hole } from './holes.ts'
import { hidden } from './rule-parts.ts'

const units = '局厅廳署镇鎮乡鄉县縣'
/** A body or place that is hidden: **局. */
const masked = new RegExp(`(${hidden}+)([${units}])(?![长長委党黨级級属屬城域乡鄉])`, 'gu')
/** What may stand between the beginning of a clause and who is spoken of. */
const link =
  '(?:但是?|而且?|并且?|且|同时|同時|[对對由向]|要求|建[议議]|[责責]成|督促|(?:[没沒]有)?(?:[认認意][识識]到|[忽][视視]了?)|[经經][查审審][计計]?，?)?'
/** What only a whole name does or has: 局及有关单位, 局至审计时, 县未按规定. */
const goesOn =
  '(?:[及和](?:其|有[关關]|相[关關]|所[属屬]|下[属屬])(?:[单單]位|[部][门門])?|作[为為]|至(?=[审審][计計]|[检檢][查]|[调調]查|今|目前|\\d)|未(?![来來必])|[虽雖]|已|[仍]|[应應](?![急届屆用])|[将將]|把|[对對](?![外口面策等局镇鎮乡鄉县縣])|在(?=\\d|20|[审審][计計]|[执執]行|[编編]制|收到)|[于於](?=\\d)|按(?![摩语時时])|[没沒]有|存在|[违違][规規反]|擅自|超[标標范範预預]|[负負][责責]|承[诺諾]|表示|提出|反[馈饋]|提供|上[报報]|[报報]送)'
const bare = new RegExp(`(?<=^|[，。；：！？])${link}([${units}])${goesOn}`, 'gu')

/** Units that stand without their name as a slip, with the placeholder that they have elsewhere. */
export type BareSubjects = ReadonlyMap<string, string>

const none: BareSubjects = new Map()
const fewestMasked = 3
/** So many times as often the name is hidden. */
const oftener = 2

/** The units that a text names by a placeholder nearly always, and never as its own (我局, 全县). */
export function bareSubjectsOf(text: string): BareSubjects {
  const names = new Map<string, { literal: string; count: number }>()
  for (const [, literal = '', unit = ''] of matchesOf(text, masked)) {
    const known = names.get(unit)
    if (known) known.count++
    else names.set(unit, { literal, count: 1 })
  }
  for (const [unit, { count }] of names)
    if (count < fewestMasked || new RegExp(`[我本全]${unit}`, 'u').test(text)) names.delete(unit)
  if (names.size === 0) return none
  const slips = new Map<string, number>()
  for (const [, unit = ''] of matchesOf(text, bare)) slips.set(unit, (slips.get(unit) ?? 0) + 1)
  return new Map(
    [...names]
      .filter(([unit, { count }]) => count >= oftener * (slips.get(unit) ?? 0))
      .map(([unit, { literal }]) => [unit, literal]),
  )
}

/** Who is spoken of, where only the unit of the name is left: 局及有关单位 beside **局. */
export function subjectHoles(text: string, subjects: BareSubjects): Hole[] {
  if (subjects.size === 0) return []
  return matchesOf(text, bare).flatMap(({ index, 0: words, 1: unit = '' }): Hole[] => {
    const literal = subjects.get(unit)
    if (literal === undefined) return []
    const at = index + words.indexOf(unit)
    return [
      {
        start: index,
        end: index + words.length,
        at,
        kind: 'place',
        confidence: 0.7,
        witness: literal + unit,
        literal,
      },
    ]
  })
}
