import { CodeSet } from '../code-set.ts'
import type { BlockReading } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** 帐 of tents and curtains, which was written for accounts too, and 账 of accounts. */
const [tent, account] = [...'帐账'].map(character => character.charCodeAt(0)) as [number, number]
/** What stands beside it in accounts. */
const before = new CodeSet('算记结付查转欠还报台做建坏呆入出到进挂旧总对烂底老销清赊抵认细笔分立平')
const behind = new CodeSet('户目单簿本号款面务册房项龄')
/** 账 must stand so often, and so many times as often as 帐. */
const [fewest, times] = [2, 3]
const confidence = 0.66

const counts = new WeakMap<Witness, boolean>()

/** 帐 in a text that writes 账 for accounts everywhere else. Linear. */
export function findAccountForms(reading: BlockReading, witness: Witness): Suspicion[] {
  const { codes, text } = reading
  const found: Suspicion[] = []
  for (let at = codes.indexOf(tent); at >= 0; at = codes.indexOf(tent, at + 1)) {
    if (!before.has(codes[at - 1]) && !behind.has(codes[at + 1])) continue
    if (!writesAccount(witness)) return []
    const from = before.has(codes[at - 1]) ? at - 1 : at
    const to = from < at ? at + 1 : at + 2
    const right = text.slice(from, at) + String.fromCharCode(account) + text.slice(at + 1, to)
    found.push(
      suspicionIn(reading, {
        kind: 'misspelt',
        start: from,
        end: to,
        readings: [right],
        confidence,
      }),
    )
  }
  return found
}

function writesAccount(witness: Witness): boolean {
  let known = counts.get(witness)
  if (known === undefined) {
    let [tents, accounts] = [0, 0]
    for (const code of witness.codes) {
      if (code === tent) tents++
      else if (code === account) accounts++
    }
    known = accounts >= fewest && accounts >= times * tents
    counts.set(witness, known)
  }
  return known
}
