import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import type { FurnitureRule } from './line.ts'
import { siteStamps } from './site-stamps.ts'

/** Furniture inside a text: only its characters are no part of it. */
export interface InlineFurniture {
  rule: FurnitureRule
  start: number
  end: number
  confidence: number
  /** It is a whole line of a block of several. */
  isLine?: true
}

const tool = '(?:打\\s?印|关\\s?闭|纠错|收藏|返回顶部|打印本页|关闭窗口)'
/** Rule, confidence, pattern, and what stands in each of its matches where the pattern may begin with anything. */
const patterns: readonly [FurnitureRule, number, RegExp, RegExp?][] = [
  ['page_count', 0.95, /[(（【[—-]?\s?第\s?\d{1,4}\s?[页頁]\s?[,，、/|]?\s?共\s?\d{1,4}\s?[页頁]\s?[)）】\]—-]?/gu],
  ['page_count', 0.95, /[(（【[]?共\s?\d{1,4}\s?[页頁]\s?[,，、/|]?\s?第\s?\d{1,4}\s?[页頁][)）】\]]?/gu],
  ['folio', 0.8, /(?<=[\p{Script=Han}，、。；”])\s{0,2}([-—–·])\s?\d{1,4}\s?\1\s{0,2}(?=[\p{Script=Han}“《])/gu],
  // A page's number behind a comma that ends the block, and counts of pages in words.
  ['folio', 0.8, /(?<=[\p{Script=Han}][，、；])\s?[-—–·]?\s?\d{1,4}\s?[-—–·]?\s*$/gu],
  [
    'page_count',
    0.86,
    /(?<=[。！？；，])[（(]?第\s?[一二三四五六七八九十百]{1,4}\s?[页頁]\s?[，,]?\s?共\s?[一二三四五六七八九十百]{1,4}\s?[页頁][）)]?/gu,
  ],
  ['page_count', 0.8, /(?<=[。！？；])\s?[（(]\s?第\s?[一二三四五六七八九十百]{1,4}\s?[页頁]\s?[）)]\s*$/gu],
  [
    'page_tools',
    0.86,
    /(?<=[。！？；])\s?(?:打印本?页?|关闭(?:窗口|本页)?|收藏本?页?|返回(?:顶部|列表)?|分享)(?:[\s|｜]+(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|列表)?|分享|纠错)){1,4}\s*$/gu,
  ],
  [
    'login',
    0.92,
    /[【[（(]?(?:登录|登錄|注册)后(?:可|才能|方可)?(?:查看|阅读|下载|浏览)(?:全文|更多|完整内容|内容|原文)?[】\]）)]?/gu,
  ],
  [
    'follow',
    0.85,
    /[【[（(]?(?:点击(?:查看|展开|阅读|加载|下载)(?:更多|全文|原文|大图|原图|详情)?|展开全文|阅读全文|查看全文|阅读原文|点击放大)(?![后需要的时并和请可须，])[】\]）)]?(?:>{1,2}|》)?/gu,
  ],
  // Behind a heading the button of a wiki; in a sentence a manual names it.
  [
    'page_tools',
    0.86,
    /(?<=(?:^|\n)[^\n，。；！？]{0,29}[^\s\n，。；！？按点點选選击擊择擇下开開「『“][ \u3000]?)[[【](?:编辑|編輯)[\]】](?=\s*$|\s*\n)/gu,
    /[[【](?:编辑|編輯)[\]】]\s*(?:$|\n)/u,
  ],
  ['page_tools', 0.86, /[[【](?:查看源代码|来源请求|查证请求)[\]】]/gu],
  // The button for the address of a thread, behind its title.
  ['page_tools', 0.92, /(?<=\S)[ \u3000]?\[(?:复制链接|複製鏈接|複製連結|复制地址)\](?=\s*$|\s*\n)/gu, /\[[复複]/u],
  [
    'login',
    0.9,
    /(?:…{1,2}|\.{3,6})?[（(]未完[，,；;][^（()）\n]{0,8}共\s?\d+\s?个?字[^（()）\n]{0,40}[）)]|(?:此处|中间)(?:已)?(?:隐藏|省略)\s?\d+\s?个?字[。，,\s]{0,2}(?:开通|登录|注册|付费|购买|vip|会员|下载)[^。\n]{0,14}(?:可见|查看|阅读|解锁|可读|显示)/giu,
    /未完|隐藏|省略/u,
  ],
  // Sites of teaching stamp where it comes from into the sentences, their name also in pieces.
  [
    'source_line',
    0.86,
    /(?<=[\p{Script=Han}，、；。：）”])[[【（(]来源\s?[:：]\s?[^\]】）)，。\n]{2,16}[网库站](?:[\w.~*]{1,10})?[\]】）)](?=[\p{Script=Han}，、；]|[。；]\p{Script=Han})|(?<=\S)[[【]来源\s?[:：]\s?[^\]】，。\n]{2,16}[网库][\w.~*]{0,10}[\]】]/gu,
    /来源\s?[:：]/u,
  ],
  ['library', 0.86, /(?:\p{Script=Han}[|｜~^]){2,5}[网库]/gu, /[|｜~^][网库]/u],
  // Who put it together, with the address.
  [
    'source_line',
    0.88,
    /(?:\p{Script=Han}{2,8}[网库](?=\s?[（(w]))?[（(]?(?:https?:\/\/)?www\s?\.\s?[a-z\d-]{2,30}\s?\.\s?(?:com|cn|net|org|cc|example)(?:\.cn)?[）)]?\s?(?:收集|搜集)?(?:整理|收集|提供|首发|编辑|出品|搜集)(?:发布|分享)?[）)]?(?![的了者好过成出，])/giu,
    /www/iu,
  ],
  // The name of a site with what it says of itself and its address, stamped into a sentence.
  [
    'library',
    0.86,
    /(?<=[\p{Script=Han}，、；。])\p{Script=Han}{2,10}(?:[网網]|文[库庫]|之家|[论論][坛壇]|[书書][库庫屋])\s?[-—–|:：]{1,2}[^，。；！？\n]{0,20}(?:https?:\/\/|www\s?\.)[\w./-]{4,60}(?=\p{Script=Han})/gu,
    /www|http/u,
  ],
  ...siteStamps,
  ['page_tools', 0.93, new RegExp(`(?:[【\\[]\\s?${tool}\\s?[】\\]]\\s?)+`, 'gu')],
  [
    'page_tools',
    0.92,
    /[[【]?\s?本[帖贴]最后由\s?\S{1,20}\s?于\s?\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?\s?编辑\s?[\]】]?/gu,
  ],
  ['share', 0.9, /分享(?:到|至)\s?[:：]\s?(?:(?:微信|微博|QQ空间|朋友圈|新浪微博)\s?)*/gu],
  [
    'source_line',
    0.88,
    /(?<=[。！？”）])\s?[（(【]?(?:责任|責任|本文|网络)编[辑輯]\s?[:：]\s?(?:\p{Script=Han}[\p{Script=Han}\s]{1,5}(?:\s?[A-Z]{1,3}\d{2,5})?|[a-zA-Z]\w{2,11})(?:[）)】](?=\s*$|\p{Script=Han})|(?=\s*$))/gu,
  ],
  [
    'source_line',
    0.84,
    /[（(【]?(?:责任|責任|本版|网络)编[辑輯]\s?[:：]\s?[\p{Script=Han}×*某○]{2,3}[）)】]?(?=[\p{Script=Han}“])/gu,
  ],
  [
    'source_line',
    0.82,
    /(?<=[。！？”])\s?[（(【[](?:编辑|編輯|责编|責編|网编)\s?[:：]?\s?[\p{Script=Han}×*某○]{2,4}[）)】\]](?=\s*$)/gu,
  ],
  // Who made the pictures of a page of the paper, run on to its text.
  [
    'source_line',
    0.84,
    /(?<=[。！？”])\s?[（(]本(?:版|文|报|報|组|組|页|頁|专版)(?:图片|圖片|照片|摄影|攝影|图文|圖文|文图|稿件|配图)[^（()）。]{2,28}[）)]/gu,
  ],
  [
    'library',
    0.84,
    /(?:本(?:资料|文档|文件|书))?仅供(?:内部|个人)?(?:学习|参考|交流|研究|阅读){1,3}(?:之用|使用)?[，,\s\u3000]{1,3}(?:请勿|不得|严禁|禁止)(?:用于[^，。；]{0,6}(?:用途|目的)|外传|转载|传播|翻印|复制|商用)(?=\p{Script=Han}|$)/gu,
    /仅供/u,
  ],
  // The head of a form's next page: …安置登记表（第6页）.
  [
    'folio',
    0.78,
    /(?<=[。！？；])[^。，；！？\n]{4,40}[（(]第\s?\d{1,4}\s?[页頁][）)](?=\p{Script=Han})/gu,
    /[页頁][）)]/u,
  ],
  [
    'library',
    0.85,
    /(?:(?<=[。！？；])[^。，；！？\n]{2,20}[\s　]{1,4})?(?:内部|內部)(?:使用|资料|資料|文件|材料)[\s　，,]{0,4}(?:不得|严禁|嚴禁|请勿|請勿|禁止)(?:复印|複印|外传|外傳|翻印|扩散|擴散|复制|複製)/gu,
  ],
  // Which collection scanned it, or where it is to be had: stamped between two sentences or two clauses.
  [
    'library',
    0.86,
    /(?<=[。！？；，、”）])(?:本[书書文][档件檔]?|该文档|此书)?由[^，。；！？]{2,14}(?:扫描|掃描|整理|制作|製作)?(?:上传|上傳|扫描|掃描|收录|收錄|录入|錄入)(?:整理|制作)?/gu,
  ],
  [
    'library',
    0.86,
    /(?<=[。！？；，、”）])(?:文档|文檔|资料|資料|文章|文件|图书|电子书)(?:来源|來源|出处|下载|下載|编号|編號)\s?[:：][^，。；！？\s]{2,12}(?:[\s　]{1,4}(?:免费|立即|点击|點擊)?(?:下载|下載|阅读|閱讀|查看|收藏))?/gu,
  ],
  [
    'library',
    0.82,
    /(?<=[。！？；，、”）])(?:更多|全套|高清|完整|无水印)[^，。；！？]{0,14}(?:请|請|点|點|到|在|就|访问|搜索|搜|登录|关注)[^，。；！？]{0,12}(?:下载|下載|阅读|閱讀|查阅|获取|[网網]|[库庫]|\.\w{2,5})/gu,
  ],
  // The head of a book's page with its number, run on to the last line: 青溪县志·人物卷　　　831.
  [
    'folio',
    0.84,
    /(?<=[。！？；，”）])(?:\d{1,4}[ \u3000]{2,})?[\p{Script=Han}·《》]{2,19}[志史鉴鑑录錄报報卷编編章节節篇》物传傳][ \u3000]{2,}(?:·\s?)?\d{1,4}(?:\s?·)?(?=\s*$|\p{Script=Han})/gu,
    /[ \u3000]{2}/u,
  ],
  [
    'folio',
    0.78,
    /(?<=[。！？；，”）])·?\s?\d{1,4}\s?·?[ 　]{2,}(?:第[一二三四五六七八九十]{1,3}[编編卷章篇][ 　]{0,2})?[\p{Script=Han}·]{2,16}[志史鉴鑑录錄报報][ 　]?(?=\s*$|\p{Script=Han})/gu,
  ],
  // The register of an archive, stamped over the text.
  [
    'licence',
    0.84,
    /(?:\p{Script=Han}[\p{Script=Han}\d]{1,9}档?字第\s?[\d〇○零一二三四五六七八九十]{1,6}\s?号\s{0,4})?(?:保管|保存)期限\s?[:：]\s?(?:长期|永久|短期|定期|[\d一二三四五六七八九十]{1,3}年)/gu,
    /期限/u,
  ],
  [
    'licence',
    0.82,
    /(?<=[。！？；，、”）])[\p{Script=Han}\d]{1,10}字?第\s?[\d〇○零一二三四五六七八九十]{1,6}\s?[号號][ 　]{1,4}(?:密级|密級|页次|頁次|缩微号?|(?=[机秘内內]))[\s:：]{0,2}(?:绝密|机密|機密|秘密|内部|內部|公开|普通|\d{1,5})?/gu,
    /[号號][ 　]/u,
  ],
  [
    'licence',
    0.84,
    /(?<=[。！？；，、”）])(?:(?:绝密|绝密|机密|機密|秘密|内部|內部)[ \u3000]{0,3}第?\s?[\d〇○零一二三四五六七八九十]{1,8}\s?[号號]|[\p{Script=Han}]{2,12}档案[ \u3000]{1,3}[卷宗]\s?\d{1,5}[ \u3000]{1,3}[页件号]\s?\d{1,5})/gu,
  ],
  [
    'related',
    0.86,
    /(?:相关热词搜索|相关搜索|热门搜索|本文标签|文章标签|相關搜尋)\s?[:：][^。\n]*$/gu,
    /搜索|标签|搜尋/u,
  ],
  // What databases and document shops leave between two sentences.
  ['folio', 0.88, /第\s?\d{1,2}\s?版\s?[（(]\s?[）)](?:\s?(?:专栏|專欄|栏目)\s?[:：])?(?![的刊载載为是])/gu],
  [
    'folio',
    0.86,
    /(?<=[。！？”])\s?\d{4}年\d{1,2}月\d{1,2}日\s?《?\p{Script=Han}{2,8}[报報]》?[\s\u3000]*第\d{1,2}版(?:[（(]\s?[）)])?(?![载載刊登发發的报報以上头頭])(?=\p{Script=Han}|\s*$)/gu,
    /\d版/u,
  ],
  [
    'library',
    0.92,
    /[\p{Script=Han}\w（）()-]{2,40}\.(?:docx?|pptx?|pdf|xlsx?)\s?_\s?第\s?\d{1,4}\s?[页頁]/giu,
    /_\s?第/u,
  ],
  [
    'library',
    0.93,
    /已阅读\s?\d{1,4}\s?页\s?[，,]\s?还剩\s?\d{1,4}\s?页(?:未读)?(?:\s?[，,]\s?(?:继续)?(?:免费)?阅读)?/gu,
    /已阅读/u,
  ],
  [
    'follow',
    0.86,
    /(?<=[。！？”；])\s?(?:打开|下载|前往|进入)\s?\S{0,8}(?:APP|客户端)\s?[，,]?(?:查看|阅读|看)(?:更多|全文|完整)(?:精彩)?(?:内容|资讯|新闻)?(?![的、，])/giu,
    /APP|客户端/iu,
  ],
  // Where it was copied from, at its end; the links to other articles run on to it; the feet of document shops.
  [
    'source_line',
    0.88,
    /(?:本文|文章|原文|本题|内容)(?:来源|來源|[链鏈]接|[转轉][载載]自|出[处處]|地址|网址)\s?[:：]?\s?(?:https?:\/\/|www\.)[^\s，。；]{4,200}/giu,
    /https?:|www\./iu,
  ],
  [
    'related',
    0.92,
    /【[^】\n]{2,50}】(?:的)?(?:相关|相關|精选|热门|拓展)(?:文章|范文|推荐|阅读|资料|内容|閱讀|推薦)\s?[:：][^\n]*$/gu,
    /】\S{2,5}[:：]/u,
  ],
  [
    'library',
    0.88,
    /《[^》\n]{2,80}》由(?:会员|用户|网友|[^，。]{2,10}[网库])[^。\n]{0,12}可在线(?:阅读|下载|浏览)[^。\n]*(?:搜索|[网库])。?/gu,
    /可在线/u,
  ],
  [
    'library',
    0.85,
    /(?<=[。！？；])\s?(?:(?:精品|精选|优选|优质|实用|最新|完整|经典|专业|学习|范文|资料|文档|范例|word|格式|模板|值得|推荐|整理|分享)[\s，,.。、…·]{0,4}){1,5}(?:欢迎(?:您|大家)?下载|仅供(?:学习)?参考|值得下载|可(?:自行|任意|自由|直接|随意)?(?:复制|修改)?编辑(?:修改)?)(?:使用|后使用|收藏|学习)?[。！!]?(?=\s*$|\p{Script=Han})/giu,
    /精[品选]|文档|资料|word|范文|模板/iu,
  ],
  [
    'copyright',
    0.86,
    /[（(【[]\p{Script=Han}{2,20}(?:[网網]站?|[报報]社?|在线|频道)版[权權]所有[^（）()。]{0,12}[）)】\]]/gu,
    /版[权權]/u,
  ],
  ['copyright', 0.84, /(?<=[。！？”])\s?\p{Script=Han}{2,12}(?:[网網]|[报報]社?|在线|频道)\s?版[权權]所有\s*$/gu],
  [
    'copyright',
    0.88,
    /[（(]?(?:本文|以上内容|文章|内容|资料)?(?:来源于|来自|源自)(?:互联网|网络)(?![^。）)]{0,12}(?:的[，,]|应当|应该|必须))[^。）)]{0,30}[。）)]?|[（(]?如有侵权(?![^。]{0,20}[甲乙丙]方)[^。）)]{0,14}(?:删除|联系)[^。）)]{0,10}[。）)]?|[（(]更多[^。）)]{0,16}公众号[^。）)]{0,16}[）)]/gu,
  ],
  [
    'library',
    0.93,
    /道客巴巴|豆丁网|豆丁文库|百度文库|原创力文档|淘豆网|人人文库|金锄头文库|爱问共享资料|新浪爱问|(?:精品|精选|优质|实用)文(?:档|库)|扫描全能王\s?(?:创建)?|由\s?扫描全能王\s?扫描创建|CamScanner/giu,
  ],
  [
    'library',
    0.9,
    /本(?:文档|资料)(?:由|为|来自).{1,14}(?:上传|分享|整理|收集|提供)|下载后可(?:任意|自由|自行|直接|随意)?(?:编辑|修改)(?:修改|使用)?|(?:word|doc)(?:文档|版)?[,，]?可(?:自由|任意)编辑/giu,
  ],
]

