import { CodeSet } from '../code-set.ts'

/** A place in grammar that only one of two twins can have. */
export interface TwinSlot {
  wrong: string
  right: string
  /** What stands before it. */
  before: RegExp
  /** What stands behind it. */
  after: RegExp
  confidence: number
  /** One of them stands just before it: asked first. */
  behind?: CodeSet
}

const numeral = '0-9０-９〇零一二三四五六七八九十百千万亿'
const ends = '(?:$|[，。；、：）)〉》】”」\\n])'
/** Who speaks, or what is quoted, in old prose: not what names a day (办公日, 甲子日, 慰问日). */
const quoted =
  '(?:(?<![甲丙戊庚壬])子|氏|(?<!办)公|[侯帝皆咸佥笑怒叹答乃遂诏谕奏偈]|(?<!慰)问|[俗谚古]语|[县府州邑旧]志|(?<![旧])诗)'
/** What stands before a denial: words of grammar that no end of a time follows, and the parties of a case. */
const denier =
  '(?:^|[，。；：、（“\\n]|[尚并均仍但却且亦也又都而因若如既虽皆或]|[从至]今|如果|若是|[原被]告|事人|[申被]请人|[执行被告投借买卖租]人|公司|[双甲乙一]方|单位|[本法该]院)'

/** Characters that print hardly tells apart and that no word shows: figures, dates and what they count. */
export const twinSlots: readonly TwinSlot[] = [
  // 截至2022年未，: nothing is denied at the end of a clause.
  {
    wrong: '未',
    right: '末',
    before:
      /(?:[0-9０-９〇零一二三四五六七八九十][年月]|世纪|年代|学期|去年|今年|明年|上年|本年|本月|上月|周|季度|[初中]期)$/u,
    after: new RegExp(`^${ends}`, 'u'),
    confidence: 0.9,
  },
  // 至6月未全部完成, unless what follows is denied: 于2015年未经许可.
  {
    wrong: '未',
    right: '末',
    before: /(?:截[至止]|[到至于自从在距比较])[^，。；]{0,7}[0-9０-９〇零一二三四五六七八九十][年月]$/u,
    after: /^(?:全|共|各|我|累计|总|存|实有|止|前|[的在]|时|以|已|将|开|闭|建成|竣|人口|城|农|乡|和|与)/u,
    confidence: 0.7,
  },
  {
    wrong: '未',
    right: '末',
    before: /[0-9０-９〇零一二三四五六七八九十][年月]$/u,
    after: /^(?:全[省市县区国州旗盟乡镇村校院厂]|前[，。完全])/u,
    confidence: 0.75,
  },
  // 16曰, 月初十曰
  {
    wrong: '曰',
    right: '日',
    before: new RegExp(`(?:[0-9０-９]|月[廿卅${numeral}]{1,3})$`, 'u'),
    after: /^(?![：“「『])/u,
    confidence: 0.9,
  },
  {
    wrong: '曰',
    right: '日',
    before: /[昨今明当翌节假生往近连终整每平]$/u,
    after: /^(?![：:“「『，。！？])/u,
    confidence: 0.75,
  },
  {
    wrong: '曰',
    right: '日',
    before:
      /(?:^|[，。；、“”（）\u4e00-\u9fff])(?<![名号谓称题诗铭文书传赞歌谚语或又对答问笑怒叹子氏公王侯君帝一二三四五六七八九十])$/u,
    after: /^(?:[常均渐趋益夜报用]|营业|产量|期(?!曰)|程|记|志)/u,
    confidence: 0.75,
  },
  // 截止10月底，: a date behind it asks for 截至, but not 报名截止10月底
  {
    wrong: '止',
    right: '至',
    before: /(?:^|[，。；：、（\n])截$/u,
    after: /^(?:[0-9〇零一二三四五六七八九十]|目前|今年|去年|上[月年])/u,
    confidence: 0.7,
  },
  // 碑名日“永济”
  {
    wrong: '日',
    right: '曰',
    before: /(?:[碑匾额诗铭谚歌赞]|[^排冠提著有署报][名号谓])$/u,
    after: /^[：“「『]/u,
    confidence: 0.75,
  },
  // 孔子日：“…”, 众皆白：“…”
  {
    wrong: '日',
    right: '曰',
    before: new RegExp(`${quoted}$`, 'u'),
    after: /^：[“「『]/u,
    confidence: 0.8,
  },
  {
    wrong: '白',
    right: '曰',
    before: /(?:(?<![甲丙戊庚壬])子|氏|[侯帝皆咸佥])$/u,
    after: /^：[“「『]/u,
    confidence: 0.7,
  },
  // 原告末提供证据, 因末及时处理
  {
    wrong: '末',
    right: '未',
    before: new RegExp(`${denier}$`, 'u'),
    after:
      /^(?:能|曾|必|经|尝|予|及时|获[准批得]|作[出答任处认]|按(?!摩)|提[交出供起]|到[庭位场]|出庭|履行|支付|归还|偿还|缴纳|取得|办理|参[加与]|采[取纳]|进行|发[现生]|达[到成]|得到|受到|收到|签[订字署]|建立|落实|完成|形成|实现|实施|开展|约定|举证|说明|告知|通知|明确|依法|如实|如期|制[定订]|使用|设[置立]|安装|见(?:异常|明显)|向[本法原被有其]|对[此其该外]|组织|组建|召开|编制|审[核批]|核[实定销]|报[批送备]|交付|验收|整改|清[理退]|发放|拨付|公[开示布]|登记|备案|招标|开工|竣工|投入|启动|配[备合]|佩戴|纳入|计[入提]|列入|上[缴报]|安排|执行|严格|有效|充分|全面|真正)/u,
    confidence: 0.85,
  },
  // 3干元, 五干米
  {
    wrong: '干',
    right: '千',
    before: new RegExp(`[${numeral}两几数]$`, 'u'),
    after: /^(?:[0-9元人名亩米克瓦余多字吨斤伏万个户家册株公平立]|[一二三四五六七八九][百十])/u,
    confidence: 0.85,
  },
  // 三于五百亩, 一万二于两
  {
    wrong: '于',
    right: '千',
    before: /(?<![其第])[一二三四五六七八九两几数]$/u,
    after: /^[一二三四五六七八九]百/u,
    confidence: 0.8,
  },
  {
    wrong: '于',
    right: '千',
    before: /万[一二三四五六七八九]$/u,
    after: /^[余多]?[人元名亩户家个件吨斤米株册两石匹里丈担]/u,
    confidence: 0.85,
  },
  // 1千2百于人
  {
    wrong: '于',
    right: '余',
    before: /[十百千万]$/u,
    after: /^[人元名亩户家个件吨斤米字株册篇次年天种里公平万]/u,
    confidence: 0.85,
  },
  // 合格绿98%
  {
    wrong: '绿',
    right: '率',
    before: /[\u4e00-\u9fff]$/u,
    after:
      /^(?:(?:达到?|均?为|约|超过?|近|仅|提高到|保持在)?[0-9０-９.*＊×]{1,6}[%％]|控制在[百千0-9]|百分之|(?:提[高升]|下降|上升)[0-9.*＊×]{1,6}个?百)/u,
    confidence: 0.8,
  },
  // 每学其两班, 工其24个月
  {
    wrong: '其',
    right: '期',
    before: /(?:[每本上下新各][学]|建设工|施工工|合同工|任|汛|假|定)$/u,
    after: new RegExp(`^(?:[${numeral}两]|${ends})`, 'u'),
    confidence: 0.75,
  },
  // 即要坚持原则，又要灵活: 既 goes with 又 before the same verb.
  {
    wrong: '即',
    right: '既',
    before: /(?<![立随当亦瞬若])$/u,
    after: /^(要|有|能|可以|可|会|不|重|抓|讲|看|管|保|敢)[^。；！？\n]{1,22}?[，、]?[又也]\1/u,
    confidence: 0.85,
  },
  // 目前，以完成投资3亿元: not by what is done, and not 以完成3项任务为目标
  {
    wrong: '以',
    right: '已',
    before: /(?:目前|至今|[年月]底|日|均|都|现|，)，?$/u,
    after:
      /^(?:完成|建成|开工|投产|竣工|发放|化解|落实|实现|到位|拨付|签订|办结|超额)(?![^，。；]{0,20}[为作来])[^，。；]{0,12}[0-9*×%％]/u,
    confidence: 0.72,
  },
  // 必需严格遵守: an adverb before what must be done
  {
    wrong: '需',
    right: '须',
    before: /(?<!生活|生产|所|非)必$/u,
    after:
      /^(?:要|按照?|严[格守]|坚[持决]|把|将|由|做[到好]|认真|依[法规照]|经过|加[强大快]|有(?!机)|从|抓|牢|全[面力]|继续|进[一行]|充分|深[入刻]|切实|树立|高度|遵守|服从)/u,
    confidence: 0.75,
  },
  // 3万入次, 渠甲六入，
  {
    wrong: '入',
    right: '人',
    before: new RegExp(`(?<![舍出纳收])[${numeral}余多两几]$`, 'u'),
    after: new RegExp(`^(?:${ends}|[次均员份左参受因获死受伤]|以[上下])`, 'u'),
    confidence: 0.85,
  },
  // 1.24意公斤: a word of the input method between a figure and its unit
  ...['意', '忆', '乙'].map(wrong => ({
    wrong,
    right: '亿',
    behind: new CodeSet('0123456789'),
    before: /[0-9]$/u,
    after: /^(?:元|公?斤|吨|千[瓦克]|立方|平方|人次?[，。；、]|美元|亩|株|度)/u,
    confidence: 0.9,
  })),
  // 能座三十人
  {
    wrong: '座',
    right: '坐',
    behind: new CodeSet('能可以够'),
    before: /(?:能|可|可以|够)$/u,
    after: new RegExp(`^(?:下|得下)?[${numeral}两几]{1,4}[多余来]?(?:个|名)?人`, 'u'),
    confidence: 0.8,
  },
  // 解说园, 报务负: who does it
  ...['园', '负', '贞', '圆', '缘'].map(wrong => ({
    wrong,
    right: '员',
    behind: new CodeSet('说解票事驶洁管讯林报务业银检递发战党团'),
    before:
      /(?:解说|讲解|售票|炊事|驾驶|保洁|保管|通讯|护林|报务|话务|营业|收银|乘务|质检|协管|邮递|理发|指战|共产党|共青团)$/u,
    after: /^(?![区林地艺长责担有面数荷丁债重伤着起]|满)/u,
    confidence: 0.8,
  })),
  // 照看孙于，: nothing that is named ends in 于
  {
    wrong: '于',
    right: '子',
    behind: new CodeSet('孙妻房孩桌椅院鞋筷帽屋影嫂婶侄狮兔猴鸽茄橘柚竹锤铲篮罐箱筐毯裤裙袜胖矮傻疯骗狗'),
    before: /./u,
    after: new RegExp(`^${ends}`, 'u'),
    confidence: 0.85,
  },
  // 船仓里
  {
    wrong: '仓',
    right: '舱',
    behind: new CodeSet('船客座驶封空'),
    before: /(?:[船客座]|驾驶|密封|太空)$/u,
    after: /^(?![库储])/u,
    confidence: 0.8,
  },
  // 不予采钠
  {
    wrong: '钠',
    right: '纳',
    behind: new CodeSet('采缴容吸归接笑'),
    before: /(?:[采缴容]|吸|归|接|笑)$/u,
    after: /^(?![泵离盐])/u,
    confidence: 0.8,
  },
  // 光绪已丑, 甲戊年: the two cycles of years and days
  ...['已', '巳'].map(wrong => ({
    wrong,
    right: '己',
    before: /(?:^|[，。；：、（\n年]|\p{Script=Han})$/u,
    after: /^[丑卯酉亥](?:[年生岁科春夏秋冬日]|进士|举人|[正腊闰〇零一二三四五六七八九十]{1,3}月|[，。；、）])/u,
    confidence: 0.85,
  })),
  ...['戌', '戍'].map(wrong => ({
    wrong,
    right: '戊',
    before: /(?:^|[^甲丙庚壬])$/u,
    after:
      /^[子寅辰午申戌](?:[年生岁科春夏秋冬日]|进士|举人|变法|政变|[正腊闰〇零一二三四五六七八九十]{1,3}月|[，。；、）])/u,
    confidence: 0.85,
  })),
  ...['戊', '戍'].map(wrong => ({
    wrong,
    right: '戌',
    behind: new CodeSet('甲丙戊庚壬'),
    before: /(?<!甲乙丙丁|丙丁)[甲丙戊庚壬]$/u,
    after: /^(?:[年生岁科春夏秋冬日]|进士|举人|[正腊闰〇零一二三四五六七八九十]{1,3}月)/u,
    confidence: 0.85,
  })),
]
