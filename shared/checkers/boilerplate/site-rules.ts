import type { FurnitureRule } from './line.ts'
import { cellBreak, count, isProse, type Weigh, when } from './weigh.ts'

/** Two and more counters side by side: 赞 12　留言 3. */
const counters =
  /(?:点赞|赞好|赞|留言|分享|评论|转发|收藏|在看|阅读|喜欢|回复|查看|好评|差评)\s?[(（]?\d[\d,.]*万?\+?[)）]?/gu
const shareTokens =
  /(?<![a-z])(?:facebook|whatsapp|line|twitter|telegram|instagram|threads|e-?mail|微信|微博|qq空间|qq|朋友圈|复制(?:连结|链接|网址)|钉钉|人人网)(?![a-z])/giu
/** The buttons under an article or a document. */
const buttons = new Set(
  '上一则 下一则 上一笔 下一笔 回选单 回目录 回列表 上一章 下一章 返回目录 书页 加书签 立即下载 推文 我要评论 加入书签 加入书架 打印 关闭 纠错 收藏 返回 分享 转发 点赞 举报 评论 在看 赞 下载 下载pdf pdf下载 全文下载 导出 引文 打印本页 关闭窗口 关闭本页 返回列表 版权申诉 投诉 反馈 意见反馈 在线客服 顶部 回顶部 全屏 放大 缩小 目录 书签 复制 支持 反对 回复 引用 只看该作者 使用道具 列印 转寄 友善列印 转寄好友 上一页 下一页 喜欢 赞赏 有用 没用 顶 踩 点评 在线阅览 在线阅读 在线预览 预览 追问 追答 采纳 打赏 不喜欢 正序 倒序'.split(
    ' ',
  ),
)
/** Lines of government sites of Taiwan and Hong Kong, folded. */
const islandTools =
  /跳到主要内容(?:区块?)?|网站导览|友善列印|转寄(?:好友|朋友)|回上一?页|字(?:级|型)(?:大小)?\s?[:：]|隐私(?:权)?(?:政策|声明|条款)|资讯安全(?:政策|宣告)|政府网站资料开放宣告|建议使用.{0,30}浏览|解析度/u
/** The imprint of a newspaper, a gazette or a book. */
const imprint =
  /(?:日报社|晚报社|报社|出版社|传媒集团)(?:出版|主办|编印|地址)|(?:铅|油|胶|石)印(?=\s|$)|社\s?址\s?[:：]|零售(?:价|每份)|每份.{0,6}[元角分]|(?:月|年|全年|半年|每[册本期份])(?:售|定)?价|印刷\s?[:：]|承印|广告(?:经营)?许可证|广告(?:热线|部)|(?:发行|投递)(?:服务)?(?:热线|部|电话)|国内统一(?:连续出版物号|刊号)|统一书号|邮发代号|今日\s?\d+\s?版|总第\s?\d+\s?期|CN\s?\d\d-\d{4}|ISBN|(?:编辑|发行|印刷|出版|刊行|经售|校订|编印)(?:者|单位|所)?\s?[:：]|定\s?价|邮费|每[旬周月季]\s?出版|逢.{1,4}出版|开\s?本\s?[:：]|印\s?张\s?[:：]|字\s?数\s?[:：]|印\s?数\s?[:：]|第\s?[\d一二三]\s?(?:版|次印刷)|书店(?:经销|发行)|准印证/giu
