import { surnames } from '../characters/surnames.ts'
import { matchesOf } from '../matches.ts'
import type { Candidate, MaskStyle } from './candidate.ts'

const contextLength = 12

/**
 * One expression a style. Joined runs are one placeholder: `**.*` (a decimal), `*+*托*` (a slogan of figures, which a
 * plus sign gives away). Where a lookbehind is needed it is one character wide: wider ones cost the regex engine dearly.
 */
const patterns: readonly { style: MaskStyle; pattern: RegExp }[] = [
  { style: 'star', pattern: /[*＊※]+(?:[.．][*＊]+)?(?:[+＋][*＊]+(?:\p{Script=Han}?[*＊]+)*)*/gu },
  { style: 'cross', pattern: /[Xx×ＸｘΧ✕✖╳]+(?:[.．·][Xx×ＸｘΧ]+)*/gu },
  {
    style: 'mou',
    // 贺某×: both signs hide one given name. X and * hide it only behind a surname.
    pattern: new RegExp(
      `某+(?:[甲乙丙丁戊](?![醇烷烯醛酸苯])|[×✕╳]{1,2}(?![年月日×✕╳某=＝])|(?<=\\p{Script=Han}某)[*＊](?![年月日省市县縣区區镇鎮乡鄉村*＊某])|(?<=[${surnames}]某)[*＊XxＸ]{1,2}(?![年月日省市县縣区區镇鎮乡鄉村光射\\w*＊Ｘ]))?`,
      'gu',
    ),
  },
  { style: 'square', pattern: /[□▢▯■█▇▆▓▒]+/gu },
  {
    style: 'line',
    // One alone hides a value only before what it counts or names: between Han characters it is no sign of Markdown.
    pattern:
      /_{2,}|[＿﹍]+|(?<=\p{Script=Han})_(?=[余多]?(?:[万亿]|元|[%％]|公里|平方|[亩畝个個家人户戶次件项項名吨噸米月日届屆号號期条條座处處所场場份篇县縣市镇鎮乡鄉村路]|年(?![度份])|社区|片区|学校|同志|公司))|(?<![\w_])_(?=新时代中国特色|总书记|[省市县区镇乡]委|[省市县区镇乡]人民)/gu,
  },
  {
    style: 'circle',
    pattern:
      /[○〇◯]+(?:[.．][○〇◯]+)?|[OＯ]+[.．][OＯ]+|[OＯ]{2,}|(?<=[\p{Script=Han}，。；、（“])[OＯ](?:[.．][OＯ]+)?(?=[年月日届屆次期戶户縣县鄉乡鎮镇村人名个個件份节節元分岁歲%％平])|(?<=\p{Script=Han}[（(])[OＯ○](?=[）)]班)|[●◎◇◆△▲☆★]{2,}/gu,
  },
  {
    style: 'sign',
    pattern: /[#＃@＠&＆?？]{2,}|[NＮ]{2,}|(?<![\dA-Za-z~～〜%％])[~～〜](?=(?:年度?(?!年)|届)(?!\d))/gu,
  },
  {
    style: 'letter',
    pattern: /[A-HJ-NP-WYZ甲乙丙](?=[省市县縣镇鎮乡鄉村])|[A-HJ-NP-WYZ](?=公司|某|小区|医院|中学|银行(?!卡))/gu,
  },
  {
    style: 'sign',
    pattern: /(?<=\p{Script=Han})…{1,2}(?=[%％届]|[万亿]?元(?![旦宵])|(?:亩|株|户|公里|公顷|吨|平方米|人次)[，。；])/gu,
  },
  {
    style: 'word',
    pattern:
      /[[［【（(〔<＜{](?:此处|已|予以|姓名|人名|名字|真名|地名|地点|地址|住址|单位|单位名称|公司|公司名称|学校|机构|日期|时间|年份|数字|数值|金额|数量|电话|手机号|电话号码|身份证号|账号|车牌号|邮箱|隐去|隐名|略去|脱敏|匿名|涉密|保密|略){1,3}[\]］】）)〕>＞}]/gu,
  },
]

const year = '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})'
const gap = '[ \\u00a0\\u3000_＿]+'
const datePart = `(?:${gap}|\\s?\\d{1,2}\\s?|[一二三四五六七八九十]{1,3})`
/** The day's sign, which begins no other word: in 1938年5月　日军 the blank parts the month from the entry of a chronicle. */
const day = '日(?![军軍伪偽寇机機舰艦方本商侨僑籍货貨俘酋兵谍諜特警宪憲])'
/** A date of which a part is blank. Which part is found by looking at its three slots. */
const blankDate = new RegExp(`(${year}\\s?|${gap})?年(${datePart})月(?:(${datePart})${day})?`, 'gu')
const onlyGap = /^[\s_＿]+$/u
/** White space in the place of a number: `第　　号`, `〔2014〕　　号`, `出席　　人。`, `接待群众　　批次，` */
const blankNumber =
  /(?<=[第〕\]］])[ \u00a0\u3000]+(?=[号届次期条章])|(?<=[席到计計有加达收支为额占])[ \u00a0\u3000]{2,}(?=(?:人|件|名|户|次|[万亿]?元|%)(?:[，。；、）]|$))|(?<=[\u3400-\u9fff])[ \u00a0\u3000]{2,}(?=(?:批次|人次|[场場]次|[场場批期次件名起份条條户戶处處人亩畝%]|[万萬亿億]?元|公里|平方米)[，。；、）])/gu

