import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** A mark that a page or its converter doubled, turned into another or put into a series; the pattern is the stretch. */
interface PageMark {
  sign: string
  pattern: RegExp
  rule: string
  confidence: number
  /** What may stand there, best first; `$1` is the first group. */
  readings: readonly string[]
}

const bodies =
  '(?:[党黨市县縣区區镇鎮乡鄉省]委|人民政府|[市县縣区區镇鎮乡鄉省]政府|人大常委[会會]|政[协協]|[纪紀]委|[纪紀]委监委)'
const office =
  '(?:[委局办辦院站厅廳司行]|政府|[办辦]事[处處]|部[门門]|[单單]位|公司|[学學]校|[医醫]院|委[员員][会會]|管理[处處]|中心)'
const anotherBody =
  '(?:[市县縣区區省州](?:直(?!接)|[属屬]|各|政府各|有[关關])|各(?:[县縣乡鄉镇鎮区區街]|[市]直|有[关關]|直[属屬]|科室|[单單]位|部[门門]|企[业業]))'
const listed = '方面(?![军軍])|工作|[问問][题題]|[项項]目|[环環][节節]|[领領]域'

/** Every such mark. */
const pageMarks: readonly PageMark[] = [
  // ““十四五””
  { sign: '““', pattern: /“(“)(?=[^“”\n]{1,40}””)/gu, rule: 'doubled', confidence: 0.86, readings: ['“'] },
  { sign: '””', pattern: /(?<=““[^“”\n]{1,40})”(”)/gu, rule: 'doubled', confidence: 0.86, readings: ['”'] },
  // 《《办法》》
  { sign: '《《', pattern: /《(《)(?=[^《》\n]{1,40}》》)/gu, rule: 'doubled', confidence: 0.84, readings: ['《'] },
  { sign: '》》', pattern: /(?<=《《[^《》\n]{1,40})》(》)/gu, rule: 'doubled', confidence: 0.84, readings: ['》'] },
  // ‚三个代表‛: the low marks of a font.
  { sign: '‚', pattern: /‚(?=[^‚‛\n]{1,60}‛)/gu, rule: 'odd_quote', confidence: 0.86, readings: ['“'] },
  { sign: '‛', pattern: /(?<=‚[^‚‛\n]{1,60})‛/gu, rule: 'odd_quote', confidence: 0.86, readings: ['”'] },
  // \“送法下乡\”
  {
    sign: '\\',
    pattern: /(?<![\w:\\])\\(["“”'])(?=[\u3400-\u9fff，。；、：！？]|$)|(?<=[\u3400-\u9fff，。；：])\\(["“”'])/gu,
    rule: 'doubled',
    confidence: 0.84,
    readings: ['$1'],
  },
  // 三个村民组'五个自然村: a lone stroke between words.
  {
    sign: "'",
    pattern: /(?<=[\u3400-\u9fff])'(?=[ \u3000]?[\u3400-\u9fff])/gu,
    rule: 'stroke',
    confidence: 0.66,
    readings: ['、', ''],
  },
  // 土地出让、项目审批。工程验收等方面
  {
    sign: '、',
    pattern: new RegExp(`(?<=、[^，。；、“”\\n]{2,12})。(?=[^，。；、“”\\n]{2,12}等(?:${listed}))`, 'gu'),
    rule: 'parted_clause',
    confidence: 0.74,
    readings: ['、'],
  },
  // 县委。县政府研究同意
  {
    sign: '。',
    pattern: new RegExp(`(?<=${bodies})。(?=${bodies}(?![^，。；]{0,6}(?:指出|要求|强调)))`, 'gu'),
    rule: 'parted_clause',
    confidence: 0.78,
    readings: ['、'],
  },
  // 《水法》。《防洪法》
  {
    sign: '》。《',
    pattern: /(?<=《[^《》\n]{2,24}》)。(?=《[^《》\n]{2,24}》(?:[《、和及]|等|以及))/gu,
    rule: 'parted_clause',
    confidence: 0.74,
    readings: ['、', ''],
  },
  // 补助一亿元、余由县市自筹
  {
    sign: '、',
    pattern:
      /、(?=其?[余餘](?:下|款|[额額]|[\d.,万萬亿億]+元)?(?:部分|[资資]金)?[由為为][^，。；、]{2,12}(?:自[筹籌]|承[担擔]|[负負][担擔]|解[决決]|支付|[筹籌]))/gu,
    rule: 'parted_clause',
    confidence: 0.74,
    readings: ['，'],
  },
  // 开工建设环城公路、加快推进…项目建设
  {
    sign: '、',
    pattern:
      /(?<=(?:^|[，。；])[^，。；、“”]{0,10}(?:[开開]工|[启啟][动動]|建成|完成|[实實]施|新建|改造|[续續]建)[^，。；、“”]{4,24})、(?=(?:加快|[统統][筹籌]|有序|同步|全力|全面)(?:推[进進]|建[设設]|[实實]施|[启啟][动動]|完成)[^。；]{6,})/gu,
    rule: 'parted_clause',
    confidence: 0.64,
    readings: ['，'],
  },
  // 桥长3，480米
  {
    sign: '，',
    pattern:
      /(?<=[\u3400-\u9fff](?<!第|[一二三四五六七八九十百千万亿])\d{1,3})，(?=\d{3}(?:[万亿]?元|人|公里|平方|立方|米|吨|亩|户|件|辆|台|公斤|株|册)(?!\d))/gu,
    rule: 'in_figure',
    confidence: 0.7,
    readings: [',', ''],
  },
  // （含节假日]
  {
    sign: ']',
    pattern: /(?<=（[^（）()[\]【】〔〕\n]{1,30})\](?!\()/gu,
    rule: 'mixed_bracket',
    confidence: 0.84,
    readings: ['）'],
  },
  // 整治了环境此外，还…
  {
    sign: '，',
    pattern: /(?<=[\u3400-\u9fff])[\u3400-\u9fff](?<![除因于於并並正])(?=(?:此外|其次|[总總]之|[与與]此同[时時])，)/gu,
    rule: 'missing_between',
    confidence: 0.68,
    readings: ['$&。', '$&，'],
  },
  // 分三个阶段进行；第一阶段
  {
    sign: '；',
    pattern:
      /(?<=分[为為成]?[两兩三四五六七八\d][个個]?(?:[阶階]段|步[骤驟]?|方面|部分|批次?|[组組]|大?[类類])[^，。；]{0,6})；(?=第一|一是|首先|一、)/gu,
    rule: 'colon_lost',
    confidence: 0.74,
    readings: ['：'],
  },
]

/** One look tells of most texts that they hold none. */
const mayHold =
  /““|《《|[‚‛\\]|[\u3400-\u9fff]'[ \u3000]?[\u3400-\u9fff]|委。|政府。|》。《|、其?[余餘]|、(?:加快|[统統][筹籌]|有序|同步|全力|全面)|\d，\d{3}|（[^）]*\]|[\u3400-\u9fff](?:此外|其次|[总總]之|同[时時])，|；(?:第一|一是|首先|一、)|。[^，。；、“”\n]{2,12}等(?:方面|[领領环環]|工作|[问問項项])/u

/** Between two strokes a word may be quoted: `'两学一做'`. */
const isQuoted = (text: string) => /'[^'\n，。；！？]{1,20}'/u.test(text)

/** Marks of pages that a converter or a page's own filter damaged. */
export function pageMarkHits(text: string): Hit[] {
  if (!mayHold.test(text)) return []
  return pageMarks.flatMap(({ sign, pattern, rule, confidence, readings }): Hit[] => {
    if (!text.includes(sign) || (sign === "'" && isQuoted(text))) return []
    return matchesOf(text, pattern).map(({ index, 0: found, 1: first, 2: second }) => ({
      rule,
      start: index,
      end: index + found.length,
      confidence,
      fixes: readings.map(reading => ({ text: reading.replace('$1', first ?? second ?? '').replace('$&', found) })),
    }))
  })
}

const goesTo = /^[\s\u3000]*(?:各|[\u3400-\u9fff]{2,8}[市县縣区區])[^。；！？：:\n]{4,90}[：:]\s*$/u
const lostBetween = new RegExp(
  `(?<=${office}|（[^）]{1,8}）)(?:[ \\u3000]?(?=${anotherBody})|[ \\u3000]+(?=[\\u3400-\\u9fff]{3,20}(?:${office}[：:、，]|[局委][：:、，])))`,
  'gu',
)
/** `各县区水利局 市直各水管单位：`: two of those that a paper goes to, without a mark between them. */
export function addresseeHits(text: string): Hit[] {
  if (!goesTo.test(text)) return []
  return matchesOf(text, lostBetween).flatMap(({ index, 0: gap }): Hit[] => {
    const last = text[index - 1] as string
    if (index === 0 || '、，（）'.includes(last)) return []
    return gap === ''
      ? [
          {
            rule: 'missing_between',
            start: index - 1,
            end: index + 1,
            confidence: 0.66,
            fixes: [{ text: `${last}、${text[index]}` }, { text: `${last}，${text[index]}` }],
          },
        ]
      : [
          {
            rule: 'missing_between',
            start: index,
            end: index + gap.length,
            confidence: 0.7,
            fixes: [{ text: '、' }, { text: '，' }],
          },
        ]
  })
}