/** When a post was written, as forums print it. */
const postedAt = '(?:\\d{4}[-/.]\\d|[昨今前]天|\\d+\\s?(?:分钟|小时|天|个月)前)'
/** The place of a post in its thread. */
const floor = '(?:沙发|板凳|地板|地下室?|楼主|第?\\d{1,5}\\s?[#楼]|#\\d{1,5})'
/** What a forum sets around its posts. */
const forum = new RegExp(
  [
    '^\\[复制链接\\]$|显示全部楼层|本版积分规则|^\\d+\\s?(?:关注|粉丝|帖子|主题|好友|积分|精华)$|^※\\s?(?:\\[本文转录自|发信站|编辑\\s?[:：]|文章网址)|作者\\s?[:：].{1,30}看板\\s?[:：]|只看(?:该作者|楼主)|本帖最后由|电梯直达|使用道具|倒序(?:浏览|看帖)|该用户从未签到|签到天数|每日心情|查看完整版本|[上下]一主题|IP属地',
    `(?:发表|回复|发布|编辑)[于在]?\\s?[:：]?\\s?${postedAt}`,
    '(?:主题|帖子|积分|精华|威望|金币)\\s?[:：]?\\s?\\d+\\s*[|,，]?\\s*(?:主题|帖子|积分|精华|威望|金币)|(?:回复|查看)\\s?[:：]\\s?\\d+\\s*[|]?\\s*(?:回复|查看)\\s?[:：]\\s?\\d+',
    `^${floor}$|^${floor}.{0,24}${postedAt}`,
    '本(?:主题|[帖贴]子?)(?:已?被|由)\\s?\\S{1,20}(?:\\s\\S{1,16})?\\s?(?:于|执行|设置|加入|移动|关闭|推荐)',
    `引用\\s?(?:${floor}|.{1,14}${postedAt})|^回复\\s?(?:第?\\d+\\s?[#楼]|#\\d+)`,
    '(?:注册|最后登录)(?:时间)?\\s?[:：]\\s?\\d{4}-\\d|在线时间\\s?[:：]?\\s?\\d+|UID\\s?[:：]?\\s?\\d|阅读权限\\s?\\d|(?:您|你)需要登录后才可以',
  ].join('|'),
  'u',
)
/** What programs and shops of documents stamp on pages. */
const stamp =
  /(?:由|使用).{0,16}(?:转换|生成|扫描|制作)(?:\s|$)|(?:试用|评估|未注册)版|(?:created|converted|generated)\s(?:with|by)|evaluation\s(?:copy|version|only)|迅捷pdf|(?:文档|资料|资源|文库)(?:分享|下载|共享|交易)?平台/iu
const fileName = /^(?!附件).{2,50}\.(?:docx?|pdf|pptx?|xlsx?|wps|rar|zip)(?:\s|$)/iu
const address =
  /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+(?:com|cn|net|org|cc|hk|tw|gov|edu|example)(?:\/\S*)?(?:\s.{0,16})?$/iu
