import type { FurnitureRule } from './line.ts'
import { count, isProse, type Weigh, when } from './weigh.ts'

/** What forums set over and under a thread besides its posts. */
const forumSure =
  /^(?:只需一步[，,]?\s?快速开始|(?:马上|立即|快来)注册[，,]\s?(?:结交|享用|认识|加入)[^。]{0,40}[。！!]?|[-—_]{2,}\s?(?:本[帖贴]|个人|我的)?签名(?:档)?\s?[-—_]{2,}.*|(?:QQ|微信|微博|支付宝|手机|扫码|百度)(?:账号|帐号|扫码|一键|快捷)?登[录陆](?:\s+(?:QQ|微信|微博|支付宝|手机|扫码|百度)(?:扫码|一键|快捷)?登[录陆])*|(?:本帖|此帖)被\S{1,14}(?:加为精华|设为精华|置顶|推荐))$/iu
/** Words of a forum's buttons, which say little alone. */
const forumDoubtful =
  /^(?:找回密码|(?:立即|马上)?注册|发(?:新|表)帖|发表(?:回复|新帖)|快速回复|高级模式|返回列表|回复|举报)$/u

/** How sites of journals and of offices of Hong Kong and Taiwan name their links; two and more of them are a bar. */
const barWords =
  /(?<![\p{Script=Han}])(?:跳[至到](?:主要)?内容(?:的开始|区块?)?|简体版?|繁体版?|英文版|中文版|寄给朋友|政府新闻网|新闻稿索引|新闻公报|列印(?:此|本)页|全文检索|影像浏览|影像检索|图像浏览|文本浏览|图文对照|原文影像|下载(?:本|此)页|错误回报|加入书目|引用格式|网页指南|意见调查|字体大小)(?:\s?[（(][a-z]{3,4}[）)])?(?![\p{Script=Han}])/giu
const barWeight: Weigh = line => {
  if (line.length > 80 || /[。，；]/u.test(line)) return 0
  const known = count(barWords, line)
  if (known === 0) return 0
  const rest = line.replace(barWords, '').replace(/[\s|/·、:：]+/gu, '').length
  return known >= 2 && rest <= line.length / 2 ? 0.88 : rest === 0 ? 0.78 : 0
}

/** What viewers of scanned books write over a page. */
const viewer =
  /^(?:当前页\s?[:：]\s?第?\s?\d{1,5}\s?页.{0,30}|OCR\s?(?:识别|辨识|结果)\S{0,14}|(?:识别|辨识)(?:结果|文本|原文)\s?[:：]?|.{2,50}\s[-—]\s在线阅读\s[-—]\s第\s?\d+\s?页)$/iu
const viewerDoubtful =
  /^(?:原文(?:古文|图像|影像)?|古文原文|译文|(?:白话|现代)(?:文|汉语)?(?:译文|翻译)|栏目|关键资讯|基本资讯|书籍信息|图书信息)$/u
/** Tools over the text of a judgment. */
const courtTool = /^设定要替换的判决书内文(?:\s.{0,20})?$/u

/** Doors of readers on telephones. */
const readerSure =
  /^(?:下载\S{1,10}(?:APP|客户端)[，,]?\s?(?:畅读|阅读|免费|看|读|尽享|享)\S{2,14}|\S{2,14}_(?:书友最值得收藏|无弹窗|最新章节)\S{0,10}[!！]?|(?:所属|归属)栏目\s?[:：]\s?\S.{0,24}|(?:全站|自订|自定义|个人|系统|文章|日志)分类\s?[:：]\s?\S.{0,24}|(?:相关(?:资源|专题)|推荐访问|热门标签|相关标签)\s?[:：]\s?[^。]{2,60}|限会员[，,][^。]{2,20}请先?登[入录])$/iu
const readerDoubtful =
  /^(?:购买|立即(?:打开|购买|阅读|试读)|免费(?:阅读|试读)|开始阅读|(?:浏览|回响|回应|推荐|引用|收藏|人气)\s?[\d,]{1,9}|contents\s?\.{0,3}|\S{2,8}(?:网路城邦|部落格|blog))$/iu

/** A board of quotations over a company's notice. */
const quotes = /(?:昨收盘|今开盘|最高价|最低价|成交额|成交量|买入价|卖出价|市盈率|收益率|换手率|总市值)\s?[:：]/gu
const loading = /^(?:读取中|数据(?:加载|读取)中|加载中)[，,.…\s]{0,3}(?:请稍[候后等])?[.…]{0,3}$/u
/** The name and what is filed under it, between brackets: 【www.….com--工作总结】. */
const stampedAddress =
  /^[【[]\s?(?:https?:\/\/)?(?:www\s?\.)?[\w.-]{3,40}\.(?:com|cn|net|org|cc|example)\s?[-—_|]{1,3}\s?\S{1,14}\s?[】\]]$/iu
