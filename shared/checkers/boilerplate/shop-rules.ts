import type { FurnitureRule } from './line.ts'
import { count, isProse, type Weigh, when } from './weigh.ts'

const file = '\\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|rar|zip)'
/** Pictures of a document's pages, who uploaded it, what is left to read. */
const preview = new RegExp(
  [
    `${file}\\s?_?\\s?第\\s?\\d{1,4}\\s?页$`,
    '^.{2,60}_第\\s?\\d{1,4}\\s?页$',
    '贡献者\\s?[:：]|上传于\\s?[:：]|上传人\\s?[:：]|上传者\\s?[:：]|文档(?:编号|ID)\\s?[:：]|资源ID\\s?[:：]|下载积分\\s?[:：]',
    '(?:已阅读|还剩|剩余)\\s?\\d{1,4}\\s?页|(?:继续|免费)免?费?阅读$',
    '^(?:付费|立即|免费|全文|本地|一键|快捷|游客一键|会员)?下载(?:本文档|本文|资源|此文档|全文|源文件|原文档?|声明|提示)?(?:\\s?[(（].{1,16}[)）])?$',
    '^(?:下载\\s+)?相关\\s+举报$|^(?:合集下载|(?:文档简介|文档描述|资源描述|内容描述)\\s?[:：]?|内容简介\\s?[:：]?|文本预览|全文预览|正文预览|文档预览|资料预览|文档分类|资源简介|内容摘要\\s?[:：]?$|资源目录|点击查看更多\\s?>*|加载更多|下载文档到电脑，查找使用更方便.{0,12})$',
    '下载(?:本文|此文|本文档|全文)需|试读\\s?\\d+\\s?页|本(?:文档|资料|文)[^。]{0,12}点击[^。]{0,8}下载|\\d\\s?(?:积分|金币|文币|下载券|豆币?)\\s?(?:\\||$)|文档(?:赚钱|下载平台|分享平台)|上传文档|文档贡献者|(?:金币|积分|文币|豆)\\s?(?:下载|立即)|开通\\s?vip|加入\\s?vip',
    '^(?:版权(?:说明|申诉)|下载声明|特殊限制|配套讲稿|侵权申诉)\\s?[:：]?$|^(?:版权|下载|特殊|温馨|友情|配套)\\S{2}\\s?[:：].{0,16}(?:本文档|本站|该资料|文档|用户名?|下载)',
  ].join('|'),
  'iu',
)
/** 《…》由会员分享，可在线阅读，更多相关《…》请在…上搜索。 */
const shared =
  /^《.{2,80}》(?:由|是由?)?(?:会员|用户|网友|[^，。]{2,10}[网库])?(?:上传|分享|整理|提供)?[^。]{0,10}可在线(?:阅读|下载|浏览)[^。]*(?:搜索|网|库)。?$/u
/** How long a text is and how long it takes to read it. */
const length =
  /^[（(]?\s?(?:共|总|全文|本文|合?计|约|字数|篇幅)+\s?[:：]?\s?[\d,.]+\s?[万千]?\s?个?字(?:符|数)?\s?(?:[）)。]|$|[，,、|·\s]{1,3}(?:预计|需要?|大约|约|全文|阅读|浏览|建议)[^。]{0,10}\d+\s?(?:分钟?|秒|小时|min).{0,4}$)/u
/** The site's name and what it says of itself: 某某网 —— 专注公文写作范文. */
const slogan =
  /^[^，。；：]{0,16}(?:[网库坊]|网站|范文|文档|文秘|之家|课件|论文|平台|\.(?:com|cn|net|org|example))(?:\s?[（(]?[a-z\d.-]+[）)]?)?\s?[-—_|·]+\s?(?:专注|专业|致力|您身边|打造|免费|海量|全国|国内|中国|领先|最[大好新专]|一站式|做最|您的|你的|为您|为广大|分享|提供)[^。；：]{2,28}$/iu
/** Words of praise that shops join by strokes over and under their pages: 专心---专注---专业. */
const joined = /^\p{Script=Han}{2,6}(?:\s?[-—–=·]{2,12}\s?\p{Script=Han}{2,6}){1,4}$/u
const praise =
  /专[心注业]|用心|精[心选品]|诚[信挚]|优[质秀]|倾情|奉上|[为与]您?你?(?:服务|相伴|奉上)|值得|下载|文档|范文|可编辑|分享|学习|收藏/gu