const traditional =
  '億萬縣區鄉鎮個條項戶場屆號長書記員領導會議團總產業專務參與貳臺輛畝噸間處級歲號縣報學校醫東車課題補體單份達過時寫從對將爲為給歷開關門張陳劉楊黃趙吳孫鄭謝韓馮蔣葉蘇呂盧鐘鍾譚陸範韋鄒閻龍陶賀顧龔邵萬錢嚴孔湯許鄧蕭羅馬'
const simplified =
  '亿万县区乡镇个条项户场届号长书记员领导会议团总产业专务参与贰台辆亩吨间处级岁号县报学校医东车课题补体单份达过时写从对将为为给历开关门张陈刘杨黄赵吴孙郑谢韩冯蒋叶苏吕卢钟钟谭陆范韦邹阎龙陶贺顾龚邵万钱严孔汤许邓肖罗马'
const simplifiedOf = new Map([...traditional].map((character, index) => [character, [...simplified][index] as string]))
const hasTraditional = new RegExp(`[${traditional}]`, 'gu')

/** Context in simplified script, character for character, so that the rules need to be written once. */
const simplify = (context: string) =>
  context.replace(hasTraditional, character => simplifiedOf.get(character) ?? character)

/** A style and the stretch of a block that has it. */
interface Run {
  style: MaskStyle
  start: number
  end: number
}

function candidateOf(block: string, { style, start, end }: Run): Candidate {
  const before = simplify(block.slice(Math.max(0, start - contextLength), start))
  const after = simplify(block.slice(end, end + contextLength))
  return { style, start, end, literal: block.slice(start, end), before, after }
}

const runOf = (style: MaskStyle, { index, 0: run }: RegExpExecArray): Run => ({
  style,
  start: index,
  end: index + run.length,
})

function scanDates(block: string, found: Run[]): void {
  for (const match of matchesOf(block, blankDate)) {
    const [, yearSlot = '', monthSlot = '', daySlot = ''] = match
    const monthStart = match.index + yearSlot.length + 1
    const slots: [slot: string, start: number][] = [
      // White space before 年 alone is a stray space; in a date of nothing but gaps it is one of them.
      [onlyGap.test(monthSlot) ? yearSlot : '', match.index],
      [monthSlot, monthStart],
      [daySlot, monthStart + monthSlot.length + 1],
    ]
    for (const [slot, start] of slots) {
      // Underlines are found as lines.
      if (onlyGap.test(slot) && !/[_＿]/u.test(slot)) found.push({ style: 'blank', start, end: start + slot.length })
    }
  }
}

const hasSign =
  /[*＊※Xx×ＸｘΧ✕✖╳某□▢▯■█▇▆▓▒_＿﹍○〇◯OＯ●◎◇◆△▲☆★#＃@＠&＆?？NＮ]|[~～〜][年届]|…[%％届万亿元亩株户公吨平人]|[[［【（(〔<＜{][此已予姓人名真地住单公学机日时年数金电手身账车邮隐略脱匿涉保]|[A-Z甲乙丙](?:[省市县縣镇鎮乡鄉村]|公司|某|小区|医院|中学|银行)/u
const hasGap =
  /年[ \u00a0\u3000_＿]+月|月[ \u00a0\u3000_＿]+日|[第〕\]］][ \u00a0\u3000]+[号届次期条章]|[ \u00a0\u3000]{2}(?:[人件名户戶次批场場期起份条條处處%]|[万亿]?元)/u

const isInside = ({ start }: Run, before: Run | undefined) => before?.style === 'mou' && start < before.end

/** Every run of a block's text that may be a placeholder, in text order. */
export function scanBlock(block: string): Candidate[] {
  const found: Run[] = []
  if (hasSign.test(block)) {
    for (const { style, pattern } of patterns) {
      for (const match of matchesOf(block, pattern)) found.push(runOf(style, match))
    }
  }
  if (hasGap.test(block)) {
    scanDates(block, found)
    for (const match of matchesOf(block, blankNumber)) found.push(runOf('blank', match))
  }
  const runs = found.sort((a, b) => a.start - b.start)
  // The sign behind 某 is found as one of its own kind, too.
  return runs.filter((run, at) => !isInside(run, runs[at - 1])).map(run => candidateOf(block, run))
}