const closing =
  /^[-—=*·~#\s]{0,40}(?:(?:the\s)?end|[(（【]?(?:全文|正文|本文|本章|本回|本卷)(?:完|结束|到此结束)[)）】]?)[-—=*·~#\s]{0,40}$/iu
/** The program a post was written with. */
const sentFrom =
  /^[-—\s]{0,4}(?:本帖|此帖)?(?:来自|发自)(?:我的|手机|安卓|移动|\p{Script=Han}{2,6}(?=客户端|APP))?\s?(?:手机|客户端|手机版|手机端|触屏版|iPhone|iPad|Android|安卓|APP)(?:客户端|版|端|发布)?[-—\s]{0,4}$/iu
/** What members of a forum say to each other, and no report says. */
const post =
  /(?:帮|来|给|请|自|的)顶(?:一下|一个|贴|帖|起)|(?:点赞|在看|转发)[^。]{0,10}三连|(?:感谢|谢谢|支持|同问)楼主|^(?:感谢|谢谢)(?:您的?|你的?)?分享[！!。~]*$|求(?:原文|全文|分享|下载|第[一二三四五六七八九十\d]篇)|(?:拿走|转走|看完)不谢/u
/** A speaker may say so too. */
const offer = /(?:分享|转发|转载|发)(?:出来)?给(?:大家|各位)/u
/** How many buttons a line consists of; 0 where it holds anything else. */
function buttonCount(line: string): number {
  if (line.length > 60) return 0
  // How often a button was pressed stands behind it: 支持(12).
  const cells = line
    .replace(/(?<=\p{Script=Han})\s?[(（]\d{0,6}[)）]/gu, '')
    .split(cellBreak)
    .filter(cell => cell !== '' && !/^[/\d]+$/u.test(cell))
  return cells.every(cell => buttons.has(cell.toLowerCase())) ? cells.length : 0
}

/** Lines that platforms set around every article: nothing else begins so. */
const platform =
  /^(?:以下文章来源于|赞赏(?:作者)?$|喜欢作者$|\d+\s?人(?:划线|赞赏|喜欢|推荐)|微信号\s?[:：]|(?:商务|广告|转载|投稿|合作)(?:合作|联系|邮箱|热线|须知|事宜|请联系)?\s?[:：]|设为星标|(?:写|精选|读者)留言$|作者(?:最新|其他|更多)文章|(?:向[上左]|左右|上下|继续)滑动|轻点两下|换一[批换]$|我有话说|举报[/／]反馈|送TA礼物$|收起回复$|特别声明\s?[:：]|文档(?:评分|编号|格式|页数|大小|热度|标签)\s?[:：]|(?:加入|移出)(?:书架|书签|收藏夹|VIP)$|保护视力色?|站内(?:检索|搜索)|返回(?:频道|网站)?(?:首页|顶部)$|今天是\s?[:：]?\s?\d|网站无障碍$|回上页$|列印(?:本?页|此页)?$|您还可以输入|powered\s?by|浏览器(?:推荐|建议)|推荐使用.{0,20}浏览器|主管(?:单位|部门)?\s?[:：]|信息时间\s?[:：]|附件\s?[:：]\s?点击下载|【?我要(?:评论|留言|投诉|咨询|纠错)】?$|请支持正版|责任编辑[/／]|广告$|网络编辑\s?[:：])|功能介绍\s?[:：]/iu
/** Who put a document of others on the web: 本判决书由某某法律网收录. */
const collected =
  /^[（(【]?本(?:文|文书|裁判文书|判决书|法规|案例|条目|页面?|文件|内容|数据|图片)(?:件|书)?(?:由|系).{1,24}(?:收录|上传|采集|转载|录入)|更多(?!.{0,30}(?:政府|门户|官方网|[局委办]网))\S{0,14}(?:请|敬请|欢迎)(?:访问|登录|登陆|关注|浏览|点击|前往)/u
const moreOf =
  /^更多.{1,12}(?:报[道导]|新闻|文章|内容|资讯|视频)$|^点(?:我|击|此).{0,4}(?:看|查看|阅读|了解)(?:更多|全文|详情)/iu
const sized = /^小字?\s中字?\s大字?$/u
const answered = /(?:回应|引用|评论|留言|推荐)\s?[(（]\d+[)）]/gu

/** Which collection a paper or its scan comes from: 岚川县图书馆藏　扫描制作, （西川文史网　整理）. */
const collection =
  /^[（(【]?\p{Script=Han}{2,16}(?:图书馆|档案馆|博物馆|资料室|文库|史网|志网|数据库|资源库|电子书库)\s?(?:收?藏|提供)?\s{1,4}(?:扫描|制作|整理|录入|数字化|校对|提供|收藏|上传|电子化)(?:\p{Script=Han}{2,4})?[）)】]?$/u
/** Who put a book on the web, what it is called there, who had a form printed. */
const offered =
  /^(?:本书|本资料)?由?\p{Script=Han}{2,10}(?:论坛|社区|书院|书吧|书库|家园)(?:制作|整理|收集|提供|上传|首发|扫描)(?:并)?(?:提供|整理)?(?:下载|分享|阅读)?$|^书\s?名\s?[:：]\S.{0,24}(?:作\s?者|页\s?数|出版社)\s?[:：]|^\p{Script=Han}{4,16}(?:局|厅|委|院|部|处|所|公司|厂)(?:监制|印制|制发|统一印制)$|^\p{Script=Han}{2,14}(?:人民政府|委员会|[局厅委])?门户网站$/u
/** Lines at the foot of an official paper: for whom it is, how many were printed. */
const printRun =
  /^内部(?:资料|文件|刊物|参阅|使用)(?:[\s，,]+(?:注意保[存密]|不得外传|请勿外传|仅供参考|严禁翻印|妥善保管))?$|^[（(]?共印\s?[\d一二三四五六七八九十百千零〇]{1,8}份[）)]?$/u
const hanPage =
  /^[（(—-]?\s?第\s?[一二三四五六七八九十百]{1,5}\s?[页頁]\s?(?:[共，,]\s?[一二三四五六七八九十百共]{1,6}\s?[页頁]\s?)?[）)—-]?$/u
/** What journals print at the foot of a paper's first page. */
const funded =
  /^[^，。]{2,24}(?:计[划画]|项目|课题|基金|研究)\s?[（(](?:计[划画]|项目|课题|基金)?(?:编号|批准号|资助号)\s?[:：][^（()）]{2,24}[）)]$/u

/** Who printed it, at its end: 云泽印刷厂承印　电话…, 云泽县印刷厂印　工本费0.12元. */
const printer =
  /^[（(]?(?:由)?\p{Script=Han}{2,16}(?:印刷厂|印务(?:局|有限公司|公司)?|印刷(?:公司|所|社|局)|印书馆|书局|厂|公司)\s?(?:承印|代印|排印|印刷|印制|印)(?:[\s，,（(]|[）)]?$)/u
/** The letter box and telephone of a page's editors. */
const desk =
  /^本(?:版|报|刊)(?:编辑部?|投稿|来稿|新闻|读者|广告|发行|爆料|监督|订阅|维权)?(?:邮箱|信箱|电话|热线|传真|地址|投稿|网址|微信)\s?[:：]/u
/** Whom a paper was sent to and who may see it, below its date. */
const distribution =
  /^(?:抄送|抄报|分送|报送|主送|送)\s?[:：][^。]*(?:局|委|办|部|厅|处|政府|领导|单位|部门|法院|检察院)[^。]{0,12}。?$/u
/** An advertisement that can be closed. */
const closable = /^广告\s+\S{0,4}\s?(?:关闭|跳过|[x×✕])/iu

/** How long it takes to read, over an article: 阅读本文大约需要6分钟. */
const readingTime =
  /(?:阅读|读完)(?:本|全)文(?:大?约)?(?:只?需要?)?\s?\d+\s?分钟|(?:全|本)文(?:共|约)\s?\d+\s?字.{0,8}(?:阅读|读完|预计)/u
/** The head of an article of a public account: `原创　乡小野　石梁乡事　2024-03-15 18:30　岭南`. */
const accountHead =
  /^原创(?:\s+[^\s，。]{1,20}){1,3}\s+\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s\d{1,2}:\d\d)?(?:\s+\p{Script=Han}{2,8})?$/u

/** Who speaks in a thread, without when: where the page is nothing but the thread these are its headings. */
const speaker = new RegExp(`^${floor}\\s?[:： ]\\s?[^，。；]{1,16}$`, 'u')

const postHead = new RegExp(`^${floor}[\\s\u3000]`, 'u')
/** Whether a heading is that of a post: whoever set it so keeps the thread as a text of sections. */
export const headsPost = (heading: string): boolean => postHead.test(heading.trim())

/** Furniture of forums, shops of documents, papers, and sites in traditional script. Lines come folded. */
/** A line that ends in the arrow of a link, which no path is, and asks its reader to press, to ask, to fetch. */
const pressed = /^[^>»›→]{4,80}(?:[>»›]{1,3}|→)\s?[】\])]?$/u
const asksToPress =
  /(?:免费|在线|立即|马上|快速|一键|点此|点击|戳这?里?|现在)[^，。]{0,8}(?:咨询|提问|解答|了解|查看|进入|报名|领取|申请|预约|测算|测试|试听|试用|体验|下载|阅读|观看|参与|订阅|注册|答疑)|(?:查看|了解|阅读|浏览|下载|进入|点击|咨询)[^，。]{0,8}(?:详情|全文|更多|原文|完整版?|专题|入口|链接|名单|攻略)/u