const fewestPraises = 2
const joinedWeight: Weigh = line => (joined.test(line) && count(praise, line) >= fewestPraises ? 0.86 : 0)
/** What a program of such shops says of the text at its end, in words of the text: 内容总结：（1）…（2）…. */
const summed = /^(?:内容|文档)总结\s?[:：]?\s?[（(]1[）)]/u
/** A site's name with its own address. */
const address =
  /^[\p{Script=Han}\d]{2,14}\s?[（(]?\s?(?:https?:\/\/)?(?:www\.)?[a-z\d-]+\.(?:com|cn|net|org|cc|example)(?:\.cn)?\s?[）)]?(?:\s?[-—_|]+.{2,30})?$/iu
/** Databases of old newspapers put these over every article. */
const paperBase =
  /^第\s?\d{1,2}\s?版\s?[(（][^()（）]{0,16}[)）]$|^《[^》]{2,10}》\s?[（(]\d{4}\s?年.{2,14}版[)）]$|^\d{4}[年.-]\d{1,2}[月.-]\d{1,2}日?\s?[^，。]{2,10}[报刊]\s?第?\s?\d{1,2}\s?版$/u
const column =
  /^(?:专栏|栏目|版名|版次|版面|肩题|副题|引题|发文(?:机[构关]|单位|字号|日期)|成文日期|生成日期|公开形式|责任部门|内容概述|本文目录|废止日期|生效日期)\s?[:：]\s?[^，。；]{0,16}$/u
