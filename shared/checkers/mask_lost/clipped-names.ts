import { matchesOf } from '../matches.ts'
import type { Hole } from './holes.ts'

/** A given name that is hidden by two signs: 贺某×. */
const whole = /某(?<=(\p{Script=Han})某)([×✕╳*＊○□]{1,2})/gu
/** One that has the first sign alone. */
const clipped = /某(?<=(\p{Script=Han})某)(?![某×✕╳*＊○□甲乙丙丁戊些种种个個])/gu

/** What a name is behind its surname, where a text nearly always writes it so. */
export type ClippedNames = ReadonlyMap<string, string>

const nobody: ClippedNames = new Map()
const fewestWhole = 2
/** So many times as often a name is whole. */
const oftener = 3

/** Several of one surname, each with a sign of his own: 孙某甲, 孙某乙. */
const parted = /某(?<=(\p{Script=Han})某)([甲乙丙丁戊己庚辛])/gu
const fewestParted = 3
/** The surnames that a text parts so, with the sign that is told most. */
function stemsOf(text: string): Map<string, { sign: string; count: number }> {
  const signs = new Map<string, Map<string, number>>()
  for (const [, surname = '', sign = ''] of matchesOf(text, parted)) {
    const own = signs.get(surname) ?? new Map<string, number>()
    signs.set(surname, own.set(sign, (own.get(sign) ?? 0) + 1))
  }
  const found = new Map<string, { sign: string; count: number }>()
  for (const [surname, counts] of signs) {
    const count = [...counts.values()].reduce((all, one) => all + one, 0)
    const [last] = [...counts].sort((a, b) => a[1] - b[1])
    // The one who is told least is the likeliest to have lost his sign.
    if (counts.size > 1 && count >= fewestParted && last) found.set(surname, { sign: last[0], count })
  }
  return found
}

/** The names that a text hides by two signs, and only here and there by one. */
export function clippedNamesOf(text: string): ClippedNames {
  if (!text.includes('某')) return nobody
  const names = new Map<string, { sign: string; count: number }>()
  for (const [, surname = '', sign = ''] of matchesOf(text, whole)) {
    const known = names.get(surname)
    if (known) known.count++
    else names.set(surname, { sign, count: 1 })
  }
  const stems = stemsOf(text)
  for (const [surname, sign] of stems) if (!names.has(surname)) names.set(surname, sign)
  if (names.size === 0) return nobody
  const bare = new Map<string, number>()
  for (const [, surname = ''] of matchesOf(text, clipped)) bare.set(surname, (bare.get(surname) ?? 0) + 1)
  return new Map(
    [...names]
      // Two that are told without a sign may well be another man.
      .filter(([surname]) => !stems.has(surname) || bare.get(surname) === 1)
      .filter(([surname, { count }]) => count >= Math.max(fewestWhole, oftener * (bare.get(surname) ?? 0)))
      .map(([surname, { sign }]) => [surname, `某${sign}`]),
  )
}

/** A hidden name of which the second sign is gone: 贺某 beside 贺某×. */
export function clippedHoles(text: string, names: ClippedNames): Hole[] {
  if (names.size === 0 || !text.includes('某')) return []
  return matchesOf(text, clipped).flatMap(({ index, 1: surname = '' }): Hole[] => {
    const given = names.get(surname)
    if (given === undefined) return []
    const at = index + 1
    return [
      {
        start: index - surname.length,
        end: at,
        at,
        kind: 'name',
        confidence: 0.78,
        witness: surname + given,
        literal: given.slice(1),
      },
    ]
  })
}
