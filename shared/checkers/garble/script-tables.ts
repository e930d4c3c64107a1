import { simplifiedCharacters, traditionalCharacters } from '../../search/simplified-characters.ts'

/** Names and signs keep these, though the standard of simplified script has no place for them. */
const kept = new Set('喆淼昇陞甯堃祕濛矇衹硏囯龢犇'.split(''))
/** Forms that traditional print has as well: they were taken over into the other standard, not simplified. */
const oldForms = new Set(
  '没别黄温户内吴吕册强脱税况净凉减决冲争删却叙够启奥悦兑锐即既静污沉床群峰众匀并刹宫届彦恒撑晋横步毁涉渊灶瑶真着禄秃羡腼虚遥郎麻黑青清每媪揾蕴泪赞栖踪唇痹鉴丰唤换焕涣丢姗奂潜灾糍猫猪亘粤卧厨厕厩厢厦秆携韵烟粮辞尔弥盖'.split(
    '',
  ),
)
/** Characters of their own in traditional script that modern texts never have, but as the simplified form of another. */
const neverOwn = new Set('体价机厂广灯坏胜听'.split(''))

const charactersOf = (encoding: string, leads: readonly [number, number], trails: readonly number[]): Set<string> => {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) for (const trail of trails) bytes.push(lead, trail)
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)))
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** The characters of GB 2312, which is simplified script as it is written; variants of other tables are not in it. */
const simplifiedStandard = () => charactersOf('gb18030', [0xb0, 0xf7], range(0xa1, 0xfe))
/** The characters of Big5, traditional script as it is written. */
const traditionalStandard = () => charactersOf('big5', [0xa4, 0xf9], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)])

/** The simplified form of each character that simplified text never holds, by its code; 0 for all others. */
function foldsOfTraditional(): Uint16Array {
  const table = new Uint16Array(0x10000)
  const standard = simplifiedStandard()
  for (let at = 0; at < traditionalCharacters.length; at++) {
    const character = traditionalCharacters[at] as string
    if (standard.has(character) || kept.has(character) || !standard.has(simplifiedCharacters[at] as string)) continue
    table[character.charCodeAt(0)] = simplifiedCharacters.charCodeAt(at)
  }
  return table
}

/** What simplified characters are in traditional script. */
export interface Unfolds {
  /** By the code of a simplified character: 1 where traditional text never holds it, 2 where it may be one of its own; 0 for all others. */
  kinds: Uint8Array
  /** The traditional characters that are written so, commonest of the standard first. */
  readings: ReadonlyMap<number, readonly string[]>
}

function unfoldsOfSimplified(): Unfolds {
  const [kinds, readings] = [new Uint8Array(0x10000), new Map<number, string[]>()]
  const [own, other] = [traditionalStandard(), simplifiedStandard()]
  for (let at = 0; at < traditionalCharacters.length; at++) {
    const [character, simple] = [traditionalCharacters[at] as string, simplifiedCharacters[at] as string]
    if (!own.has(character) || !other.has(simple)) continue
    const code = simple.charCodeAt(0)
    readings.set(code, [...(readings.get(code) ?? []), character])
    kinds[code] = (!own.has(simple) && !oldForms.has(simple)) || neverOwn.has(simple) ? 1 : 2
  }
  return { kinds, readings }
}

let folds: Uint16Array | null = null
let unfolds: Unfolds | null = null

/** Built once, when a text is asked about. */
export const traditionalFolds = (): Uint16Array => {
  folds ??= foldsOfTraditional()
  return folds
}

/** Built once, when a traditional text is asked about. */
export const simplifiedUnfolds = (): Unfolds => {
  unfolds ??= unfoldsOfSimplified()
  return unfolds
}