/** A quoted or regulated phrase is talked about: 所谓“登录后查看全文”. */
const quoted = /[“‘「《]$/u
const anySign = new SignGate(
  /[[【](?:[上下]一|回[选選目列首顶頂])|[阅閱][读讀]\s?[….»→>]|[容档]总结|[注註标保][明留]出?[处處来來]|本\S{1,3}由|[ \u3000](?:仅供|僅供|版[权權]|免费|转载|未经|海量|精品|原创)|道客|豆[丁瓣]|淘豆|文[秘稿]|范文|公文|秘书|课件|教案|写作|锄头|稻壳|觅知|千图|好文|老秘|笔杆|学科|作文|论文|第\s?\d{1,2}\s?版\s?[（(]|未完|[|｜~^][网库]|[隐省][藏略]|www|WWW|\d版|_\s?第|[词門门关]搜索|[文章]标签|相關搜|编[辑輯]\s?[:：]|已阅|APP|客户端|[来來]源|[链鏈]接|出[处處]|】\S{2,5}[:：]|可在线|仅供|本[版文报報组組页頁专]|编\S?\s?[:：]?\p{Script=Han}|[责責网]编|责編|責編|[（(【[]编辑|版[权權]所有|[机機秘绝内內][密部][ \u3000第]|档案[ \u3000]|[打关收返分]\S{1,3}\s[打关收返分纠]|扫描|掃描|上传|上傳|收[录錄]|[录錄]入|下载|下載|更多|高清|[ \u3000]{2}\S|[号號][ \u3000]|编[辑輯]\s?[:：]|期限|[内內]部|网络|侵权|公众号|页|頁|[-—–·]\s?\d|录后|錄后|册后|点击|全文|原文|【|\[|分享|道客|豆丁|文库|文档|资料|爱问|扫描|淘豆|原创力|CamScanner|编辑/iu,
)
/** Sites that a report may name: they are furniture only where no grammar holds them. */
const spokenOf = /(?:在|与|和|、|如|等|利用|通过|登录|打开|对|被|将|向|于|可|可以|能|能够|即|来|并|再|后|点|请)$/u

/** Page furniture inside a block's text, in order. Positions are offsets in the text. */
export function inlineFurnitureIn(text: string): InlineFurniture[] {
  if (!anySign.test(text) && !/\d\s?[-—–·]?\s*$/u.test(text.slice(-8))) return []
  const found: InlineFurniture[] = []
  for (const [rule, confidence, pattern, needed] of patterns) {
    if (needed && !needed.test(text)) continue
    for (const match of matchesOf(text, pattern)) {
      const before = text.slice(Math.max(0, match.index - 4), match.index)
      const end = match.index + match[0].trimEnd().length
      const start = match.index + match[0].length - match[0].trimStart().length
      if (found.some(other => start < other.end && other.start < end)) continue
      const isSpoken = quoted.test(before) || ((rule === 'library' || rule === 'follow') && spokenOf.test(before))
      found.push({ rule, start, end, confidence: isSpoken ? 0.3 : confidence })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
