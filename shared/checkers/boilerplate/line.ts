import { foldLine } from '../fold-line.ts'
import { SignGate } from '../sign-gate.ts'
import { blogRules, blogSigns } from './blog-rules.ts'
import { labelRules, labelSigns } from './label-rules.ts'
import { breadcrumbWeight, navigationWeight } from './navigation.ts'
import { paperLabelWeight } from './paper-label.ts'
import { paperRules, paperSigns } from './paper-rules.ts'
import { portalRules, portalSigns } from './portal-rules.ts'
import { shopRules, shopSigns } from './shop-rules.ts'
import { siteRules } from './site-rules.ts'
import { counterWeight, sourceWeight } from './source-line.ts'
import { templateRules, templateSigns } from './template-rules.ts'
import { webRules, webSigns } from './web-rules.ts'
import { count, isProse, longestLine, type Weigh, when } from './weigh.ts'

/** Kinds of page furniture; each is a rule of the checker with its own message. */
export type FurnitureRule =
  | 'breadcrumb'
  | 'navigation'
  | 'source_line'
  | 'counter'
  | 'share'
  | 'page_tools'
  | 'login'
  | 'licence'
  | 'copyright'
  | 'page_count'
  | 'neighbours'
  | 'related'
  | 'library'
  | 'follow'
  | 'script'
  | 'player'
  | 'folio'
  | 'voice'

export interface Furniture {
  rule: FurnitureRule
  /** 0–1: how surely such a line is no part of the text, whatever stands around it. */
  weight: number
}

/** Any of these stands in every line the rules below can fit: most lines of a report are done with after one look. */
const anySign = new SignGate(
  new RegExp(
    `${/[日月份]\s?印|热线|无正文|内部|[报讯刊参息态]\s+\S{0,6}第|复制件|复印件|藏本|影印件|word|收稿|修回|录用|首发|[发分]\S?\s?[:：]|历史版本|回页首|回顶部|回到页|top|友情|分类号|学号|单位代码|公开$|[件料][（(之]|印[发制]|编印|密级|[份档页]号|视觉|审读|密封线|cookie|附\s?件|份[）)]|在看|标签|解读|图书馆|书库|[_|]|大全|论坛|社区|书[院吧库名]|[监印]制|制发|门户|发\s?[:：]|长按|识别|每份|铅印|报社|第[一二三四五六七八九十百]{1,5}页|藏|整理|内部|共印|抄[送报]|^[主分报]?送\s?[:：]|[此本][件文]|编号|资助|引文|修订日期|指南|联络|告示|[厂司局所馆社承代排]印|邮箱|[>»›→]|首页|主页|位置|来源|发布|时间|日期|作者|编辑|责编|浏览|阅读|点击|访问|人气|字号|字体|索\s?引|主办|承办|道客|豆丁|文档|扫描全能|docin|doc88|book118|分享|扫|微信|微博|分钟|原创|打印|关闭|收藏|返回|纠错|登录|注册|密码|备案|备\d|安备|标识码|网站|来自|发自|顶一下|完|结束|地图|版权|copyright|©|reserved|转载|声明|侵权|权益|听新闻|广告|赞助|原标题|原文|往期|猜你|赞|A-|知道了|标签|收录|轻触|发表于|附件|放大|缩小|版面|数字报|上一[版期]|页|\d\s?\/\s?\d|page|上一|下一|前一|后一|相关|推荐|热门|延伸|链接|下载|上传|文库|文档|关注|公众号|function|var |document|\.(?:css|js|jpe?g|png|gif)|播放|视频|语音|朗读|\d:\d\d|无障碍|适老|评论|点赞|繁体|简体|注:|主办|承办|English|技术支持|地址|搜索|尾页|更多|可能|举报|客服|facebook|line|whatsapp|跳到|网站导览|回首页|友善列印|转寄|点阅|资料更新|隐私|资讯安全|END|社址|零售|印刷|刊号|代号|投稿|楼主|沙发|回复|签名|积分|帖|只看|排版|监制|合作\S{0,4}[:：]|书签|powered|留言|划线|星标|滑动|换一|话说|保护视|站内|今天是|回上页|列印|输入|主管|信息时间|我要|功能介绍|小字|回应|引用|推文|责任|网络编|赞赏|划线|wps|转换|pdf|word|\.(?:docx?|xlsx?|pptx?|com|cn|net|org|example)|查看|展开|加载|本站|本网|访客|推广|卷号|地板|板凳|\d[#楼]|#\d|属地|每日心|引用\s|倒序|[本一]主题|UID|读权限|收录|定\s?价|邮费|出版[一者社]|[辑行刷版刊售订印]者\s?[:：]|ISBN|开\s?本\s?[:：]|印\s?[张数]|\{|本版|星期|农历|\d版|[一二三四五六七八九十]版|[A-D]\d\d\s|[报刊]\s*\d{4}/iu.source}|${shopSigns.source}|${portalSigns.source}|${webSigns.source}|${labelSigns.source}|${templateSigns.source}|${blogSigns.source}|${paperSigns.source}`,
    'iu',
  ),
)