const pressedWeight: Weigh = line =>
  /[>»›→]\s?[】\])]?$/u.test(line) && pressed.test(line) && asksToPress.test(line) ? 0.86 : 0

export const siteRules: readonly [FurnitureRule, Weigh][] = [
  ['follow', pressedWeight],
  ['library', when(collection, 0.8, 50)],
  ['library', when(offered, 0.78, 60)],
  ['licence', when(/^[（(]?报\s?[:：].{2,40}[。；\s]\s?发\s?[:：].{2,40}(?:份|$)/u, 0.66, 90)],
  ['licence', when(printRun, 0.7, 24)],
  ['page_count', when(hanPage, 0.86, 24)],
  ['licence', when(funded, 0.66, 60)],
  ['licence', when(printer, 0.8, 60)],
  ['licence', when(distribution, 0.48, 90)],
  ['licence', when(desk, 0.78, 60)],
  ['page_tools', when(closable, 0.85, 40)],
  ['related', when(/^(?:热门|热点|精彩|为您|编辑|本站|小编|站长)推荐\s?[:：]\s?\S/u, 0.8, 90)],
  ['related', when(fileName, 0.5, 60)],
  ['library', line => (line.length <= 60 && !isProse(line) && stamp.test(line) ? 0.82 : 0)],
  ['library', when(address, 0.7, 60)],
  ['page_tools', line => (buttonCount(line) >= 2 ? 0.9 : line.length <= 90 && islandTools.test(line) ? 0.88 : 0)],
  ['share', line => (line.length <= 80 && !isProse(line) && count(shareTokens, line) >= 3 ? 0.88 : 0)],
  ['counter', line => (line.length <= 60 && !isProse(line) && count(counters, line) >= 2 ? 0.88 : 0)],
  ['licence', line => (line.length <= 160 && !isProse(line) && count(imprint, line) >= 2 ? 0.9 : 0)],
  ['page_tools', line => (line.length <= 80 && !isProse(line) && forum.test(line) ? 0.85 : 0)],
  ['page_tools', when(speaker, 0.45, 30)],
  ['page_tools', when(platform, 0.8, 70)],
  ['page_tools', when(readingTime, 0.85, 60)],
  ['source_line', when(accountHead, 0.88, 70)],
  ['related', when(moreOf, 0.8, 24)],
  ['library', line => (line.length <= 80 && !isProse(line) && collected.test(line) ? 0.85 : 0)],
  ['page_tools', line => (sized.test(line) || (line.length <= 40 && count(answered, line) >= 2) ? 0.88 : 0)],
  ['copyright', when(/(?:不得|严禁|谢绝|禁止)(?:擅自)?转载|授权(?:刊载|发布|转载)/u, 0.85, 60)],
  ['page_count', when(/^第\s?\d{1,4}\s?页\s?[(（]\s?共\s?\d{1,4}\s?页\s?[)）]$/u, 0.95, 30)],
  ['follow', when(closing, 0.75, 80)],
  ['page_tools', when(sentFrom, 0.85, 24)],
  ['page_tools', when(post, 0.7, 60)],
  ['page_tools', when(offer, 0.35, 40)],
  [
    'licence',
    line => (line.length <= 80 && /在线客服|客服(?:电话|热线|QQ)\s?[:：]/iu.test(line) && !isProse(line) ? 0.8 : 0),
  ],
]
