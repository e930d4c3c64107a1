import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { wordClass } from '../reading/word-hash.ts'
import type { WordList } from '../resources.ts'

type Found = { entry: TraitedBlock; hit: Hit }

/** A stroke or two between Chinese characters, as a dash is read. */
const strokes = /(?<![一—\-－])(?:一{1,2}|—一|一—)(?![一—\-－])/gu
const hanBefore = /\p{Script=Han}{1,8}$/u
const hanBehind = /^\p{Script=Han}{1,16}/u
const numerals = '〇○零一二三四五六七八九十百千万萬亿億两兩廿卅'
/** What 一 makes a number, a date or an ordinal with. */
const countedBefore = /[第初周十廿卅百千〇○零二三四五六七八九年月日期拜之每逐统唯同单專专]$/u
const countedBehind = new RegExp(`^(?:[${numerals}年月号號]|日(?!本))`, 'u')
/** A place with its unit, which no list of names need hold: 三洋港. */
const placeBehind =
  /^(?![省市县縣区區乡鄉镇鎮村])\p{Script=Han}(?![两兩一二三四五六七八九十])\p{Script=Han}{0,2}?[港镇鎮乡鄉县縣市村庄莊站桥橋口山河湖岛島集墩埠圩店屯堡寨湾灣](?![区區长長民])/u

/** What leads from one place to another, or lies between them. */
const wayBehind =
  /^\p{Script=Han}{0,4}?(?:段|[线線]|公路|[铁鐵]路|高速|[国國省]道|[区區][间間]|之[间間]|[间間](?![隔接谍諜])|微波|[电電][路缆纜]|光[缆纜]|[断斷][裂层層]|友好|航[线線道班]|管道|[运運]河|班[车車]|列[车車]|客[车車轮輪运運]|[货貨][车車轮輪运運]|直[达達]|[联聯][运運]|[轮輪]渡|沿[线線岸]|一[线線带帶]|往返|通[车車航邮郵])/u
const wayBefore =
  /(?:[从從自由沿]|往返(?:于|於)?|途[经經]|[开開][通辟闢]|修[筑築]|改建|[铺鋪][设設]|[经經][营營]|行[驶駛]|[连連]接)$/u
/** What bears the names of two who found it. */
const finding =
  /^\p{Script=Han}{2,4}?(?:[综綜]合[征症]|定律|定理|效[应應]|方程|公式|反[应應]|法[则則]|常[数數]|[学學][说說]|[讨討][论論][会會]|模型|氏)/u
const ages = '寒武|奥陶|志留|泥盆|石炭|二叠|三叠|侏罗|白垩|震旦|太古|元古|[冲洪海湖坡残风沼]积|侵蚀|剥蚀|堆积'
const ageBefore = new RegExp(`(?:${ages})[系纪世]?$`, 'u')
const ageBehind = new RegExp(`^(?:${ages})`, 'u')

/** Places, houses, bodies and things of a kind, in which what explains another one ends. */
const kinds =
  '[厂廠院校馆館站店社局所司团團园園寺庙廟庵塔桥橋港山岛島河湖渠库庫坝壩闸閘井矿礦村镇鎮城县縣区區墓碑楼樓堂亭祠洞泉机機器炉爐船艇剂劑品刊报報路街台场場]|俱[乐樂]部|[码碼][头頭]|[设設][备備]|中心|[遗遺]址|[协學学工][会會]'
const kindBehind = new RegExp(`^\\p{Script=Han}{1,12}?(?:${kinds})`, 'u')
const kindBefore = new RegExp(
  `(?:${kinds}|[组組][织織]|工程|企[业業]|[单單]位|所在地|[驻駐]地|作物|特[产產]|建筑|[变變]革|[项項]目|[机機][构構]|名[胜勝]|古[迹蹟])$`,
  'u',
)
/** What is done to each by itself: no name begins so. */
const deed =
  /^(?:[核查检檢验驗访訪走看问問答介列举舉对對应應说說讲講记記录錄登加予给給作解落刻拜告握道点點数數清论論叙敘标標注写寫画畫抄读讀念指认認辨分剖比照依按为為向与與跟和同做办辦处處理修改换換拆装裝卸摆擺放送寄还還取迎谢謝绝絕慰祝敬罢罷免销銷兑兌呈展示尝嘗在上下过過来來去进進出跑将將把被让讓使令请請]|[发發](?![电電]))/u

const classOf = (text: string, words: WordList): number => (words.hasWord(text) ? (words.kindOf?.(text) ?? 0) : 0)
/** Kinds of places, which many a place is named by: 天津一山区公路. */
const common =
  /^(?:.[区區]|高[峰原山地]|大[山河海桥橋江湖坝壩]|小[河山镇鎮村桥橋]|[老古新][城街村镇鎮桥橋]|海[滨濱岛島湾灣]|孤[岛島]|山[村城谷]|水[库庫乡鄉]|港[口湾灣])$/u
const isName = (text: string, words: WordList) =>
  (classOf(text, words) & (wordClass.name | wordClass.set)) === wordClass.name && !common.test(text)
const longestName = 4

/** The longest name of two characters or more with which a text ends, or begins; empty where there is none. */
function nameAt(text: string, words: WordList, side: 'end' | 'start'): string {
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const part = side === 'end' ? text.slice(-length) : text.slice(0, length)
    if (isName(part, words)) return part
  }
  return ''
}

