import type { Candidate, Judgement } from './candidate.ts'
import { endsInSurname, followsSurname, type KindGuess } from './kind.ts'
import { isCalled } from './people.ts'

/** Who signs or is named, before a name that is hidden: 通讯员 ×××. */
export const namedBefore =
  /(?:记者|通讯员|特约|作者|撰稿|摄影|[编校审]\p{Script=Han}?|联系人|经办人|负责人|主[任持讲]人?|经理|书记员?|[组队站所科局处厂院校組隊處廠]长|审判[长员]|陪审员|[实實][习習]生|[总副]?[干幹]事|[理监董]事长?|会长|秘书长?|代表人|代理人|证人|签[名字章])\s*[:：]?\s*$/u
/** What a place's one-character short form stands before: 某ICP备…号, 某A·12345, 某政发〔2021〕. */
const regionalCode =
  /^(?:ICP\s?[备证備]|B2-|公网安备|[A-Z][·•]?[\dA-Z×XxＸ*]{4,6}(?![A-Za-z])|\d{2,4}[民刑行执]\p{Script=Han}|(?:政|府|委|党|教|财|卫|环|水|农|发改|人社|审计?|建|交|法|检)\p{Script=Han}{0,3}[〔[（(]\s?\d)/u
/** Uses of 某 that are plain grammar: 某些, 某种, 某个. */
const grammatical =
  /^(?:些|种|个|一|次|天|日|年|月|处|方|人(?!民)|地|时|类|项|位|家|段|期|样|件|条|点|事|物|名|部分|阶段|领域|程度|特定|单一|两|几|几个|篇|本|款|句|门|学科|职|岗|行|层|角|届|只|张|台|区间|区域|市场|市民(?!政|族|宗)|县级(?!市)|市级|村民(?!委|小组)|乡村|省份|厂家|厂商|院士|院系|路段|校园|校友|站点|所谓|镇静|州际|部|社会)/u
const mouUnit =
  /^(?:[省市县区州旗盟镇乡村局厅厂院校所站]|街道|社区|小区|公司|集团|银行|医院|大学|中学|小学|学校|派出所|法院|检察院|办事处|合作社|路|街|部队|处室|[河湖江溪](?![流泊段面])|水库|[大小]桥|古镇|景区|园区|开发区|新区|机场|车站|煤矿|矿山|电厂|高速)/u
/** Bodies of which a place has many: who does not know the name, or need not tell it, says 某 once. */
const body = /^(?:[校厂院站所](?!长)|大学|中学|小学|学校|医院|部队|公司|银行|煤矿)/u
export const isOneOfMany = ({ literal, after }: Pick<Candidate, 'literal' | 'after'>): boolean =>
  literal === '某' && body.test(after)

/** What firms are in, before the word for a firm: 某建设公司. */
const firm =
  /^(?:建设|建筑|工程|路桥|市政|贸易|商贸|科技|物业|房地产|置业|投资|实业|食品|化工|制药|药业|医药|机械|制造|运输|物流|客运|保险|劳务|装饰|园林|电力|能源|煤业|矿业|农业|农资|文化|传媒|广告|旅游|信息|网络|电子|环保|水务|燃气|纺织|服装|汽车|担保|咨询|餐饮|租赁|材料|建材|纸业|酒业|粮油){1,2}(?:有限|股份|责任|集团|总)*公司/u
/** Who does works, by what they do: 某某水电安装队. */
const gang = /^\p{Script=Han}{0,6}?(?:公司|安装队|工程队|施工队|运输队|建筑队|合作社|加工厂|有限)/u
/** Houses of trade and work, in documents that hide names so: 某林场, 某洗浴中心. */
const premises =
  /^\p{Script=Han}{0,4}(?:[林农牧渔茶猪鸡盐货]场|养殖场|[商市广]场(?!经|主|份|价|监|化)|[酒饭商茶药分门]店|[宾茶]馆|[砖瓦水泥纸药钢铁酒糖机电化工材料食品服装]厂|加工厂|加油站|收费站|水站|[超夜]市|超市|中心|幼儿园|学院|会所|网吧|工地|项目部|合作社|诊所|药房|作坊|工作室|事务所)/u
/** 某年某月某日 in a document that hides names so. */
const hiddenDate = /年某?月|某年月|月某?日|^年某月/u
/** What a document that hides values behind 某 hides so, too. */
const hiddenAmount = /^(?:[十百千万亿]{1,2}[余多]?[万亿]?[元人户件吨亩]|公里|元|米|亩|吨|先生|女士)/u
const genericUnit = /^(?:企业|单位|部门|机关|领导|干部|员工|机构|组织|媒体|平台|网站)/u

/** 某 that names nobody is left alone: 某某 in speech and manuals, unless a word says what it hides. */
export const judgeMou: (guess: KindGuess, masked: boolean) => Judgement =
  (guess, masked) =>
  ({ before, after, literal }) => {
    if (/[甲乙丙丁戊]$/u.test(literal)) return /\p{Script=Han}$/u.test(before) ? 0.9 : 0.6
    // 普某×: no grammar has the sign.
    if (/[^某]$/u.test(literal)) return 0.9
    if (isCalled({ before, after })) return 0.88
    if (
      (followsSurname(before) || endsInSurname(before)) &&
      !/^(?:些|种|个|一|次|方|项|部门|单位|企业|机关)/u.test(after)
    )
      return 0.9
    if (literal.length >= 2 && (firm.test(after) || gang.test(after))) return 0.84
    if (literal.length >= 2) return /^(?:些|种|个)/u.test(after) ? 0 : guess.told || masked ? 0.9 : 0.45
    if (regionalCode.test(after)) return 0.85
    if (namedBefore.test(before) && /^(?:[\s\u3000]|[)）]|$)/u.test(after)) return 0.85
    // 来自某某、某等地, 投入某千余万元: grammar has no such words.
    if (masked && ((/[某、]$/u.test(before) && /^[、等]/u.test(after)) || hiddenAmount.test(after))) return 0.72
    if (/[□▢▯■×]$/u.test(before) && !grammatical.test(after)) return 0.86
    if (firm.test(after)) return 0.8
    if (masked && hiddenDate.test(before + after)) return 0.75
    if (grammatical.test(after)) return 0
    if (masked && premises.test(after)) return /任$/u.test(before) ? 0 : 0.76
    if (mouUnit.test(after)) {
      if (/任$/u.test(before)) return 0
      // 肄业杭州某校
      return isOneOfMany({ literal, after }) && !masked ? 0.45 : 0.8
    }
    return genericUnit.test(after) ? 0.4 : 0
  }
