import { mayBeCounted } from '../mask_lost/bare-measures.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { type GatedRule, gated } from './gated.ts'
import { hit } from './hit.ts'

const han = '[\\u3400-\\u9fff]'
const end = '(?=[，。；、）])'

/** One of some units right behind one of some words, by its own characters, which are rarer. */
const unitBehind = (units: string, words: string): string => `(?:${units})(?<=(?:${words})(?:${units}))`

/** A unit, sign or date word before which the figure is gone: what the unit begins with is looked for first. */
const found =
  (rule: 'figure_lost' | 'date_figure_lost', pattern: RegExp, confidence: number): NumberRule =>
  text =>
    matchesOf(text, pattern).map(match => hit(rule, match, confidence))

/** `县财政局年月日下拨`: a date of which the words alone are left. Who fills in a form reads 年月日 as a field. */
const dateOfBody =
  /年月日(?=[\u3400-\u9fff，])(?![期均志曆历报報填为為的、])(?<=[委局府院厅廳部会會站所司行队隊县縣市镇鎮乡鄉校厂廠办辦，。；]年月日)/gu
/** `我是年生的`, `年的老工人`, `有年的历史`. 是年 is a year of the annals, 年的味道 that of a feast. */
const bareYear =
  /年(?=生的)(?<=是年)|年(?=出生(?:的|[于於，。]))(?<=(?:^|[，。；])年)|年(?=生[人，。])(?<=[我他她俺您你咱]是年)|年(?=的(?:老(?:工人|[党黨][员員]|[战戰]士|兵|[师師]傅|教[师師]|干部|同志|[职職]工|支[书書])|[党黨工教军軍][龄齡]))(?<=(?:^|[，。；]|有|近|[达達])年)|年(?=的(?:[历歷]史|工作[经經][验驗]))(?<=(?:有|近|[达達]|[过過])年)/gu
/** `保存了年。` 过了年 and 拜了年 speak of the feast. */
const lasting = new RegExp(
  `${unitBehind(
    '年|[个個]月|[个個]?小[时時]|天',
    '(?:保存|[坚堅]持|工作|[经經][营營]|生活|居住|服役|[担擔]任|持[续續]|珍藏|收藏|使用|住|[干幹]|[当當]|教|等|用|耽[搁擱]|待|呆)了',
  )}(?=[，。；])`,
  'gu',
)
/** `历时个月，`, `为期天的培训`. 历时年余 is said of more than a year. */
const spans = new RegExp(
  `${unitBehind('年|天|[个個]月|[个個]?小[时時]', '[历歷][时時]|[为為]期|耗[时時]|[连連][续續]')}(?=[，。；、的之])`,
  'gu',
)
const century = /年代(?!久)(?<=世[纪紀]年代)/gu
const hours = /[时時][许許](?!多)(?<=(?:[上下]午|凌晨|晚上|[当當][晚日天]|次日)[时時].)/gu

/** `问题有个，`, `女的只有个。`: speech that breaks off goes on with another word. */
const onlyUnit = new RegExp(
  `[个個](?=[。；]|，(?:[均都已占佔比较較\\d]|其中|全部|分[别別]|涉及|主要))(?<=${han}(?<!没|沒)有[个個])|${unitBehind(
    '件|座|[间間]|[台臺]|[辆輛]|艘|棵|所|[亩畝]|[吨噸]|[万萬]?元|公里',
    '[只仅僅共现現][现現]?有',
  )}(?=[，。；])`,
  'gu',
)
/** `有灰窑座，`: the place of a number is behind its noun in lists of old. */
const countedBehind = new RegExp(
  `(?:座|艘|棵|公里|[亩畝吨噸])(?=[，。；])(?<=有${han}{2,5})(?<!有[一二两兩三四五六七八九十几幾数數]${han}*)`,
  'gu',
)
/** What something rests on, and where somebody sits. */
const seats = /[支阀閥承轴軸管灯燈靠卧臥软軟硬卡炮花莲蓮佛神牌碗御帅帥]$/u
const countedHits: NumberRule = text =>
  matchesOf(text, countedBehind)
    .filter(({ index, 0: unit }) => {
      const words = text.slice(Math.max(0, index - 4), index)
      return /[艘棵]/u.test(unit)
        ? !/[几幾数數多余餘这這那每各某千万萬百整单單〇零一二两兩三四五六七八九十\d]$/u.test(words)
        : !(unit === '座' && seats.test(words)) && mayBeCounted(words, unit.replace('畝', '亩').replace('噸', '吨'))
    })
    .map(match => hit('figure_lost', match, 0.74))

