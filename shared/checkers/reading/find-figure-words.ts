import { CodeSet } from '../code-set.ts'
import { matchesOf } from '../matches.ts'
import type { BlockReading } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const one = new CodeSet('1１')
/** What stands behind 一 in words that count nothing, and before it; a figure there was put in by a program: 进1步, 1般. */
const behind = new CodeSet('般定些切律旦贯系方目如直样致体步视脉把揽窝心丝')
const before = new CodeSet('进统唯逐单同万')
const inWord =
  /(?<![\d０-９.．,:：/\-－—~～第A-Za-zＡ-Ｚ零〇一二三四五六七八九十百千万])[1１](?=般(?!人)|定(?![额价点制期向位编])|些|切(?![片割面口块])|律(?!师)|旦|贯|系列|方面|目了然|如既往|直(?!线)|致(?!使)|体化|视同仁|脉相承|把手|揽子|窝蜂|心[1１一]意|丝不)|(?<=跟|[和同与像不])[1１](?=样)|(?<=(?<![前后再又每])进)[1１](?=步)|(?<=(?<![系传总血])统)[1１](?=$|[^\d０-９个台套项.．、）])|(?<=唯|(?<=[，。；：、])逐|(?<=[的较太是])单)[1１](?=$|[^\d０-９个份张号.．、）])/gu

/** What is said of such a figure: nothing else is written so. */
const confidence = 0.88

/**
 * Figures inside words: programs that wash texts write 1 for every 一, also where it counts nothing (进1步, 1般, 统1).
 * Linear; asked only where a figure touches a character of such a word.
 */
export function findFigureWords(reading: BlockReading): Suspicion[] {
  const { text, codes } = reading
  const found: Suspicion[] = []
  if (!hasSign(codes)) return found
  for (const { index } of matchesOf(text, inWord)) {
    // 1般规定: at the head of a line it may be the number.
    if (index === 0) continue
    found.push(
      suspicionIn(reading, {
        kind: 'exchanged',
        type: 'term',
        start: index,
        end: index + 1,
        readings: ['一'],
        confidence,
        evidence: `${text.slice(Math.max(0, index - 1), index)}一${text.slice(index + 1, index + 2)}`,
        group: '1→一',
      }),
    )
  }
  return found
}

function hasSign(codes: Uint16Array): boolean {
  for (let at = 1; at + 1 < codes.length; at++)
    if (one.has(codes[at]) && (behind.has(codes[at + 1]) || before.has(codes[at - 1]))) return true
  return false
}