const shareWords =
  /分享(?:到|至)\s?[:：]?|一键分享|分享(?:本文|文章|本页|给好友)|(?:微信|微博|QQ空间|朋友圈|新浪微博|腾讯微博|人人网|豆瓣)(?:\s*[|、/]?\s*(?:微信|微博|QQ空间?|朋友圈|新浪微博|腾讯微博|人人网|豆瓣|复制链接|更多))+/u
const shareLine =
  /^[【[(（]?\s*(?:分享|转发|点赞|收藏|评论|在看|赞)(?:\s*[|、/]?\s*\(?\d*\)?\s*(?:分享|转发|点赞|收藏|评论|在看|举报|赞)){1,}\s*[】\])）]?$/u
const tools =
  /打印(?:本页|此页|本文|页面)|关闭(?:本页|窗口|此页|页面)|返回(?:顶部|首页|页首|列表|上一?页|上级)|加入收藏|设为首页|收藏(?:本站|本页|此页)|我要纠错|[【[(（]\s?(?:打\s?印|关\s?闭|纠错|收藏|返回|回到顶部|顶部)\s?[】\])）]|(?:进入|切换|退出)(?:无障碍|长者|适老|关怀)(?:模式|版)?|网页?适老化|下载全文|保存本页|语音播报/gu
/** The reading tools of a newspaper on the web. */
const paperTools = /放大\s?[▲+]?|缩小\s?[▼-]?|默认\s?○?|[上下]一[版期]|版面(?:导航|目录|概览)|标题导航|数字报|PDF版/gu
const toolsLine = /^(?:打\s?印|关\s?闭|纠错|收藏|返回|TOP|↑|×)(?:\s*[|/]?\s*(?:打\s?印|关\s?闭|纠错|收藏|返回|TOP))*$/u

const loginSure =
  /登录后(?:可|才能|方可)?(?:查看|阅读|下载|继续|评论|浏览|发表)|(?:注册|登录|购买|开通|付费|订阅)(?:会员|vip|账号)?(?:后)?(?:即可|就能|可)(?:免费)?(?:查看|阅读|下载|浏览|继续)(?:全|完|更|剩|余|本|该|此|$)|点击登录|\(\*\)\s?为?必填|忘记密码|没有账号|立即(?:登录|注册)|注册(?:新用户|会员|账号)|记住(?:我|密码|登录)|第三方登录|(?:请|您)(?:还|尚)?(?:未|先)登录|验证码\s?[:：]|换一张/u