/** `大坝填筑至米高`, `坝高米，`. */
const height =
  /米(?=[高深宽寬厚](?![梅迪]))(?<=[至到达達约約近]米)|米(?=[，。；、])(?<=(?:[坝壩塔墙牆楼樓碑桥橋洞堤井渠池树樹][高长長宽寬深厚]|全[长長]|[净淨]高|相距|落差|水深|[高深宽寬长長][达達])米)/gu
/** `7个公社个大队`: the second of two counts. */
const secondCount = new RegExp(
  `[个個](?=(?:大[队隊]|生[产產][队隊]|公社|[组組]|村|[乡鄉]|[镇鎮]|[户戶]|社[区區]|班|[连連][队隊]|小[组組]|[点點]|站)(?!落|子|民))(?<=\\d[余多]?[个個]${han}{1,4}[个個])`,
  'gu',
)
const people = new RegExp(
  `人${end}(?<=(?:招生|[录錄]取|[应應]到|(?<!落)[实實]到|到[会會]|受[灾災]|死亡|受[伤傷]|[脱脫][贫貧]|[转轉]移|撤[离離]|[参參][训訓]|定[员員]|在[编編]|就[业業]|[毕畢][业業])人)`,
  'gu',
)
/** `共计人，`, `合计元，`. Behind 单位 the unit is named. */
const sums = new RegExp(
  `${unitBehind(
    '[万萬亿億]?元|人次|人|[户戶]|件|[亩畝]|[吨噸]|公里|平方米',
    '[共合总總累][计計]',
  )}${end}(?<![单單]位[^，。；]{0,8}|累[计計]人次)`,
  'gu',
)
/** `发放“惠农贷”万元`: a name in quotation marks and how much of it. */
const ofNamed = new RegExp(`${unitBehind('[万萬亿億]元|[万萬][亩畝人]|公里|平方米|[个個]', '[”」』]')}${end}`, 'gu')
/** `资金有.万元`: the point alone is left. */
const lonePoint = new RegExp(
  `[.．](?:[万萬亿億](?:[元亩畝吨噸人户戶立平]|美元)|[%％‰]|元(?=[，。；、])|公里|平方|(?:[亩畝]|[吨噸])(?=[，。；、]))(?<=${han}[.．].{1,3})`,
  'gu',
)
/** `增长—%和5.3%`: a dash where the figure was. Behind a verb it is no dash of prose. */
const dashForFigure =
  /[—–－-]{1,2}(?:[%％‰]|[个個]百分[点點]|[万萬亿億]元)(?<=(?:增[长長加幅]|下降|降低|提高|上升|回落|[减減]少|完成|[达達]到?|占[比]?|率[为為]?|[为為][^，。；]{0,2}|[至到])了?[—–－-].{1,5})(?!\d)/gu
/** `政办发〔〕87号`. */
const paper = /[〔［][ \u3000]*[〕］](?=第?\d{1,4}[号號])/gu
/** `值班电话：。` */
const phone = /[电電][话話][:：](?=[，。；）])|(?:[热熱][线線]|[传傳]真|[邮郵][编編])[:：](?=[，。；）])/gu
const ordinals =
  /第(?=次(?:全[国國体體]|[会會][议議]|[党黨]代|代表|常委|人口|[经經][济濟])|[届屆](?:全[国國]|人民|代表|委[员員]|[会會][议議]|全[会會]|董事|理事|[监監]事))(?<![等门門及落]第)|第(?=[，。；])(?<=(?:排名|排|位居|位列|名列|居)(?:全[国國省市县縣区區州]|世界|同[类類])?第)|第(?=[期篇号號])(?<=[总總]第)/gu
const shares =
  /百分之(?=[，。；、左]|以[上下内內])|分之[一二三四五六七八九](?=[，。；、的])(?<=(?:^|[，。；占佔])分之.)/gu
