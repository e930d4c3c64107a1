import { CodeSet } from '../code-set.ts'

/**
 * Characters that are parts of words only: modern prose writes none of them alone, nor makes names and short forms of
 * them. One that stands alone has lost or changed what stood beside it.
 */
const bound = new CodeSet(
  // Of verbs: 践行, 巩固, 恢复, 履行, 贯彻, 维护, 坚持, 监督, 适用, 阐述.
  '践巩恢履贯彻究织努维障遏奠尝督贸阐析绘阅觅蓄虑衔覆讯询趋跃踊辅辖酬锻馈慰赖惕措倡坚适崇嵌循懈扰抒择挥携撑敦曝杜梳殖汲洽涵淘汰渗滋滞炼焕牵牺甄砺砥磋秉稽竭筛络继续缔缚绍拓' +
    // Of nouns: 情况, 组织, 意识, 基础, 契机, 经济, 成绩, 情绪, 舆论, 领域, 环境, 秩序.
    '况构础绩绪舆域境契秩序济谊途径讼屏帜氛枢纽矛盾牲键阶范疗培康宣' +
    // Of adjectives and adverbs: 逐渐, 和谐, 严肃, 艰苦, 平衡, 富裕, 迅速, 广泛, 综合.
    '渐谐肃谨艰衡裕迅妥峻庞弘悉惯愉昂晰殊歧泛骤纵绵综缠勉懒惰怠惫懋瞻璀璨斓绚烂磅礴蓬葱茏辉煌巍峨崭峥嵘坎坷崎岖蜿蜒澎湃汹涌浩瀚恳诺贡赈抚恤赡缅祀悼懵憧憬冀俭',
)

/** Whether a character is hardly ever a word by itself. */
export const isBound = (code: number | undefined): boolean => bound.has(code)

/** Words of one character in written language: nothing is lost beside them that could be told. */
const free = new CodeSet(
  '的了着过是在和与及同也都不有没无这那其此之于以而则就可能会要应当须需将被把由从对向往朝给为让使令叫或等并且又再还更最很太较颇极甚均皆亦若如因故即便才虽既但却已曾正未非勿莫仍尚仅只单光各每凡诸某本该其余约共总计达占居超逾近满足够至到抵离距隔沿按据依凭经系涉获受称名号谓指说道云曰问答看见听想写读讲做办搞抓打用拿放送交收发出入进去来回上下起开关走跑跳坐站住吃喝穿买卖种养生死长大小多少高低新旧老好坏快慢早晚前后左右东西南北中内外里间旁边时年月日天周岁代世初末期底春夏秋冬省市县区州旗盟乡镇村街路国全副兼原现科系远仅双单连组长员常惟唯独犹乃遂俱渐益愈竟另专径略始续旋辄概暂稍频屡亲互特自',
)

/** Whether a character alone is at home nearly anywhere. */
export const isFree = (code: number | undefined): boolean => free.has(code)

/** What ends compounds of any kind, made at will: before them nothing is lost that could be told. */
const endings = new CodeSet(
  '局委会办部厅处科所站社组队院校厂店场馆园库网线业农商民企党政率数量价值件户式型性化者家级费期段点面体类种项次届课岗餐药车船机器品物料材油水电气力心史志学界域额款金税证号版层片带圈链群团营班排连制法权案题表网策术集码符键框栏窗包',
)

/** Whether a character ends compounds that are made at will. */
export const isEnding = (code: number | undefined): boolean => endings.has(code)
