import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { beginsWithCounted } from './counted-things.ts'
import type { Hole } from './holes.ts'

/**
 * A unit right behind a word of grammar or a verb of setting to work, and before what it counts: 受到处分的名干部,
 * 其中户贫困户. What stands before is looked for last.
 */
const led =
  /(?:人次|[人名位起件次场個个户家所处座盏台套间栋份册条笔支张])(?=[\p{Script=Han}“])(?<=(?:的|[听聽]取了|其中|[对對将將把向为為由及和与與在给給]|[组組][织織]|[安分][排]|派[出遣]?|分(?:成|为|為)?|共|新增|[带帶]领)[人名位起件次场個个户家所处座盏台套间栋份册条笔支张次])/gu
const longest = 4
/** Words that the unit makes with what stands before or behind it: 在家党员, 对人员, 和人民, 分支. */
const words =
  /(?:在(?:家|校|场|座|所)|[对對和与與及向由给給将將把在为為]人|为(?:首|名|人)|[对對]个(?:人|别)|分(?:支|所|户|条|起|件|家|处)|(?:组织|的|和|与|对|及)(?:所|次|起|家(?=长|庭|属)|处(?=级|罚|分|室|长|理)|人))$/u

/** The holes before units that are led in so. */
export const ledHoles = (text: string): Hole[] =>
  matchesOf(text, led).flatMap(({ index, 0: unit }): Hole[] => {
    const end = index + unit.length
    if (words.test(text.slice(Math.max(0, index - 2), end))) return []
    const behind = foldLine(text.slice(end, end + longest))
    if (!beginsWithCounted(behind, foldLine(unit))) return []
    return [{ start: Math.max(0, index - 2), end: end + 2, at: index, kind: 'count', confidence: 0.74, witness: '' }]
  })