const ages = /[岁歲](?=[，。；、的])(?<=(?:[现現]年|享年|[终終]年|[时時]年|年[仅僅约約满滿已]|今年)[岁歲])/gu
const prices = new RegExp(
  `元${end}(?<=每(?:公?斤|公[顷頃]|平方米|立方米|[吨噸亩畝人户戶天月年次张張件头頭只隻间間份箱袋度])元)`,
  'gu',
)
const measures = '天|[个個]工作日|小[时時]|分[钟鐘]|元'
const changed = new RegExp(
  `${unitBehind(
    measures,
    '[由从從](?:[原过過][来來去先]的?|上年的?)?',
  )}(?=[缩縮][短减減]|[压壓][缩縮]|[减減]少|提高|增加|延[长長]|下降|降低)|${unitBehind(
    `${measures}|[岁歲]|件|[亩畝]|公?斤|平方米|公里`,
    '(?:[缩縮][短减減]|[压壓][缩縮]|[减減]少|提高|增加|延[长長]|下降|[扩擴]大)[到至]',
  )}(?=[，。；、])`,
  'gu',
)
/** `1958年10，县委成立`: a month at the head of an entry, without its sign. */
const monthOfEntry = /(?:1[0-2]|[1-9])(?=，\D)(?<=(?:^|[。；\n])\s?(?:1[89]|20)\d\d年\d{1,2})/gu
const monthHits: NumberRule = text =>
  matchesOf(text, monthOfEntry).map(match => hit('unit_lost', match, 0.76, `${match[0]}月`))
/** `12月 日前报`: a day without its figure, where the date has no year. */
const dayOfMonth = /日(?=[前止]|以[前后後])(?<=(?<!\d)\d{1,2}月日)/gu

/** `一般不超过年，`: a limit of which the figure is gone. */
const bounded = new RegExp(
  `${unitBehind(
    '年|天|[个個]月|[个個]工作日|[个個]?小[时時]|分[钟鐘]|[万萬]?元|公里|平方米|米|[亩畝]|[吨噸]|公斤|人|[户戶]|[周]?[岁歲]',
    '[不未][得能可]?超[过過]|不[得应應能]?[少低多高][于於]|不短[于於]|[长長][达達]|[至最][少多]',
  )}${end}`,
  'gu',
)
/** `每斤收购价元，`: a price or a pay. */
const barePrice = new RegExp(
  `${unitBehind(
    '[万萬]?元',
    '(?:收[购購]|保[护護]|指[导導]|批[发發]|零售|成交|成本|最[低高]|起拍|中[标標]|出厂|市[场場]|平均|投[标標])[价價]格?|[标標][价價]|定[价價]|售[价價]|月薪|日薪|年薪|底薪|房租|租金|月租|[门門]票|票[价價]',
  )}(?=[，。；、）])`,
  'gu',
)
/** `组织余名民工上阵`, `组织医务人员名到各公社`, `压缩城镇人口人，`: how many people were sent, called or let go. */
const calledUp = new RegExp(
  `[余餘](?=名[\\u3400-\\u9fff]|人[，。；])(?<=(?:[组組][织織]|[动動][员員]|[发發][动動]|出[动動]|抽[调調]|[调調]集|[带帶][领領]|招[收募聘]|培[训訓]|[转轉]移|安置|[营營]救|救[治助出]|征召|民工|[职職]工|社[员員]|[学學]生|代表)[余餘多])|${unitBehind(
    '名',
    '(?:人|[党黨团團社队隊]|[职職])[员員]|[干幹]部|[职職]工|民工|教[师師]|[医醫]生|[战戰]士|[劳勞]力|[学學]生|[专專]家|民兵|群[众眾]|代表',
  )}(?=[到赴奔入深分前参參支下驻駐]|[组組][成建]|[开開]展|[进進][驻駐行])|${unitBehind(
    '人',
    '(?:城[镇鎮]|[农農]村|[农農]业|非[农農]业|[总總]|流[动動]|[劳勞][动動])人口|[劳勞][动動]?力|[职職]工|民工|[党黨社]员|[干幹]部和[^，。；]{2,8}共',
  )}(?=[，。；])|${unitBehind('人', '(?:主任|[书書][记記]|[干幹]部|代表|[员員]|[师師]|生|工|[众眾]|民)共')}(?=[，。；])|名(?=[。；])(?<=其中被?[定划劃评評判列授受][^，。；]{2,20}的名)`,
  'gu',
)
/** `建成土高炉座。`: what was built, and into how many parts something was parted. */
const built = new RegExp(
  `${unitBehind('[个個]|所|座|家|[条條]|[处處]|名', '(?:[划劃合][并併]?|改|分|[调調]整|[编編]|扩大)[为為]|(?:增|[减減]|[发發]展|增加|[减減]少|扩大)[至到]')}(?=[，。；])(?<!化整[为為].|一分[为為].)|[座处處眼口艘](?=[，。；])(?<=(?:建[成起造立]|修[建成筑築]|新建|[兴興]建|搭建|砌[成起]|挖成|打成)[\\u3400-\\u9fff]{2,5}.)(?<![一二两兩三四五六七八九十几幾百千万数數多余餘半整这這那][\\u3400-\\u9fff]{0,2}.|[人在客講讲就入落][座].|[出入窗港缺路井渡山洞河江]口)`,
  'gu',
)
const builtHits: NumberRule = text =>
  matchesOf(text, built)
    .filter(({ index, 0: unit }) => {
      const words = text.slice(Math.max(0, index - 4), index)
      return unit !== '座' || (!seats.test(words) && !/[客讲講在下上前后後]$/u.test(words) && mayBeCounted(words, unit))
    })
    .map(match => hit('figure_lost', match, 0.78))
