import type { FurnitureRule } from './line.ts'
import { count, isProse, type Weigh, when } from './weigh.ts'

/** What databases and portals call the columns over a text; dictionaries and drugs have others. */
const columns = `索\\s?引\\s?号|信息(?:索引号?|分类|类别|名称)|主题分类|体裁分类|文种|公文种类|组配分类|服务对象|(?:发布|颁布|制定)(?:机构|单位|部门|机关|日期|时间)|发文(?:机关|机构|单位|日期|字号)|(?:成文|生成|公开|公布|实施|施行|生效|失效|审结|裁判|判决)(?:日期|时间)|公开(?:方式|范围|形式|属性)|有\\s?效\\s?性|时\\s?效\\s?性|效力(?:级别|等级|状态)|审[理判](?:法院|程序|法官)|法院(?:名称|层级)|案[件例](?:类型|类别|名称|编号)|文书(?:类型|性质|来源|类别)`
/** Such a name in brackets before its value: [ 索引号 ] 3405…, 【审理法院】：…. */
const bracketed = new RegExp(`[[【〔『]\\s?(?:${columns})\\s?[\\]】〕』]\\s?[:：]?`, 'gu')
/** Beside one of them these belong to the same row. */
const besideColumns = /[[【〔『]\s?(?:案由|案号|法院|当事人|审判长|来源|作者|点击|文号)\s?[\]】〕』]/gu
const ofSite =
  /索\s?引\s?号|[主体组信][题裁配息]\S?分类|信息索引|效力级|时\s?效\s?性|审结时|文书来源|案[件例]类|发文机关/u

const bracketedWeight: Weigh = line => {
  if (line.length > 160 || /[。；]/u.test(line)) return 0
  const names = line.match(bracketed) ?? []
  if (names.length >= 2 || (names.length === 1 && count(besideColumns, line) > 0)) return 0.88
  return names.length === 1 && /^[[【〔『]/u.test(line) ? (ofSite.test(names[0]) ? 0.84 : 0.46) : 0
}

/** The day, where it is filed, and whom to complain to: 时间：2023-08-27 理论教育 版权反馈. */
const dayAndTool =
  /^(?:发布|更新)?(?:时间|日期)\s?[:：]\s?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?:\s+[^\s:：]{1,8}){0,2}\s+(?:版权|侵权|投诉|举报|意见|问题|内容|我要)?(?:反馈|投诉|举报|纠错|收藏|分享)$/u
/** A path whose signs were lost, down to the headline. */
const barePath =
  /^(?:网站)?(?:首页|主页)(?:\s+\p{Script=Han}{2,8}){1,3}\s+[^\s，。；！？\d|][^\s，。；！？|]{3,50}(?:\s[^\s，。；！？|]{1,20})?$/u
const searched = /^(?:搜[寻索]|检索|查询)结果\s?[:：]\s?[^。；]{1,30}$/u
/** Which of how many results is shown: 第 3 笔 / 共 41 笔. */
const whichResult = /^第\s?\d+\s?[笔条件篇]\s?[/／|,，]?\s?共\s?\d+\s?[笔条件篇]$/u
/** Heads of lists of results, and what databases of judgments say of each. */
const ofResults = /^\S{0,6}(?:搜[寻索]|检索|查询)结果(?:列表|页)?$|^裁判(?:字号|日期|案由|法院)\s?[:：]\s?[^。]{1,50}$/u
const searchedFor = /^(?:搜[寻索]|检索|查询)(?:条件|关键[字词]|范围)\s?[:：]\s?[^。；]{1,30}$/u
/** 共找到 37 笔结果（第 1-10 笔）. */
export const resultCount =
  /^(?:为您|本次|总)?\s?(?:共计?|约)?\s?(?:找到|搜[寻索]到|检索到|查到|查询到|有)\s?(?:大?约)?\s?[\d,]+\s?[条笔个篇项件](?:相关|符合\S{0,6})?的?(?:结果|记录|纪录|资料|信息|文档|数据|判决|裁判)(?:$|\s?[,，（(;；\s]\s?(?:第|当前|现在|目前|用时|显示|每页|耗时)[^。]{1,24}$)/u
/** Back to where one came from, beside other buttons. */
const backTo = /(?:^|\s)返?回(?:到)?(?:列表|查询|检索|搜[寻索]|结果|目录|上一?层)(?:结果|列表)?[页面]?(?:\s|$)/u
/** How much of a text is held back: 此处隐藏862字, （未完，全文共4126字，当前仅显示1958字）. */
const heldBack = /^[（(….\s]*(?:此处|中间|以下|下面|余下|剩余|还有|后面|本文|全文|未完|试读)[^。]{0,16}?\d{2,}\s?个?字/u
const isHidden = /隐藏|未显示|[仅只当]\S{0,2}显示|未读|可见|解锁|(?:登录|会员|付费|购买|下载)\S{0,6}(?:阅读|查看|显示)/u
/** How many pages may be seen before one pays. */
const previewed =
  /(?:最多|[仅只])(?:只?能|可以?|支持|提供)*(?:免费)?(?:在线)?(?:预览|试读|试看|浏览)\s?(?:前)?\s?\d+\s?页/u
/** What a page says of itself at its foot: 本文标题：…　链接地址：…. */
const ofPage =
  /(?:本文|文章|文档|原文)(?:标题|题目|链接|地址|网址|出处|编号)\s?[:：]|(?:链接|本页)地址\s?[:：]|转载请?注明/gu
/** The marks at which programs of sites part a text into pages. */
const pageBreak =
  /^(?:\[\/?(?:next|new)?-?page(?:break)?\]|\[分页\]|【分页】|#p#.{0,40}#e#|<!--\s?(?:next)?page[^>]*-->|_ueditor_page_break_tag_)$/iu

/** Heads and tails of databases, portals and document sites. Lines come folded. */
export const portalRules: readonly [FurnitureRule, Weigh][] = [
  ['source_line', bracketedWeight],
  ['source_line', when(dayAndTool, 0.88, 70)],
  ['breadcrumb', when(barePath, 0.78, 90)],
  ['navigation', when(searched, 0.82, 50)],
  ['navigation', when(searchedFor, 0.46, 50)],
  ['navigation', when(ofResults, 0.46, 60)],
  ['counter', when(whichResult, 0.9, 30)],
  ['counter', when(resultCount, 0.86, 60)],
  ['page_tools', line => (line.length <= 60 && !/[。，；、]/u.test(line) && backTo.test(line) ? 0.86 : 0)],
  ['login', line => (line.length <= 100 && heldBack.test(line) && isHidden.test(line) ? 0.9 : 0)],
  ['library', when(previewed, 0.86, 120)],
  [
    'source_line',
    line => {
      if (line.length > 200 || isProse(line)) return 0
      const names = count(ofPage, line)
      return names >= 2 || (names === 1 && /https?:|www\./iu.test(line)) ? 0.88 : 0
    },
  ],
  ['page_count', when(pageBreak, 0.93, 60)],
]

/** What every line they fit holds a sign of. */
export const portalSigns =
  /[[【〔『]\s?\p{Script=Han}{2}\s?\p{Script=Han}{0,3}\s?[\]】〕』]|[果件字词围]\s?[:：]|找到|查询结|检索结|送TA|搜[寻索]结|裁判[字日案法]|第\s?\d+\s?[笔条件篇]|[索查询]到|记录|隐藏|未完|显示|回[列查检搜结目上到]|预览|试读|浏览|标题|#p#|page|分页/iu
