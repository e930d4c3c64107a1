import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import iconv from 'iconv-lite'
import { pinyin } from 'pinyin-pro'
import { repositoryRoot } from '../run.ts'
import { nearestAmong, nearestShapes } from './shape-distance.ts'

/**
 * Rebuilds `resources/language/characters.txt`: which characters sound alike (pinyin-pro), which look alike (measured
 * on pictures drawn with two fonts of Debian's `fonts-noto-cjk`, and `look-alikes.txt` beside this script). See docs/resources.md for versions and licences.
 */
const fetched = ['@napi-rs/canvas@1.1.1']
const target = join(repositoryRoot, 'resources', 'language', 'characters.txt')
/** Characters kept for each, and how alike they must be: 1 is the same picture. */
const [mostShapes, leastAlike] = [14, 0.82]

/** The same for characters of neither national standard: hardly anybody writes them, so that only near ones count. */
const [mostOfRare, leastOfRare] = [4, 0.86]

/** The characters of both national standards, simplified first. */
function standardCharacters(): string[] {
  const characters = new Set<string>()
  const add = (lead: number, trail: number, encoding: string) => {
    const character = iconv.decode(Buffer.from([lead, trail]), encoding)
    if (/^\p{Script=Han}$/u.test(character)) characters.add(character)
  }
  for (let lead = 0xb0; lead <= 0xf7; lead++) for (let trail = 0xa1; trail <= 0xfe; trail++) add(lead, trail, 'gb2312')
  for (let lead = 0xa4; lead <= 0xc6; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) add(lead, trail, 'big5')
  return [...characters]
}

/** The characters of Unicode's first block of Han characters that neither standard has. */
function rareCharacters(standard: readonly string[]): string[] {
  const known = new Set(standard)
  const all = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index))
  return all.filter(character => !known.has(character))
}

function soundLines(characters: readonly string[]): string[] {
  const bySyllable = new Map<string, string>()
  for (const character of characters) {
    const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
    for (const syllable of new Set(readings)) {
      if (/^[a-z]+$/u.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
    }
  }
  return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => `${syllable} ${all}`)
}

/** The hand-written groups: for a character those of its groups that are not among the measured ones. */
function groupMates(): (character: string, near: string) => string {
  const lines = readFileSync(join(import.meta.dirname, 'look-alikes.txt'), 'utf8').split('\n')
  const groups = lines.filter(line => !line.startsWith('#')).flatMap(line => line.split(' '))
  const mates = new Map<string, string>()
  for (const group of groups) for (const character of group) mates.set(character, (mates.get(character) ?? '') + group)
  return (character, near) =>
    [...new Set(mates.get(character))].filter(other => other !== character && !near.includes(other)).join('')
}

const folder = mkdtempSync(join(tmpdir(), 'zhubi-characters-'))
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--silent', ...fetched], { stdio: 'inherit' })
  const load = (path: string) => import(pathToFileURL(join(folder, 'node_modules', path)).href)
  const characters = standardCharacters()
  const canvas = await load('@napi-rs/canvas/index.js')
  const near = nearestShapes(characters, canvas, { most: mostShapes, least: leastAlike })
  const rare = rareCharacters(characters)
  const nearRare = nearestAmong(rare, characters, canvas, { most: mostOfRare, least: leastOfRare })
  const mates = groupMates()
  const lines = [
    '# Characters that sound alike and look alike. Made by scripts/resources/build-characters.ts.',
    '[sounds]',
    ...soundLines(characters),
    '[shapes]',
    ...characters
      .map((character, index) => character + near[index] + mates(character, near[index] ?? ''))
      .filter(line => line.length > 1),
    '[rare]',
    ...rare.map((character, index) => character + nearRare[index]).filter(line => line.length > 1),
  ]
  writeFileSync(target, `${lines.join('\n')}\n`)
  console.log(`${characters.length} characters, ${lines.length} lines`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