/** A journal's page on sites of articles: 农业科技通讯　2019年12期, and who wrote it with the day in front. */
const journal = /^\p{Script=Han}{2,16}(?:[·（(]\S{1,10})?\s?\d{4}\s?年\s?第?\s?\d{1,2}\s?期$/u
const dayAndNames = /^\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2}(?::\d{2})?\s?)?\p{Script=Han}{2,24}$/u
/** Two of them together are plain. */
export const besideAnother = 0.47
/** Buttons and boxes of programs for telephones, of comments, of things to agree to. */
const prompts =
  /^(?:APP\s?下载|下载\s?APP|客户端下载|手机(?:看新闻|版)|扫码(?:下载|阅读|看|打开)|小程序|写(?:评论|留言|跟帖)|说点什么|我来说两句|\d+\s?条(?:评论|回复|跟帖)|(?:全部|查看|更多|精彩|热门|最热)评论|抢沙发|(?:登录|注册)\s?[|/]\s?(?:登录|注册)|暂无(?:评论|回复)|再多了解一些|网友(?:评论|跟帖)|换一批|(?:同意并?(?:继续|关闭))|接受全部|阅读设置|(?:full\s?text\s?)?pdf\s?(?:下载|全文|download)|html\s?全文|引用本文|导出引用|导出引文|引用格式|(?:caj|pdf)\s?下载|点赞|打赏|生成海报|关灯|开启左侧|添加评论|我要吐槽|字号\s?[:：]?$|主站蜘蛛池模板|:::$)(?:$|\s?[(（:：|>…]|\s+\d*$)|^(?:您好[，,！!]\s?)?欢迎(?:访问|光临|来到|进入|浏览)[^，。]{2,30}(?:网|网站|官网|公司|平台|门户)[！!。]?$|^(?:感谢|谢谢)您?(?:的)?(?:访问|光临|浏览)(?:我们|本站|本网)|^(?:本文已影响|参与(?:评论|讨论)\s?[(（]|快来(?:抢沙发|评论|发表)|文明上网|(?:未登录|游客)\S{0,6}您?好|请先?\s?登录\s?(?:或|\/)\s?注册|download\s?(?:the\s)?(?:pdf|article|full|citation)|cite\sthis|view\s(?:pdf|article|full)|下载\s?(?:pdf|caj|全文)(?:\s|$)|.{0,40}推荐度\s?[:：]|(?:赞|评论|参与)\s?[(（]\s?\d*\s?人?[)）])/iu
/** Words of which document shops make the heads and feet of their pages: 精品文档　欢迎下载, WORD格式　可编辑. */
const shopWords =
  /^(?:(?:精品|精选|优选|优质|实用|最新|最全|完整|经典|专业|学习|范文|格式|word|doc|pdf|ppt|资料|文档|范例|模板|素材|欢迎|免费|您|下载|可|自由|自行|任意|直接|修改|编辑|编|复制|仅供|供|参考|整理|分享|值得|拥有|收藏|推荐|教育|共享|版|好|使用|后|请|删除|预览|打印|行业|感谢|支持|更多|优秀|快捷|游客|一键|会员|登录|注册|三方|高速|本地|普通|书签|分享|收藏|举报|版权|申诉|\/|\d{1,3})[\s，,.。、…·!！]*){2,14}$/iu
const shopOwn = /下载|编辑|word|文档|精选|精品/iu
/** Heads of boxes: a page of that kind must show itself elsewhere. */
const boxHead =
  /^(?:支付方式|邮箱\s?[/／]\s?手机|账号|密码|全部分类|上传时间|格式|大小|页数|上传人|文档编号|资源(?:大小|格式)|ID(?=\s?[:：]\s?\d)|用户评论|本文目录|文章目录)\s?[:：]?(?:\s?\S{0,16}(?:\s[KMG]B)?)?$|^时间\s?[:：]\s?\d{4}-\d{2}-\d{2}$/iu
const byline =
  /^(?:admin|管理员|网友(?:投稿|分享|整理)?|小编|编辑|佚名|本站(?:整理|原创)?|\S{1,8}网?)\s+(?:分享|发布|整理|上传|投稿)?\s*(?:发布)?(?:时间|日期)\s?[:：]/iu

/** 【某某工作报告】相关文章：over a list of other titles. */
const ownArticles =
  /^(?:看过|看了|浏览了?).{2,40}的人还(?:看|喜欢|读|浏览)了?\s?[:：]?$|^【[^】]{2,50}】(?:的)?(?:相关|精选|热门|拓展|扩展)(?:文章|范文|推荐|阅读|内容|资料)\s?[:：]?$|^更多[^，。；]{1,16}(?:推荐|阅读|范文|相关内容)\s?[:：]?$/u

const notProse =
  (pattern: RegExp, weight: number, longest: number): Weigh =>
  line =>
    line.length <= longest && !isProse(line) && pattern.test(line) ? weight : 0

/** Furniture of document shops, sites of model essays, databases. Lines come folded. */
export const shopRules: readonly [FurnitureRule, Weigh][] = [
  ['library', notProse(preview, 0.86, 120)],
  ['related', when(ownArticles, 0.93, 60)],
  ['library', when(shared, 0.93, 200)],
  ['library', line => (line.length <= 40 && shopOwn.test(line) && shopWords.test(line) ? 0.84 : 0)],
  ['counter', when(length, 0.86, 50)],
  ['library', when(slogan, 0.82, 60)],
  ['library', joinedWeight],
  ['library', when(summed, 0.86)],
  ['library', when(address, 0.72, 60)],
  ['folio', when(paperBase, 0.86, 40)],
  ['source_line', when(column, 0.46, 24)],
  ['source_line', when(journal, besideAnother, 32)],
  ['source_line', when(dayAndNames, besideAnother, 36)],
  ['library', when(boxHead, 0.44, 30)],
  ['source_line', when(/^(?:编辑|作者|来源|发布|栏目)\s?[:：][^，。]{2,20}\d{4}-\d{2}-\d{2}$/u, 0.82, 40)],
  ['page_tools', notProse(prompts, 0.82, 50)],
  ['source_line', when(byline, 0.84, 60)],
]

/** What every line they fit holds a sign of. */
export const shopSigns =
  /\p{Script=Han}\s?[-—–=·]{2}|[内文][容档]总结|ID\s?[:：]|支付方|邮箱|账号|密码|分类|上传|格式|大小|页数|资源|用户评|】的?[相精热拓扩]|人还[看喜读浏]|试读|下载|生成海|关灯|开启左|添加评|吐槽|字号|蜘蛛池|:::|欢迎[访光来进浏]|[感谢]谢\S{0,2}[访光浏]|发文|成文|生成日|公开形|责任部|内容概|本文目|废止日|生效日|有效性|复制链|全部楼|本版积|\d\s?[关粉帖主好积精][注丝子题友分华]|※|看板|本文已|注册|购买|开通|付费|订阅|往期|更多|_第|上传[人者文]|资源[描I简目]|已阅读|还剩|剩余|免费|举报|合集|[文内]\S?[简描预摘]|[档积金文豆]\S?[赚币]|vip|版权|申诉|特殊限|配套讲|[馨情]提|会员|可在线|\d\s?[万千]?个?字|[-—_|·]\s?[专致您打免海全国中领最一做你让为分提]|\d\s?版|[专]栏|栏目|版[名次面]|[肩副引]题|年\s?第?\s?\d{1,2}\s?期|\d{4}-\d{2}-\d{2}|app|手机|扫码|小程|写[评留跟]|说点|说两|跟帖|快来|暂无|抢沙|再多|文明上|换一|同意|接受|pdf|download|引用|导出|cite|html|caj|推荐度|打赏|贡献者|上传于|点击|积分|阅读设|引用|参与|游客|登录|赞\s?[(（]|评论|view|cite|编辑|word|下载|精[品选]|登录|admin|管理员|时间|日期/iu
