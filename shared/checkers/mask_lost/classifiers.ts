import { matchesOf } from '../matches.ts'
import type { WordList } from '../resources.ts'

/** A classifier that lost its number: offsets in the block, `at` is where the number goes. */
export interface BareClassifier {
  start: number
  end: number
  at: number
  confidence: number
}

const counting =
  /[\d〓零〇一二三四五六七八九十百千万亿萬億两兩几幾多余餘数數每各某这這那此该該第半上下同另整首逐单單*＊XxＸｘ×□_○]/u
const han = /\p{Script=Han}/u
/** A number behind the unit tells that it is a verb or counts no more: 处三年以下有期徒刑. */
const numeral = /[\d〓零〇一二三四五六七八九十百千万亿萬億两兩几數数壹贰叁肆伍陆柒捌玖拾佰仟*＊Xx×□_○]/u
/** Units told together behind one number: xx家次, 批次, 架次. */
const besides = /[\d*＊XxＸｘ×□_○某余多百千万][人家户戶批车車架场場台臺班趟航艘件]$/u
/** Behind its noun, at the end of a clause: 整改隐患处，. Word lists cannot tell 纷起 from a word, so words are looked up. */
const atEnd =
  /[个個件名场場起处處家项項条條户戶座所份篇期册冊辆輛台臺宗栋棟支例次页頁吨噸亩畝间間头頭笔筆株棵艘斤担张張根孔眼只隻床顶頂部](?=[，。；、,;]|$|取得|[获获獲]得)/gu
/** Before its noun, where nothing but a number could open: 处房产出租, 下设个党支部. What stands before is looked for last. */
const atStart =
  /[个個件名处處家项項辆輛户戶座](?=\p{Script=Han}{2})(?<=(?:^|[，。；：、]|对|帮助|引进|资助|奖励|组织|选派|培训|下设|下設|设有|現有|现有|共有|已有|仅有|建成|新增|新建|拥有|输导).)/gu
/** The same behind verbs of audits and campaigns, where the noun must be a word: 发现宗土地闲置. The verb is looked for, which is rare. */
const governed =
  /(?:发现|查出|查处|收回|处置|盘活|清理|清退|整改|移送|受理|办结|审结|实施|走访|慰问|救助|发放|签订|评选|关停|取缔|拆除|改造|修复|维修|追回|關停|發現|查處|處置|清點)(?=([个個名件宗起处處家项項条條辆輛户戶座所间間栋棟套台臺只隻头頭份])\p{Script=Han}{2})/gu
/** Each of these verbs. Characters. */
const governing = 2
/** Words that the end of a noun and a classifier spell by chance, told by what stands before. */
const chanceWords =
  /(?:(?:规模以上|规上|龙头|骨干|小微|高新技术|专精特新|限额以上|瞪羚|外资)企业家|(?:整改|消除|排除|排查|治理)[^，。；]{0,6}隐患处|(?:纠纷|案件|事故)起|召开[^，。；]{0,12}(?:座谈|推进|协调|督办|议事|恳谈)会场)$/u
const verbs =
  /^(?:[^，。；]{0,8}?)(?:新增|新建|[改扩]建|组建|新|改造|建成|建立|成立|引进|培育|发放|调处|化解|整改|排查|查处|办理|办结|召开|举办|开展|组织|走访|慰问|收集|征集|收到|提交|撰写|印发|编印|完成|实施|争取|协调|落实|安排|安装|购置|配备|培训|选派|帮扶|救助|资助|输导|輔導|辅导|仅有|现有|共有|已有|拥有|达|挂牌|签约|破获|审结|受理|接待|表彰|聘请|解决|接获|处理|调查|发出|批准|倒塌|冲毁|淹没|抢救|投入|筹集|毁坏|损坏|损失|冲走|运送|调运|出动|栽植|铺设|修复|加固|抢修|打捞|出栏|存栏|饲养|捐赠|采购|悬挂|张贴|缴获|没收|登记|抽查|检查|录取|毕业|开设|内设|撰写|发展|其中|受灾|提出|答复|采纳|刊发|追缴|处分|问责|约谈|通报|[骗盗抢窃][得走取]|盗窃|查扣|扣押)/u