const payments = /^(?:支付|付款)方式\s?[:：]\s?(?:(?:支付宝|微信(?:支付)?|银联|余额|qq钱包|花呗)[\s、,，/|]*)+$/iu
/** Who gives advice, at which telephone: …马上咨询专业律师：400-000-1234（24小时）. */
const adviser =
  /(?:马上|立即|点击|免费|在线|欢迎|尽快)\s?咨询[^。]{0,14}[:：]?\s?(?:[48]00|\d{3,4})[-\s]?\d{3,4}[-\s]?\d{3,4}/u

/** The head of a judgment in a database: its number and its cause in one line. */
const caseLabels = /(?:案号|案由|审理法院|审判长|裁判日期|文书类型|审理程序|案件类型)\s?[:：]/gu
/** How databases of laws name what they tell of one. */
const lawColumns =
  /^[【[〔]\s?(?:法规?分类号|法规类别|内容分类|批准部门|颁布部门|失效依据|发布文号|标题名称|法宝引证码)\s?[】\]〕]\s?\S.{0,40}$/u
const pagesInRow = /^(?:[[【（(]\s?第?\s?\d{1,3}\s?页?\s?[\]】）)]\s*){2,}(?:下一页|尾页)?$/u
/** The name of a site between two rows of signs: ≡≡某某书库≡≡. */
const framedName =
  /^[≡※★☆◆◇■□●○▲△=~～*♀♂]{2,}\s?\S{1,12}(?:[网库坛站屋社阁吧]|论坛|社区|之家)\s?[≡※★☆◆◇■□●○▲△=~～*♀♂]{2,}$/u
const filesBelow = /^(?:档案|表格|相关(?:档案|附件|图档)|附加档案)(?:下载)?$/u
const lawsBelow = /^相关(?:法规|法律|案例|条文|词条|判例|文书|期刊|图书|文献)\s?[:：]?$/u

/** Labels by which forums, viewers of scans, blogs, readers and boards of quotations are known. Lines come folded. */
export const labelRules: readonly [FurnitureRule, Weigh][] = [
  ['login', when(forumSure, 0.88, 90)],
  ['login', when(forumDoubtful, 0.46, 12)],
  ['page_tools', barWeight],
  ['library', when(viewer, 0.9, 80)],
  ['library', when(viewerDoubtful, 0.44, 12)],
  ['page_tools', when(courtTool, 0.88, 50)],
  ['follow', when(readerSure, 0.85, 80)],
  ['page_tools', when(readerDoubtful, 0.46, 24)],
  ['counter', line => (line.length <= 120 && !isProse(line) && count(quotes, line) >= 2 ? 0.88 : 0)],
  ['player', when(loading, 0.85, 24)],
  ['library', when(stampedAddress, 0.9, 70)],
  ['library', when(payments, 0.84, 50)],
  ['library', when(/^下载公告$/u, 0.8, 8)],
  [
    'source_line',
    line => (line.length <= 120 && !isProse(line) && !/，/u.test(line) && count(caseLabels, line) >= 2 ? 0.8 : 0),
  ],
  ['source_line', when(lawColumns, 0.86, 60)],
  ['navigation', when(pagesInRow, 0.9, 60)],
  ['library', when(framedName, 0.82, 40)],
  ['library', when(filesBelow, 0.46, 8)],
  ['related', when(lawsBelow, 0.46, 10)],
  ['follow', line => (line.length <= 80 && !/。/u.test(line) && adviser.test(line) ? 0.82 : 0)],
]

/** What every line they fit holds a sign of. */
export const labelSigns =
  /只需一|签名|登[录陆入]|精华|置顶|密码|注册|[新表]帖|发表[回新]|速回复|高级模|回复|举报|跳[至到]|[简繁]体|[英中]文版|寄给|新闻[网稿公]|列印|检索|浏览|对照|影像|此页|回报|书目|格式|指南|意见调|字体大|当前页|ocr|识别|辨识|在线阅|原文|译文|翻译|栏目|资讯|信息|内文|app|客户端|最值得|无弹窗|最新章|分类|相关[资专标]|推荐|标签|购买|立即|免费|开始阅|回响|回应|引用|收藏|人气|contents|部落格|城邦|blog|收盘|开盘|最高价|最低价|成交[额量]|入价|盈率|收益率|手率|市值|读取中|加载中|\.(?:com|cn|net|org|cc)|[支付]付?款?方式|载公告|咨询|案[号由]|审[理判]|文书|[】\]〕]|[≡※★☆◆◇■□●○▲△=~～*]{2}|档案|表格|附件|图档|相关/iu