/** Rules about figures that whatever copied a page did not take with it, each where what is left tells by itself. */
export const scrapedFigureRules: readonly GatedRule[] = [
  gated('年月日', found('date_figure_lost', dateOfBody, 0.8)),
  gated(/年[生出的]/u, found('date_figure_lost', bareYear, 0.78)),
  gated(/了[年天小个個]/u, found('figure_lost', lasting, 0.76)),
  gated(/[时時期续續][年天小个個]/u, found('figure_lost', spans, 0.76)),
  gated(/[纪紀]年代/u, found('date_figure_lost', century, 0.84)),
  gated(/[午晨上晚日天][时時][许許]/u, found('date_figure_lost', hours, 0.82)),
  gated(/有(?:[个個件座艘株棵所元]|[间間台臺辆輛亩畝吨噸万萬公])/u, found('figure_lost', onlyUnit, 0.76)),
  gated(/[座艘棵里亩畝吨噸][，。；]/u, countedHits),
  gated(/[至到达達约約近高长長宽寬深厚距差]米/u, found('figure_lost', height, 0.8)),
  gated(/\d[余多]?[个個]/u, found('figure_lost', secondCount, 0.84)),
  gated(/[生取到会會灾災亡伤傷贫貧移离離训訓制员員编編业業]人[，。；、）]/u, found('figure_lost', people, 0.74)),
  gated(/[计計](?:[万萬亿億元人件]|[户戶亩畝吨噸公平])/u, found('figure_lost', sums, 0.76)),
  gated(/[”」』](?:[万萬亿億公平]|[个個])/u, found('figure_lost', ofNamed, 0.78)),
  gated(/[.．](?:[万萬亿億%％‰元公平]|[亩畝吨噸])/u, found('figure_lost', lonePoint, 0.84)),
  gated(/[—–－-](?:[%％‰万萬亿億]|[个個]百)/u, found('figure_lost', dashForFigure, 0.82)),
  gated(/[〔［][ \u3000]*[〕］]/u, found('figure_lost', paper, 0.9)),
  gated(/[话話线線真编編][:：][，。；）]/u, found('figure_lost', phone, 0.72)),
  gated(/第[次届屆期篇号號，。；]/u, found('figure_lost', ordinals, 0.8)),
  gated(/分之/u, found('figure_lost', shares, 0.82)),
  gated(/[年仅僅约約满滿已][岁歲]/u, found('figure_lost', ages, 0.84)),
  gated(/每[\u3400-\u9fff]{1,3}元/u, found('figure_lost', prices, 0.8)),
  gated(
    /[由从從来來的到至](?:天|[个個]工|小[时時]|分[钟鐘]|元|[岁歲]|件|[亩畝]|公|斤|平)/u,
    found('figure_lost', changed, 0.8),
  ),
  gated(
    /(?:[过過少低多高短][于於]?|[达達])(?:[年天元米人吨噸亩畝户戶岁歲周万萬]|[个個](?:月|工|小)|小[时時]|分[钟鐘]|公|平方)[，。；、）]|[过過少低多高短达達][于於]?(?:[个個]月|[个個]工作|[个個]?小[时時]|分[钟鐘]|公|平方|[周万萬])/u,
    found('figure_lost', bounded, 0.78),
  ),
  gated(/[价價格薪租金票][万萬]?元[，。；、）]/u, found('figure_lost', barePrice, 0.78)),
  gated(
    /[余餘多][名人户戶]|[员員部工师師生士力家兵众眾表]名|[口力工员員]人[，。；]|共人[，。；]|的名[。；]/u,
    found('figure_lost', calledUp, 0.78),
  ),
  gated(/[为為至到](?:[个個]|[所座家户戶条條处處名])[，。；]|[座处處眼口艘][，。；]/u, builtHits),
  gated(/年\d{1,2}，/u, monthHits),
  gated(/月日[前止以]/u, found('date_figure_lost', dayOfMonth, 0.8)),
]
