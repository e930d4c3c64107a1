import type { Mention } from '../../domain/document-profile.ts'
import { matchesOf } from '../matches.ts'

/** As many are shown and used. */
const most = 6
const year = /(?<!\d)((?:19|20)\d{2})(?=\s?年)/gu
const hanYear = /([一二][九〇○零][〇○零一二三四五六七八九]{2})(?=年)/gu
const hanDigits = '〇一二三四五六七八九'

/** The years that a text names, the most frequent first. */
export function yearsIn(text: string): Mention[] {
  const counts = new Map<string, number>()
  for (const [, name = ''] of matchesOf(text, year)) add(counts, name)
  for (const [, name = ''] of matchesOf(text, hanYear)) {
    add(counts, [...name.replace(/[○零]/gu, '〇')].map(character => hanDigits.indexOf(character)).join(''))
  }
  return ranked(counts, 1)
}

/** A name at the start of a clause, where no word before it can be taken for part of it. */
const placeAtStart =
  /(?<![\p{Script=Han}\p{L}\d*＊×□])(\p{Script=Han}{2,3}?[省市县縣区區州旗镇鎮乡鄉])(?=[\p{Script=Han}，。、；：）”]|$)/gmu
/** Words that end like a place and name none. */
const noPlace =
  /^[全各本我该此某两多每几]|[城地山社园校景辖新郊牧林库灾片街特小][区區]$|[省市县縣区區乡鄉][市县縣区區镇鎮乡鄉]$|(?:中心|示范|试点|工业|开发|自治|贫困|先进|重点).$/u
const fewest = 2

/** The places that a text names more than once, the most frequent first. */
export function placesIn(text: string): Mention[] {
  const names = new Set<string>()
  for (const [, name = ''] of matchesOf(text, placeAtStart)) {
    if (!noPlace.test(name)) names.add(name)
  }
  const counts = new Map<string, number>()
  for (const name of names) {
    let count = 0
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) count++
    counts.set(name, count)
  }
  return ranked(counts, fewest)
}

const add = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1)

function ranked(counts: ReadonlyMap<string, number>, least: number): Mention[] {
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, most)
}
