import { type CharacterProfile, type MaskSign, type QuoteStyle, quoteStyles } from '../../domain/document-profile.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { matchesOf } from '../matches.ts'
import { characterClasses as c, classAt, classOfUnit } from './classes.ts'
import { formUseOf } from './form-lines.ts'

/** Frequent characters that only one of the scripts has, pair by pair. */
const simplifiedOnly =
  '国学会来时对发经开长问动务产业种战设报给这说们为个过还进无实现体应质总两从区导员团组织领题见声计认议党农区县镇乡亿万项专职华东书记头买卖车马鸟鱼门风龙龟齐'
const traditionalOnly =
  '國學會來時對發經開長問動務產業種戰設報給這說們為個過還進無實現體應質總兩從區導員團組織領題見聲計認議黨農區縣鎮鄉億萬項專職華東書記頭買賣車馬鳥魚門風龍龜齊'
const scripts = buildScripts()

function buildScripts(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const character of simplifiedOnly) table[character.charCodeAt(0)] = 1
  for (const character of traditionalOnly) table[character.charCodeAt(0)] = 2
  return table
}

const maskBeforeUnit =
  /(?:(某)|([*＊]+)|([XxＸ×]+)|([□■]+)|([_＿]{2,})|([○〇◯]+))(?=[市县縣区區镇鎮乡鄉村届屆次件个個名万萬亿億%％年月日人条條项項])/gu
const maskOrder: readonly MaskSign[] = ['mou', 'star', 'cross', 'square', 'line', 'circle']
/** How often a sign must stand before a unit to be one of a document's masks. */
const tellingRuns = 2

const exercise =
  /选择题|填空题|解答题|判断题|试卷|答题[卡纸]|选词填空|看拼音|照样子写|按要求写句|判断对错|期[中末]练习|单元练习|選擇題|填空題|選詞填空/u
const variable = /[xX]\s?[＝=＜＞<>]|[xX][²³轴]|[yY]\s?[＝=].{0,6}[xX]/u

function maskSignsOf(text: string): MaskSign[] {
  const counts = new Array<number>(maskOrder.length).fill(0)
  for (const match of matchesOf(text, maskBeforeUnit)) {
    const group = match.slice(1).findIndex(part => part !== undefined)
    counts[group] = (counts[group] ?? 0) + 1
  }
  return maskOrder.filter((_, index) => (counts[index] as number) >= tellingRuns)
}

const majority = <A, B>(first: number, second: number, a: A, b: B): A | B | null =>
  first + second === 0 ? null : first >= second ? a : b

class Counter {
  full = 0
  stops = 0
  half = 0
  bracketsFull = 0
  bracketsHalf = 0
  counts: Record<QuoteStyle, number> = { curly: 0, corner: 0, straight: 0 }
  joined = 0
  spaced = 0
  digits = 0
  wideDigits = 0
  simplified = 0
  traditional = 0

  read(text: string): void {
    let last: number = c.other
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const kind = classOfUnit(unit)
      if (kind === c.han) {
        const script = scripts[unit]
        if (script === 1) this.simplified++
        else if (script === 2) this.traditional++
        if (last === c.digit) this.joined++
        else if (last === c.space && classAt(text, i - 2) === c.digit) this.spaced++
      } else if (kind === c.digit) {
        this.digits++
        if (last === c.han) this.joined++
        else if (last === c.space && classAt(text, i - 2) === c.han) this.spaced++
      } else if (kind === c.fullMark) {
        this.full++
        if (unit === 0x3002) this.stops++
      } else if (kind === c.halfMark) this.#readHalf(text, i, last)
      else if (kind === c.pair) this.#readPair(text, i, unit, last)
      else if (kind === c.wideAlphanumeric && unit >= 0xff10 && unit <= 0xff19) this.wideDigits++
      last = kind
    }
  }

  #readHalf(text: string, at: number, last: number): void {
    if (last !== c.han) return
    const next = classAt(text, at + 1)
    if (next !== c.halfMark && next !== c.latin && next !== c.digit) this.half++
  }

  #readPair(text: string, at: number, unit: number, last: number): void {
    if (unit === 0x201c) this.counts.curly++
    else if (unit === 0x300c) this.counts.corner++
    else if (unit === 0x22 && (last === c.han || classAt(text, at + 1) === c.han)) this.counts.straight += 0.5
    else if (classAt(text, at + 1) === c.han) {
      if (unit === 0xff08) this.bracketsFull++
      else if (unit === 0x28) this.bracketsHalf++
    }
  }

  result(text: string): CharacterProfile {
    const { full, half, stops, bracketsFull, bracketsHalf, counts, joined, spaced, digits, wideDigits } = this
    const { simplified, traditional } = this
    const isHalf = half >= 4 && half > full * 2 && stops * 4 < half
    const [quote] = [...quoteStyles].sort((a, b) => counts[b] - counts[a])
    const scriptShare = Math.min(simplified, traditional) / Math.max(1, simplified + traditional)
    return {
      punctuation: { habit: full + half === 0 ? null : isHalf ? 'half' : 'full', full, half },
      brackets: { habit: majority(bracketsFull, bracketsHalf, 'full', 'half'), full: bracketsFull, half: bracketsHalf },
      quotes: { habit: quote && counts[quote] > 0 ? quote : null, counts },
      digitSpacing: { habit: majority(joined, spaced, 'joined', 'spaced'), joined, spaced },
      digitWidth: { habit: majority(digits, wideDigits, 'half', 'full'), half: digits, full: wideDigits },
      script: {
        habit: scriptShare > 0.2 ? 'mixed' : majority(simplified, traditional, 'simplified', 'traditional'),
        simplified,
        traditional,
      },
      maskSigns: maskSignsOf(text),
      exercise: { hasBlanks: exercise.test(text), hasVariable: variable.test(text), form: formUseOf(text) },
    }
  }
}

/** Reads a document's habits of writing. Linear in its text. */
export function characterProfileOf(snapshot: Snapshot): CharacterProfile {
  const counter = new Counter()
  counter.read(snapshot.text)
  return counter.result(snapshot.text)
}
