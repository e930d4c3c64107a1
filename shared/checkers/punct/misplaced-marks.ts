import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** A mark that the words around it forbid; the pattern matches the mark alone. */
interface Misplaced {
  pattern: RegExp
  rule: string
  confidence: number
  reading: string
}

const han = '\\p{Script=Han}'
/** Nothing but the clause's own words since the sentence began. */
const sentenceHead = '(?:^|[。；！？\\n])'
const within = '[^，。；：！？、\\n]'
/** Clauses that open a pair, each with the word that must follow in the same sentence. */
const pairs: readonly [opens: string, follows: string][] = [
  ['一方面', '另一方面'],
  ['不[仅但僅]', '而且|[还還]|也'],
  ['因[为為]', '所以'],
  ['由于|由於', '因此|因而|所以'],
  ['[虽雖]然|[尽儘]管', '但|然而|可是|却|卻'],
  ['如果|倘若|假如', '就|那么|那麼|[则則]'],
  ['只有', '才'],
  ['只要', '就|便'],
]

/** Every misplaced mark. */
export const misplaced: readonly Misplaced[] = [
  // 不仅提高了产量。而且改善了品质
  ...pairs.map(([opens, follows]) => ({
    pattern: new RegExp(`(?<=${sentenceHead}(?:${opens})${within}{2,24})。(?=${follows})`, 'gu'),
    rule: 'parted_clause',
    confidence: 0.74,
    reading: '，',
  })),
  // 随着收入的提高。村民…; 为了改善交通。县里…
  {
    pattern: new RegExp(`(?<=${sentenceHead}(?:[随隨][着著]|[为為]了)${within}{3,20})[。；](?=${han}{2})`, 'gu'),
    rule: 'parted_clause',
    confidence: 0.7,
    reading: '，',
  },
  // 今年以来；全县…
  {
    pattern: new RegExp(
      `(?<=${sentenceHead}${within}{2,12}(?:以[来來]|期[间間]|之[际際]|[过過]程中|基[础礎]上))；(?=${han}{2})`,
      'gu',
    ),
    rule: 'parted_clause',
    confidence: 0.7,
    reading: '，',
  },
  // 听了很，感动; 炊事员给，他蒸了馒头
  {
    pattern: new RegExp(
      `(?<=${han}(?:了很|(?<=[了得他她我你们們都也里，。；！？])(?:非常|十分(?!，[^，。；！？]{0,12}[〇零一二三四五六七八九十百两兩\\d][成分厘釐]))|更加|[给給]|(?<![衣棉盖蓋植覆床鋪铺毛夹夾絮着著了好条條叠疊抱晒曬洗拆缝縫新旧舊薄厚单單双雙])被)(?<![不没沒供交還还發发肯先自补補配支都就也要会會能愿願想该該照白多少爱愛][给給]))，(?=${han}{2})`,
      'gu',
    ),
    rule: 'object_parted',
    confidence: 0.66,
    reading: '',
  },
  // 一百三十，二户; 一百三十二，人。
  {
    pattern:
      /(?<=[百千万萬][一二三四五六七八九]?十)[，、](?=[一二三四五六七八九][余餘多]?[户戶人名个個亩畝元斤座间間件]\S)/gu,
    rule: 'parted_word',
    confidence: 0.68,
    reading: '',
  },
  {
    pattern:
      /(?<=[百千万萬十][一二三四五六七八九]?十?[一二三四五六七八九])，(?=[户戶人名个個亩畝元斤座间間件][，。；])/gu,
    rule: 'parted_word',
    confidence: 0.72,
    reading: '',
  },
  // 共费银三千八百、六十二元
  {
    pattern:
      /(?<=[千万萬][一二三四五六七八九]百)[、，](?=[一二三四五六七八九]?十[一二三四五六七八九]?[余餘多]?(?:大?[元圓圆员員]|[户戶人名個个亩畝斤座间間件石]))/gu,
    rule: 'parted_word',
    confidence: 0.68,
    reading: '',
  },
  // 平均含沙量为、每立方米0.11千克
  {
    pattern: /(?<=[量率数數值积積度额額高长長宽寬深重距价價别別均总總](?:[为為]|[达達]到?))[、。；](?=每|[约約]?\d)/gu,
    rule: 'object_parted',
    confidence: 0.72,
    reading: '',
  },
  // 中央八项规定，及其实施细则
  {
    pattern:
      /(?<=(?:[规規]定|[办辦]法|[条條]例|意[见見]|[细細][则則]|方案|[规規][划劃]))，(?=及其(?:[实實]施|配套|[补補]充|修[订訂正]|解[释釋]|附件))/gu,
    rule: 'object_parted',
    confidence: 0.66,
    reading: '',
  },
  // 经济账也要算……，花多少
  { pattern: new RegExp(`(?<=${han})……(?=，${han})`, 'gu'), rule: 'doubled', confidence: 0.58, reading: '' },
  // 第一。要抓水利
  {
    pattern: new RegExp(`(?<=${sentenceHead}第[一二三四五六七八])。(?=${han}{2})`, 'gu'),
    rule: 'parted_clause',
    confidence: 0.74,
    reading: '，',
  },
  // 明明白白．“大家
  {
    pattern: new RegExp(`(?<=(?:${han}{3}|[，、]${han}{2}(?=．[^．]{6})|[」』”]))．(?=[“「]?${han})`, 'gu'),
    rule: 'stop',
    confidence: 0.8,
    reading: '。',
  },
  // “没有船了，还讲这个干什么。”: who speaks asks; what somebody knows or says to another is no question.
  {
    pattern:
      /(?<=[“「](?:(?![算没有沒]什[么麼]|[算没有沒]啥|知道|不管|问|想|看|告诉|明白|清楚|懂|說|说|曉得|晓得|記得|记得|无论|無論|所谓)[^。！？”」]){2,30}(?:[干做]什[么麼]|怎[么麼][办辦样樣]|[为為]什[么麼]|[吗嗎]|是[谁誰]|(?<![算没有沒])啥))。(?=[”」])/gu,
    rule: 'question',
    confidence: 0.66,
    reading: '？',
  },
  // 难道不应该吗，我们; 水库为什么垮。
  {
    pattern: new RegExp(`(?<=(?:难道|難道)${within}{2,16}[吗嗎])[，。]`, 'gu'),
    rule: 'question',
    confidence: 0.6,
    reading: '？',
  },
  // 今年入秋以来。全市…; 抗战爆发后。学校…
  {
    pattern: new RegExp(
      `(?<=${sentenceHead}[\\s\\u3000]*(?:[今去]年|入[春夏秋冬]|[一二三两兩几幾近多\\d]+年|新中[国國]成立|改革[开開]放|[自从從]|[建解][国國放])${within}{0,10}以[来來])。(?=${han}{8})`,
      'gu',
    ),
    rule: 'parted_clause',
    confidence: 0.66,
    reading: '，',
  },
  {
    pattern: new RegExp(
      `(?<=${sentenceHead}[\\s\\u3000]*${within}{1,12}(?:成立|爆[发發]|[结結]束|[毕畢][业業]|解放|[发發]生|建成|通[车車]|回[国國乡鄉家]|[开開][始工]|到任|上任|接[报報到]|下[乡鄉放]|竣工|投[产產]|通水|[发發]布|出[台臺]|[闭閉]幕|[胜勝]利|入[伍学學党黨]|参[军軍加]|退休|改制|合[并併]|撤[销銷]|去世|逝世|[牺犧]牲|[获獲][悉知]))[后後]。(?=${han}{5})`,
      'gu',
    ),
    rule: 'parted_clause',
    confidence: 0.64,
    reading: '，',
  },
  // 增长了，三成
  {
    pattern:
      /(?<=(?:增[长長加]|下降|[减減]少|提高|上升|[缩縮]短|[扩擴]大|[达達]|超[过過])[了到至近约約])，(?=[近约約超]?(?:[一二三四五六七八九两兩]成|[\d.一二三四五六七八九十两兩百多]+(?:[%％倍]|[个個]百分[点點])|百分之)(?![^，。；]{0,3}的))/gu,
    rule: 'object_parted',
    confidence: 0.72,
    reading: '',
  },
  // 要突出三个字；一个是“快”
  {
    pattern:
      /(?<=[两兩三四五六七八\d][个個条條项項点點句大方][\u3400-\u9fff]{0,5})[；、](?=一(?:[个個条條项項点點句]|方面)?(?:是|要|抓)[^。]{2,40}[一二两兩另](?:[个個条條项項点點句]|方面)?(?:是|要|抓))/gu,
    rule: 'colon_lost',
    confidence: 0.7,
    reading: '：',
  },
  // 这说明什么？说明我们的准备不充分？: the answer to a question states
  {
    pattern:
      /(?<=\1(?:了|的是|的)?(?:什[么麼]|啥|甚[么麼])？[“]?([\u3400-\u9fff]{2})(?:(?![什怎][么麼样樣]|[谁誰哪吗嗎呢何几幾]|多少|[难難]道|是不是|有[没沒]有|[还還]是|([\u3400-\u9fff])[不没沒]\2)[^？！\n]){4,40})？/gu,
    rule: 'question',
    confidence: 0.64,
    reading: '。',
  },
]

/** One look tells of most texts that they hold none. */
const mayHold =
  /。(?:另一|而且|[还還]|也|所以|因[此而]|但|然而|可是|[却卻]|就|那[么麼]|[则則]|才|便)|[随隨][着著]|[为為]了|[来來间間际際上中][；。]|[很常分加给給被把]，|[十百一二三四五六七八九][，、]|[为為达達到][、。；]|，及其|……，|第[一二三四五六七八]。|．|[难難]道|[么麼样樣办辦吗嗎谁誰啥]。[”」]|[来來后後]。|[了到至近约約]，[近约約超一二三四五六七八九两兩十百多\d]|[；、]一[个個条條项項点點句方]?[面是要抓]|[么麼啥]？[^？]{4,}？/u

/** Marks that the words around them forbid. Linear. */
export function misplacedHits(text: string): Hit[] {
  if (!mayHold.test(text)) return []
  return misplaced.flatMap(({ pattern, rule, confidence, reading }) =>
    matchesOf(text, pattern).map(({ index, 0: found }) => ({
      rule,
      start: index,
      end: index + found.length,
      confidence,
      fixes: [{ text: reading }],
    })),
  )
}
