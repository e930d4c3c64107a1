import type { ListedBlock } from '../block-list.ts'
import type { Hole } from './holes.ts'

/** A signature that begins with the unit its name has lost: 市人民医院. */
const signature = /^(?:中共)?[省市县縣区區州旗镇鎮乡鄉]\p{Script=Han}{3,20}$/u
const mayHold = /^\s*(?:中共)?[省市县縣区區州旗镇鎮乡鄉]/mu
const longestBlock = 60
/** What holds a value's place before a unit. */
const placeholder = /[*＊X×xＸ□_○〇#某]+$/u
const longestPlaceholder = 8
const dated = /^[\d〇○零一二三四五六七八九*＊X×xＸ□_某]{1,4}\s?年.{1,12}[月日]/u

interface Line {
  text: string
  /** Offset in the block. */
  start: number
  entry: ListedBlock
}

/** The lines of short blocks: signature and date may stand in one block or in two. */
const linesOf = (entry: ListedBlock): Line[] => {
  let start = 0
  return entry.text.split('\n').map(raw => {
    const line = { text: raw.trim(), start: start + raw.length - raw.trimStart().length, entry }
    start += raw.length + 1
    return line
  })
}

/** The placeholder that a name has elsewhere in the text, with the words of both. */
function witnessOf(name: string, text: string): string {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const hidden = placeholder.exec(text.slice(Math.max(0, at - longestPlaceholder), at))?.[0]
    if (hidden !== undefined) return hidden + name
  }
  return ''
}

/** Signatures over a date whose name stands elsewhere with its place hidden: 县疾病预防控制中心 beside X县疾病预防控制中心. */
export function signatureHoles(list: readonly ListedBlock[], text: string): Map<ListedBlock, Hole> {
  const found = new Map<ListedBlock, Hole>()
  for (const [index, entry] of list.entries()) {
    if (entry.text.length > longestBlock || entry.block.kind !== 'paragraph' || !mayHold.test(entry.text)) continue
    const lines = linesOf(entry)
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1]?.text ?? list[index + 1]?.text.trim() ?? ''
      if (!signature.test(line.text) || !dated.test(next)) continue
      const witness = witnessOf(line.text, text)
      if (witness === '') continue
      const end = line.start + line.text.length
      const hole = line.start + (line.text.startsWith('中共') ? 2 : 0)
      found.set(entry, { start: line.start, end, at: hole, kind: 'place', confidence: 0.8, witness })
    }
  }
  return found
}
