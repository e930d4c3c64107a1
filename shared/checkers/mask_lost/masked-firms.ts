import { matchesOf } from '../matches.ts'
import type { Hole } from './holes.ts'
import { hidden } from './rule-parts.ts'

/** What only a whole name ends in; an 公司 alone may be the short name that the paper has given it. */
const firm =
  '(?:\\p{Script=Han}{0,10}?(?:有限(?:[责責]任)?公司|股份公司|律[师師]事[务務]所|[会會][计計][师師]事[务務]所|合作社|[鉴鑒]定所|[鉴鑒]定中心))'
const hiddenFirm = new RegExp(`(${hidden}+)(${firm})`, 'gu')
/** Who is who in a paper of a court, and where a clause begins. */
const lead =
  /(?:^|[，。；：、（]|原告|被告人?|第三人|上[诉訴]人|申[请請]人|[执執]行人|[担擔]保人|[纳納]税人|委托|[与與和向由])$/u
const goesOn = /^(?:[的，。；、（于於]|[应應]|向|[与與]|[对對]|支付|在|未|[员員律][师師工]|法律工作者|[负負][责責]|$)/u
const longestLead = 4

/** The places where a name stands bare, as whole as it stands elsewhere behind a placeholder. */
function bareAt(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length, at + name.length + longestLead).split('\n')[0] as string
    if (lead.test(lineBefore(text, at)) && goesOn.test(behind)) places.push(at)
  }
  return places
}
const lineBefore = (text: string, at: number) =>
  text
    .slice(Math.max(0, at - longestLead), at)
    .split('\n')
    .at(-1) as string

/** Firms that a text names by a placeholder, with that and how often. */
export type MaskedFirms = ReadonlyMap<string, { literal: string; count: number }>

const none: MaskedFirms = new Map()
const shortest = 5

/** The firms that a text writes with a placeholder, and as often bare in no more than a place or two. */
export function maskedFirmsOf(text: string): MaskedFirms {
  const firms = new Map<string, { literal: string; count: number }>()
  for (const [, literal = '', name = ''] of matchesOf(text, hiddenFirm)) {
    if (name.length < shortest) continue
    const known = firms.get(name)
    if (known) known.count++
    else firms.set(name, { literal, count: 1 })
  }
  if (firms.size === 0) return none
  for (const [name, { count }] of firms) if (bareAt(text, name).length > count) firms.delete(name)
  return firms
}

/** A firm of which the name before what it deals in is gone: 驳回原告建材有限公司的 beside ××建材有限公司. */
export function firmHoles(text: string, firms: MaskedFirms): Hole[] {
  return [...firms].flatMap(([name, { literal }]) =>
    bareAt(text, name).map((at): Hole => {
      const end = at + name.length
      return { start: at, end, at, kind: 'name', confidence: 0.78, witness: literal + name, literal }
    }),
  )
}