const clauseBreak = /[，。；、：！？]/u

const hasWord = (words: WordList | null, text: string) => text.length > 1 && (words?.hasWord(text) ?? false)

/** Whether the classifier ends a word of two to four characters. */
function endsWord(text: string, at: number, words: WordList | null): boolean {
  for (let length = 2; length <= 4; length++) if (hasWord(words, text.slice(at + 1 - length, at + 1))) return true
  return false
}

/** Verbs right before what they make, fetch or take. */
const made =
  /(?:新[建打挖修增购購]|建成|改造|修建|[购購]置|安[装裝]|添置|引[进進]|架[设設]|挖|打|种植|拆除|[骗騙盗盜][得走取窃竊])$/u
/** Whether a noun stands before the classifier that makes a word of two with its last character by chance: 蓄水池座. */
function countsNoun(text: string, at: number, words: WordList | null): boolean {
  for (let length = 3; length <= 4; length++) if (hasWord(words, text.slice(at + 1 - length, at + 1))) return false
  return (
    hasWord(words, text.slice(at - 3, at)) ||
    (hasWord(words, text.slice(at - 2, at)) && made.test(text.slice(Math.max(0, at - 5), at - 2)))
  )
}

const beginsWord = (text: string, at: number, words: WordList | null): boolean =>
  hasWord(words, text.slice(at, at + 2)) || text[at] === text[at + 1]

/** Start of the clause that holds an offset. */
function clauseStartOf(text: string, at: number): number {
  let start = at
  while (start > 0 && !clauseBreak.test(text[start - 1] as string)) start--
  return start
}

const notCounted = /^(?:名(?:为|列|叫|曰|义|誉|利|称|声|副其|不)|家(?:住|中|里|在|境|有)|处(?:于|在|以|之)|个中|件件)/u

/**
 * The classifiers of a masked document's block that have no number. Without a lexicon none are told. Where values are
 * taken out throughout, one behind any noun is. Linear.
 */
export function findBareClassifiers(text: string, words: WordList | null, isStripped = false): BareClassifier[] {
  if (!words) return []
  const found: BareClassifier[] = []
  for (const { index, 0: classifier } of matchesOf(text, atEnd)) {
    const left = text[index - 1] ?? ''
    if (index < 3 || !han.test(left) || counting.test(left) || besides.test(text.slice(index - 2, index))) continue
    const start = clauseStartOf(text, index)
    const clause = text.slice(start, index)
    if (clause.length < 4 || counting.test(clause.slice(-2))) continue
    const end = index + classifier.length
    const byChance = chanceWords.test(text.slice(start, end))
    // 检查所 is where it is done.
    const isGoverned = verbs.test(classifier === '所' ? clause.slice(0, -2) : clause)
    if (!byChance && endsWord(text, index, words) && !(isGoverned && countsNoun(text, index, words))) continue
    const confidence = byChance || isGoverned ? 0.78 : isStripped ? 0.6 : 0.45
    found.push({ start: Math.max(start, index - 6), end, at: index, confidence })
  }
  for (const { index, 0: classifier } of matchesOf(text, atStart)) {
    if (numeral.test(text[index + 1] ?? '')) continue
    if (beginsWord(text, index, words) || notCounted.test(text.slice(index, index + 3))) continue
    const isGoverned = han.test(text[index - 1] ?? '')
    if (!isGoverned && !hasWord(words, text.slice(index + 1, index + 3))) continue
    found.push({ start: index, end: index + classifier.length + 2, at: index, confidence: 0.7 })
  }
  for (const { index: verb, 1: classifier = '' } of matchesOf(text, governed)) {
    const index = verb + governing
    if (numeral.test(text[index + 1] ?? '')) continue
    if (beginsWord(text, index, words) || !hasWord(words, text.slice(index + 1, index + 3))) continue
    found.push({ start: index, end: index + classifier.length + 2, at: index, confidence: 0.7 })
  }
  return found
}
