import { CodeSet } from '../code-set.ts'

const marks = new CodeSet('，。；、）,;')
const units = new CodeSet(
  '元斤人亩畝吨噸株户戶时時里米顷頃次名起件例场場个個家所处處座盏盞台臺套间間栋棟份册冊条條笔筆支担擔张張',
)
/** What nothing but a figure or name stands before, by the character behind which, or before which, it tells. */
const behind = new CodeSet('年个個')
const before = new CodeSet('，。；、从從由自于於在至辖轄等设設为為')
const ahead = new CodeSet('%％‰户戶第族位地月')
const next = new CodeSet('，。；、）和以人名位自于於处處，对對起至召开開')
/** Whether a code is a Han character. */
export const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff

/** Where a text may have plain holes. */
export interface HoleSigns {
  /** Ends of clauses behind a unit that stands behind a word. */
  unitEnds: readonly number[]
  /** Whether one of the forms may stand anywhere. */
  hasForm: boolean
}

const nowhere: readonly number[] = []

/** One pass over a text, so that most blocks are asked nothing more. */
export function holeSigns(text: string): HoleSigns {
  let unitEnds: number[] | null = null
  let hasForm = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (marks.has(code)) {
      if (at < 2 || !units.has(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at - 2))) continue
      unitEnds ??= []
      unitEnds.push(at)
    } else if (hasForm) continue
    else if (ahead.has(code)) hasForm = next.has(text.charCodeAt(at + 1))
    else if (behind.has(code)) hasForm = at === 0 || before.has(text.charCodeAt(at - 1))
  }
  return { unitEnds: unitEnds ?? nowhere, hasForm }
}