/** The longest word that a text begins with, its first character where it is none. */
function wordAt(text: string, words: WordList): string {
  for (let length = Math.min(longestName, text.length); length >= 2; length--)
    if (words.hasWord(text.slice(0, length))) return text.slice(0, length)
  return text.slice(0, 1)
}

/** Whether 一 begins a word with what stands behind it: 一般. */
const beginsWord = (behind: string, words: WordList) =>
  [1, 2, 3].some(length => length <= behind.length && words.hasWord(`一${behind.slice(0, length)}`))
/** Whether 一 ends a word with what stands before it: 统一. */
const endsWord = (before: string, words: WordList) =>
  [1, 2, 3].some(length => length <= before.length && words.hasWord(`${before.slice(-length)}一`))

/** A place that a text begins with and no list knows; none where it is a common word, or where 一 begins one. */
function newPlaceAt(behind: string, words: WordList): string {
  const place = placeBehind.exec(behind)?.[0] ?? ''
  return words.hasWord(place) || beginsWord(behind, words) ? '' : place
}

/** Whether a stroke leads from a name to another of its kind: 徐州一连云港微波, 格林一巴利综合征, 冲积一海积平原. */
function partsNames(before: string, behind: string, words: WordList): boolean {
  if (ageBefore.test(before) && ageBehind.test(behind)) return true
  const from = nameAt(before, words, 'end')
  if (from === '') return false
  if (finding.test(behind) && !words.hasWord(`${from}一`) && !beginsWord(behind, words)) return true
  const to = nameAt(behind, words, 'start') || newPlaceAt(behind, words)
  if (to === '') return false
  return wayBehind.test(behind.slice(to.length)) || wayBefore.test(before.slice(0, -from.length))
}

/** Whether what stands behind two strokes is a thing that tells which the one before is: 最早的医院一一仁济医院. */
function explains(before: string, behind: string, words: WordList): boolean {
  if (!kindBefore.test(before) || !kindBehind.test(behind) || deed.test(behind)) return false
  // 医院一一普济医院: where the kind comes again, its name may be any word.
  if (behind.indexOf(before.slice(-2), 2) > 0) return true
  const kind = classOf(wordAt(behind, words), words)
  return (kind & (wordClass.verb | wordClass.adjective | wordClass.function)) === 0
}

function readingAt(text: string, index: number, found: string, words: WordList): string {
  const before = hanBefore.exec(text.slice(Math.max(0, index - 8), index))?.[0] ?? ''
  const behind = hanBehind.exec(text.slice(index + found.length, index + found.length + 16))?.[0] ?? ''
  if (before.length < 2 || behind.length < 2) return ''
  if (found.includes('—')) {
    // 幼儿园—一六一幼儿园: the kind comes again, so that the numeral is its name.
    const kind = before.slice(-2)
    return found === '—一' && kindBefore.test(before) && behind.indexOf(kind) > 0 ? '——' : ''
  }
  if (countedBefore.test(before)) return ''
  if (partsNames(before, behind, words)) return '—'
  if (countedBehind.test(behind)) return ''
  return found === '一一' && explains(before, behind, words) ? '——' : ''
}

/** A line of a table that is nothing but the two ends of a way. */
const ends = /(?<=^[ \u3000]*\p{Script=Han}{2,4})一(?=\p{Script=Han}{2,4}[ \u3000]*$)/gmu
/** So many lines make a table of ways. */
const fewestWays = 3

/** 新浦一锦屏, 门河一大岭: rows of the two ends of ways, in none of which 一 is of a word. */
function wayHits(blocks: readonly TraitedBlock[], words: WordList): Found[] {
  const found = blocks.flatMap(entry =>
    matchesOf(entry.text, ends).flatMap(({ index }) => {
      const from = hanBefore.exec(entry.text.slice(Math.max(0, index - 8), index))?.[0] ?? ''
      const to = hanBehind.exec(entry.text.slice(index + 1, index + 5))?.[0] ?? ''
      if (countedBefore.test(from) || countedBehind.test(to)) return []
      return endsWord(from, words) || beginsWord(to, words) ? [] : [{ entry, hit: strokeHit(index, 1, '—') }]
    }),
  )
  return found.length >= fewestWays ? found : []
}

const strokeHit = (start: number, length: number, reading: string): Hit => ({
  rule: 'dash',
  start,
  end: start + length,
  confidence: 0.74,
  fixes: [{ text: reading }],
})

/** Dashes that were read as 一, told by what stands on both sides. Linear. */
export function dashReadHits(blocks: readonly TraitedBlock[], words: WordList | null): Found[] {
  if (!words) return []
  const asked = blocks.filter(({ text }) => text.includes('一'))
  const found = asked.flatMap(entry =>
    matchesOf(entry.text, strokes).flatMap(({ index, 0: sign }) => {
      const reading = readingAt(entry.text, index, sign, words)
      return reading === '' ? [] : [{ entry, hit: strokeHit(index, sign.length, reading) }]
    }),
  )
  const isFound = ({ entry, hit }: Found) => found.some(other => other.entry === entry && other.hit.start === hit.start)
  return [...found, ...wayHits(asked, words).filter(row => !isFound(row))]
}