/** What a form for it holds besides; a sentence or a table has other words. */
const loginRest =
  /忘记|找回|记住|请?输入|新?用户|会员|名|邮箱|手机号?码?|立即|免费|我|中心|客服|qq|微信|微博|第三方|其他|方式|下次|个人|后台|退出|系统|管理员?|[\s\d|:：/*()[\]【】<>.·_-]/giu
const loginParts = /用户名|密\s?码|验证码|登\s?录|注\s?册|账\s?号|自动登录/gu

const licence =
  /ICP\s?[备证]|公网安备|备案(?:号|编号|序号)|网站标识码|政府网站找错|(?:本站|(?<![[「“『])网站)(?:由(?!不|未|非|[^。]*，[^。]*。)|支持|建议)|建议使用.{0,14}浏览器|最佳(?:分辨率|浏览)|(?:网站|本站|已|^)\S{0,4}支持\s?IPv6|IPv6\s?(?:网络)?(?:已支持|访问量?|标识)|网站声明|网站地图|技术支持\s?[:：](?!\s?\d)|(?:主办|承办|协办|运维|维护)(?:单位)?\s?[:：]|您是第\s?\d*\s?位?(?:访|位)|(?:访客|今日访问|总访问量)|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?B2-\d+/iu
const hostLine = /^(?:主办|承办|协办|指导)单位\s?[:：]/u
const copyright =
  /版权(?:所有|归.{1,20}所有|声明)|copyright|©|all rights reserved|(?:未经|如需).{0,14}(?:许可|授权|允许).{0,20}(?:转载|复制|使用|建立镜像)|(?:转载|引用)(?:本文|本站|时)?.{0,8}(?:请|须|务必|应)?(?:注明|标明)|禁止转载|本(?:网站?|站|平台|公众号)(?:声明|转载|所[载刊]|部分|内容|文章|注明)|(?:如|若)(?:有|涉及?|存在).{0,4}侵权(?!.{0,30}[甲乙丙]方)|免责声明|^声明\s?[:：]|(?:侵犯|损害)(?:了)?您的.{0,6}权益|来自网络|仅代表(?:作者|本人)/iu
/** In brackets inside a sentence only the brackets are the site's. */
const insideText = /\p{Script=Han}[，。；]?[（(【]本?[文资][^（()）】]{4,40}[）)】]\p{Script=Han}{4}/u
/** Words of licences and contracts, which rule on copies themselves. */
const ofLicences =
  /[甲乙丙]方|许可(?:证|协议|声明)|授权(?:协议|条款|使用费)|本(?:软件|程序|合同|协议|许可|作品的)|衍生|源代码|版权所有者|著作权人|副本|不(?:作|提供|承担)[^。]{0,8}(?:担保|保证)/u
/** A notice in a book says it too, but a sentence about copyright law has clauses before it. */
const pageCount =
  /^[(（【[]?\s?第?\s?\d{1,4}\s?页?\s?[,，、/|]?\s?[共/]\s?\d{1,4}\s?页\s?[)）】\]]?(?:\s?第?\s?\d{1,4}\s?页)?$|^[(（【[]?\s?共\s?\d{1,4}\s?页\s?[,，、/|]?\s?(?:当前)?(?:第\s?)?\d{1,4}\s?页?\s?[)）】\]]?|^[-—–]?\s?\d{1,4}\s?\/\s?\d{1,4}\s?[-—–页]?$|^page\s?\d{1,4}\s?(?:of|\/)\s?\d{1,4}$/iu
/** The page and how many there are, in other words: 您正在阅读 3 页文档中的第 1 页. */
const bothCounts =
  /(?:共有?|总计|总共|全部|(?:阅读|浏览|查看|显示)的?是?)\s?\d{1,4}\s?页.{0,8}第\s?\d{1,4}\s?页|第\s?\d{1,4}\s?页.{0,6}(?:共|总计|总共)\s?(?:有\s?)?\d{1,4}\s?页/u
const pager =
  /(?:^|\s)(?:尾页|末页|下一页|后一页|上一页)(?:\s|$)|^(?:\d{1,3}\s+){3,}(?:\.{2,3}|…)?|^跳转到?\s?(?:第\s?)?(?:\d+\s?)?页?$|跳转到?\s?第\s?\d*\s?页|共\s?\d+\s?条/u
const neighbours =
  /^[【[<«]*\s?(?:上|下|前|后)(?:\s?\/\s?下)?一(?:(?:节|回|个)(?!\s)|(?:篇|条|则|章|页|文章)|[节回个](?:新闻|文章|信息|内容))(?:新闻|文章|信息|内容)?\s?[】\]]?\s?(?:[:：]|>|»|\s|没有|无|$)(?!.{0,80}[，；].{0,80}。)/u
const relatedHead =
  /^[【[■◆●▲★·•*\s-]*(?:往期(?:精彩|热门|好文|内容|文章)?(?:推荐|回顾|精彩|内容|阅读|链接|文章)|猜你.{2,4}|(?:更多)?相关(?:新闻|阅读|链接|文章|报道|推荐|信息|资讯|内容|专题|稿件|搜索|文档|下载|附件|解读)|推荐(?:阅读|文章|新闻|内容)|热门(?:文章|新闻|推荐|点击|排行|搜索|标签|文档)|延伸阅读|更多(?:新闻|内容|文章|精彩|推荐|资讯|阅读|文档|报道|消息|热点)|猜你喜欢|[你您]可能(?:还)?(?:感兴趣|喜欢|想看|需要)(?:的\p{Script=Han}{1,4})?|喜欢此内容的人还(?:喜欢|看了)|为您推荐|大家都在看|大家还在看|热搜榜?|相关范文|点击排行|阅读排行|排行榜|最新(?:文章|资讯|评论|更新)|友情链接|快速链接|本类推荐|标签|关键词云|精彩推荐|图片新闻|网友评论|最新评论|发表评论)\s?(?:\(\d+\))?\s?[】\]:：>»]*\s*(?:更多)?\s?[>»]*$/u
const linksInRow =
  /^[【[]?\s?(?:猜[你您]喜欢|[你您]可能(?:还)?(?:感兴趣|喜欢|想看)|(?:相关|推荐|热门|精彩|延伸|往期|更多|最新|精选)(?:阅读|文章|推荐|内容|范文|文档|链接|专题|新闻|回顾)|大家(?:都|还)在看|热门(?:标签|搜索)|看了又看|同类(?:文章|范文))\s?[】\]]?\s?[:：]\s?[^|｜。；，\n]{2,40}(?:\s?[|｜/／]\s?[^|｜。；，\n]{2,40}){1,9}$/u
const library =
  /道客巴巴|豆丁网|百度文库|原创力文档|文库网|淘豆网|人人文库|金锄头文库|爱问共享|book118|docin|doc88|(?:本|该)(?:文档|资料|资源)(?:由|为|来自|是).{0,14}(?:上传|分享|整理|收集|提供|网友)|下载(?:积分|券|后可)|下载[需要扣].{0,4}(?:积分|金币|财富值|下载券|元)|^(?:文档|文章)来源\s?[:：]|^资料来源\s?[:：].{0,12}(?:网$|网络|网址|www|https?:|文库|互联网)|(?:文档|资料)(?:下载|贡献者|大小|页数|热度|编号|介绍|从网络)|如有侵权.{0,6}(?:删除|联系)|(?:精品|精选|优质|实用|最新|可编辑)(?:文档|文库|范文|word)|剩余\s?\d+\s?页未?读|阅读剩余|下载原文|仅供个人学习|扫描全能王|CamScanner|(?:word|doc)版?(?:可|任意|下载).{0,6}(?:编辑|下载)/iu
/** Phrases that a report may hold as well: they count in short lines of their own only. */
const download =
  /^[【[(（]?\s?(?:(?:免费|立即|点击|欢迎|付费|vip|本地|高速|普通).{0,3}下载|下载(?:本文|文档|此文|word|地址|说明|须知|附件)?|附件下载|在线预览|在线阅读|全文阅读|继续阅读|试读(?:结束)?|加入(?:书架|书签|VIP)|举报|预览)\s?[】\])）!:：]*$/iu
const follow =
  /扫(?:一扫|码).{0,16}(?:群|号|圈)$|(?:长按|扫描|扫一扫|识别).{0,14}(?:二维码|关注|阅读|小程序)|扫(?:码|一扫)(?:关注|分享|阅读|查看|打开|下载|二维码)|关注.{0,14}(?:公众号|微信号|视频号|我们)|点击(?:上方|下方|左下|右上|文末|蓝字).{0,16}|阅读原文|点(?:个)?[“"]?在看|^微信扫一扫|^知道了$|预览时标签|收录于|^轻触|发表于\p{Script=Han}{2,3}$|(?:微信|官方)?公众号\s?[:：]|打开.{0,8}(?:客户端|APP)|(?:查看|阅读|展开|显示)(?:更多|全文|余下|剩余|大图|原图)|收起(?:全文)?|点击(?:加载|展开|查看|图片)|加载(?:中|更多|失败)|扫一扫(?:在手机|手机)/iu
const script =
  /function\s?\w*\s?\(|document\.\w|window\.\w|\bvar\s+\w+\s?=|<\/?(?:div|span|p|br|a|img|script|style|table|td|tr|li|ul)\b[^>]*>|\{[^}]*:\s?[^}]*;\s*\}|javascript:|\.(?:css|js)["']?\)?;?$|^\S+\.(?:jpe?g|png|gif|bmp|webp)$|wx_fmt=/iu
/** What stands between tags is text. */
const tags = /<[^<>]{1,200}>/gu
const player =
  /^(?:\d{1,2}:)?\d{1,2}:\d{2}\s?\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2}|^视频(?:加载|播放)|(?:播放|暂停|重播|静音|全屏|倍速|清晰度)(?:\s*[|/]?\s*(?:播放|暂停|重播|静音|全屏|倍速|清晰度|下载))+|^(?:听新闻|朗读|点击播放|语音播报|点此收听)/u
const contact =
  /(?:地\s?址|邮\s?编|邮政编码|电\s?话|传\s?真|邮\s?箱|E-?mail|联系(?:方式|我们)|举报电话|热线)\s?[:：]/giu
const siteWords =
  /^(?:[【[（(]?\s?(?:广告|推广|赞助内容|商业推广)\s?[】\])）]?$|赞助商|(?:还没有评论|暂无评论)|.{6,60}[_|－-]\s?\S{2,12}(?:网|大全|文库|频道|官网)$|欢迎(?:访问|光临|您|来到)(?!.*[。！][^。！|｜]{8})|今天是|站内搜索|热门搜索|请输入(?:关键[词字]|搜索)|搜索\s?(?:热词|$)|繁[体體]\s?(?:中文|版)?(?:\s|$)|无障碍(?:浏览|阅读)?$|返回顶部$|用户评论|我要评论|网友评论|^本(?:站|网)(?:公告|提示|提醒|通告)\s?[:：])/u

const sentences = /[。！？；]\s*\p{Script=Han}/u

/** More characters than these beside the words of a form are a sentence's. */
const mostLoginRest = 3

function contactWeight(line: string): number {
  return count(contact, line) >= 2 && !/[。；]/u.test(line) ? 0.35 : 0
}

const rules: readonly [FurnitureRule, Weigh][] = [
  ['folio', paperLabelWeight],
  ['page_count', when(pageCount, 0.95, 40)],
  ['page_count', line => (line.length <= 40 && !/[。；]/u.test(line) && bothCounts.test(line) ? 0.85 : 0)],
  ['breadcrumb', breadcrumbWeight],
  ['neighbours', when(neighbours, 0.95, 90)],
  ['source_line', sourceWeight],
  ['counter', counterWeight],
  ['navigation', navigationWeight],
  ['navigation', line => (line.length <= 60 && !isProse(line) && pager.test(line) ? 0.75 : 0)],
  ['navigation', when(/^(?:站内|全文)?搜索\s?[:：]\s?(?:\[|热门|$)/u, 0.85, 60)],
  [
    'share',
    line =>
      line.length <= 60 &&
      !/[。；]/u.test(line) &&
      (shareWords.test(line) || shareLine.test(line) || /^分享\s?[:：]?$/u.test(line))
        ? 0.92
        : 0,
  ],
  [
    'page_tools',
    line =>
      line.length > 80 || /[。；]/u.test(line)
        ? 0
        : count(tools, line) > 0 || count(paperTools, line) >= 2
          ? 0.9
          : toolsLine.test(line)
            ? 0.85
            : 0,
  ],
  [
    'login',
    line =>
      line.length > 90 || isProse(line)
        ? 0
        : loginSure.test(line)
          ? 0.93
          : count(loginParts, line) >= 2 && !/[。，；]/u.test(line)
            ? line.replace(loginParts, '').replace(loginRest, '').length <= mostLoginRest
              ? 0.9
              : 0
            : 0,
  ],
  [
    'licence',
    line =>
      sentences.test(line) || hostLine.test(line) ? (hostLine.test(line) ? 0.35 : 0) : licence.test(line) ? 0.92 : 0,
  ],
  ['related', when(relatedHead, 0.85, 24)],
  [
    'related',
    when(
      /^(?:更多)?(?:相关(?:文章|阅读|新闻|链接|搜索|热词搜索)|延伸阅读|推荐阅读|热门搜索|本文标签|文章标签|关键词阅读)\s?[:：]\s?[^。]+$/u,
      0.8,
      60,
    ),
  ],
  // A head with its links in one line, set apart by bars.
  ['related', when(linksInRow, 0.86, 160)],
  // Where a table or an entry goes on from the page before.
  ['folio', when(/^[（(【[]\s?(?:接|续|承|上接|续接|接续)(?:上|前|下)?(?:页|表)\s?[）)】\]]$/u, 0.88, 10)],
  ['script', line => (script.test(line) && !/\p{Script=Han}{6}/u.test(line.replace(tags, '')) ? 0.85 : 0)],
  ['player', when(player, 0.85, 60)],
  ...siteRules,
  ...paperRules,
  ...shopRules,
  ...portalRules,
  ...webRules,
  ...labelRules,
  ...templateRules,
  ...blogRules,
  [
    'library',
    line => (line.length <= 120 && !isProse(line) && library.test(line) ? 0.88 : download.test(line) ? 0.8 : 0),
  ],
  [
    'follow',
    line =>
      line.length <= 60 && follow.test(line) && !sentences.test(line) ? (/，.*。$/u.test(line) ? 0.4 : 0.82) : 0,
  ],
  [
    'copyright',
    line =>
      !copyright.test(/^[^。]*/u.exec(line)?.[0] ?? '') || ofLicences.test(line) || insideText.test(line)
        ? 0
        : line.length <= 100 && !/第[一二三四五六七八九十百]+条/u.test(line)
          ? 0.85
          : 0.4,
  ],
  ['navigation', when(siteWords, 0.75, 50)],
  ['licence', contactWeight],
]

/** A row of a drawn table. */
const tableRow = /^[│┃].*[│┃]$/u

/** An item of rules or advice, a sentence about what pages say in quotes: they speak of pages. */
const spokenOfPages =
  /^(?:第[\d一二三四五六七八九十百]+条\s|[一二三四五六七八九十]{1,3}、.*[。；]$)|^[^“]{6,}“[^”]{2,30}”[^“”]*[，。].*。$/u
const longestSpoken = 24

/** What furniture of a page a text is, by the rule that fits best; null where none does. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > longestLine) return null
  const line = foldLine(text).trim()
  if (line === '' || !anySign.test(line) || tableRow.test(line)) return null
  if (line.length > longestSpoken && spokenOfPages.test(line)) return null
  let best: Furniture | null = null
  for (const [rule, weigh] of rules) {
    const weight = weigh(line)
    if (weight > (best?.weight ?? 0)) best = { rule, weight }
    if (weight >= 0.9) break
  }
  return best
}
