import type { FurnitureRule } from './line.ts'
import { cellBreak, count, isProse, type Weigh, when } from './weigh.ts'

/** What a program of a site writes on its page in English, where the page itself is Chinese. */
const english =
  /^(?:share(?:\s["“].*)?|copied|copy\slink|loading|log\s?in|sign\s(?:in|up)|menu|search|download|e-?mail|protected|skip\sto\s.+|read\smore|show\smore|see\smore|view\s(?:all|more)|load\smore|home|about(?:\sus)?|contact(?:\sus)?|subscribe|follow(?:\sus)?|back\sto\stop|previous|next|related\sposts?|leave\sa\s(?:reply|comment)|(?:no|\d+)\scomments?|posted\s(?:on|by|in)\s.+|published\s(?:on|by|in)\s.+|last\supdated.*|academic\syear\s?[:：].*|transcript|privacy\spolicy|terms\sof\s(?:use|service)|monitor)[\s!.…:]*$/iu
const englishTokens =
  /\b\d+\s?(?:views?|downloads?|likes?|shares?|comments?|pages?)\b|\b(?:category|published|posted|tags?|transcript|uploaded|author)\b\s?[:：]?/giu
const hasHan = /\p{Script=Han}/u

const englishWeight: Weigh = line => {
  if (line.length > 120) return 0
  if (english.test(line)) return line.includes(' ') ? 0.78 : 0.5
  return !hasHan.test(line) && count(englishTokens, line) >= 2 ? 0.82 : 0
}

/** Switches of script and menu, ways past the head of a page. */
const switches =
  /^(?:(?:转换|切换|返回)(?:到|为|至)?\s?(?:繁体|简体|正体)(?:中文|版)?|(?:打开|收起|展开|显示)(?:主|导航)?菜单|按\s?enter\s?(?:键)?\s?(?:到|进入|跳至)\S{2,8}|(?:已)?复制(?:连结|链接|网址|成功)?|加?载中.{0,16}|[回到至跳转]{1,2}(?:页面)?(?:顶部|页首|最上方))$/iu
/** Fetching and searching a whole book. */
const wholeBook =
  /^(?:txt|全文|本书|整本)?下载\s?[:：]\s?\S{1,40}\.(?:txt|pdf|epub|mobi|docx?|rar|zip)$|^(?:本书|本刊|本站|本库)?全文检索\s?[:：]?$/iu
/** The editor of a journal's paper, without a colon. */
const editorOf =
  /^[(（【[]?\s?(?:责任|特约|本期|栏目|网络)(?:编辑|编校|校对)[\s/／|]+\p{Script=Han}\s?\p{Script=Han}[\p{Script=Han}\s]{0,4}[)）】\]]?$/u
/** Columns of databases that cut books into pieces. */
const pieces =
  /^(?:知识类型|内容出处|唯一号|颗粒名称|数据来源库|馆藏号|典藏号|登录号|登录编号|索取号|析出页码)\s?[:：]\s?\S.{0,60}$/u
const pieceHead =
  /^(?:知识出处|相关(?:地名|人物|机构|事件|词条|实体)|查看原文|内容|全文|正文|日志|留言内容|出版者\s?[:：].{2,20}|页码\s?[:：]?\s?\d[\d-]*|打开文本图片集|收藏成功|目录|编辑本段)$/u
/** What blogs print beside their entries. */
const blog =
  /^(?:[+＋]?\s?加关注|加好友|发私信|写私信|私信|评论这张|下载lofter.{0,16}|显示下一条.{0,8}|[+＋]?关注(?:ta|他|她)|进入专题\s?[:：].*|本文责编\s?[:：].*|发信站\s?[:：].*|\p{Script=Han}{1,10}的(?:博客|空间|专栏|日志))$/iu
/** What stands in the place of a value that one pays for. */
const paid =
  /[:：]\s?[（(]?(?:请)?(?:登录|注册|会员|付费)\S{0,6}(?:可见|查看|可看)[）)]?$|此处内容[^。]{0,8}(?:会员|登录|付费)[^。]{0,6}(?:开放|可见|查看)|(?:查看|获取)(?:完整|更多|全部|详细)(?:信息|内容)[^。]{0,8}(?:升级|开通|登录|注册|会员)/u
const blogSure = /^(?:评论这张|下载lofter|显示下一条|进入专题|本文责编|发信站|[+＋]?\s?加关注$)/iu
/** Send it to those one knows. */
const toFriends =
  /^(?:将|把)?(?:文章|本文|此文|页面)?(?:分享|转发)(?:到|至|给)(?:我的)?(?:朋友圈|好友|微信|微博|facebook|twitter).{0,4}$|^用(?:微信|易信|手机)\s*[“"‘「]?扫一扫/iu
/** A bar of one or two buttons that ends in an upright stroke or has one: 显示下一条 | 关闭. */
const barButton =
  /^(?:关闭|下载\S{0,8}|登录|注册|订阅|收藏|帮助|退出|设置|切换\S{0,4}|返回\S{0,4}|举报|隐藏|字号|我的\S{1,4}|更多|列表|评论|回复|加入\S{0,4}|意见反馈|客服)$/u
const barWeight: Weigh = line => {
  if (line.length > 40 || !/[|]/u.test(line) || /[，。；！？\d]/u.test(line)) return 0
  const cells = line.split(cellBreak).filter(Boolean)
  const known = cells.filter(cell => barButton.test(cell)).length
  return cells.length <= 4 && known > 0 && known * 2 >= cells.length ? 0.78 : 0
}

/** A film that does not play, a picture that does not come. */
const broken =
  /(?:浏览器|设备|系统|版本)[^。，；]{0,10}(?:不支持|不守旧|无法|未能)[^。，；]{0,8}(?:播放|显示|观看|视频|音频|html5)|^(?:抱歉[，,]\s?)?(?:未能|无法|不能)(?:正常)?(?:播放|加载|显示)[^。，；]{0,14}(?:视频|音频|影片|图片|内容)$/iu
/** The rest of an article behind an advertisement. */
const readOn = /(?:请\s?)?(?:继续\s?)?往下(?:阅读|观看|滑动)|(?:文章|新闻)未完.{0,8}(?:继续|往下)/u
/** Readers of novels on telephones. */
const readerMode =
  /(?:请|点击)?(?:关闭|退出|取消)[^。]{0,12}(?:阅读|畅读|小说|广告屏蔽|转码)[^。]{0,12}(?:模式|功能|页面)|键盘[^。]{0,6}方向键[^。]{0,12}翻页|^书迷正在(?:阅读|看)\s?[:：]|^(?:最新网址|备用网址|本站网址|永久地址)\s?[:：]/u
/** The day behind the headline, as lists and heads of boards of notices have it. */
const dayBehind = /(?<=[\p{Script=Han}）)])(?<![于至自在到从的])\d{4}-\d{2}-\d{2}$/u
/** The foot of a page of a newspaper's program, its number and day. */
const paperCode =
  /enpproperty|^\d{4}-\d{2}-\d{2}\s\d+\s\d+\s\S{2,12}\scontent_\d+|^\d{1,2}\s?[:：]\s?\S{2,6}\s?总?第\s?\d+\s?期\W{0,6}\d{4}-\d{1,2}-\d{1,2}/u
/** 手机随时随地看行情. */
const onPhone = /^(?:意见反馈\s+)?手机(?:随时随地)?看\S{2,4}$/u
const accountGone = /您的\S{0,6}[帐账]号[^。]{0,16}(?:过期|失效|异常|绑定|登录)/u
const readers =
  /[本全这]篇?(?:文章?|文)\s?(?:共|约|有|计)*\s?[\d,]+\s?个?字[，,\s]{0,3}(?:阅读|读完|预计|需)\S{0,6}\d+\s?分钟/u
/** What a site of model texts says of them at their foot. */
const modelNote =
  /^(?:友情|温馨|特别|重要)(?:提示|提醒)\s?[:：][^。]*(?:范例|范文|本文|该文|文章|文档)[^。]*(?:仅供|不代表|自主创作|请勿照搬)/u
const linkHead = /^(?:扩展|拓展|关联|深度)阅读\s?[:：]\s?\S[^。]*$/u
/** When a post of a platform was written, the year in two digits. */
const shortStamp = /^\d{2}-\d{2}-\d{2}\s\d{2}:\d{2}$/u
const openTo = /^(?:本(?:网?站|页面?)|网站)使用\s?cookies?/iu
const place = /^(?:地址|网址|链接|本页地址|原文|本文地址|本文链接)\s?[:：]\s?(?:https?:\/\/|\/[\w-]+\/)\S+$/iu
/** How much of a text a site of journals holds back; where work is to be sent. */
const restOf = /^[（(]?剩余\s?\d+\s?个?字[）)]?$/u
const sendWork = /来稿(?:请)?(?:寄|投|发|电邮)[至到].{2,60}|刊登.{0,4}致稿酬/u
const boxes = /^(?:(?:热点|频道|精品|编辑|本周)推荐|评论排行|频道(?:总|本[月周])排行|图片推荐)\s?[:：>»]*$/u
/** The places of a forum's member beside the post. */
const member =
  /^(?:\S{1,16}\s当前(?:离线|在线)|(?:积分|帖子|主题|精华|金币|威望|贡献|鲜花)\s?[:：]?\s?\d+|窥视卡|雷达卡|参与人数\s?\d+.*|查看全部评分|手机签名\s?[:：].*|(?:精彩|好)文章[，,]?感谢分享[！!。]?|回帖后跳转到最后一页|b\scolor\simage.*|(?:请\s?)?登录\s?后使用快捷导航|\d+\s?人(?:赞同|喜欢|收藏)了该?(?:文章|回答|帖子)|\S{2,16}(?:官方)?(?:账号|帐号)|当前第\s?\d+\s?页[\d\s]*|(?:网友)?(?:询问|评论)?留言\s?已有\s?\d+\s?条留言|还没有人(?:留言|评论).*|(?:请登录|免费注册|立即注册|请先登录)|(?:摘要|全文|pdf|html)(?:点击|下载|浏览|阅读)(?:次数|量)?\s?[:：]?\s?\d+|被引次数\s?[:：]?\s?\d+|关键字\s?[:：]\s+栏目\s?[:：].*|以下文章来源于\s?\S+.*|导航\s?[:：].*>.*|↑+|↓+|rank\s?[:：]\s?\d.*|论坛(?:元老|版主|管理员)|(?:初级|中级|高级|金牌|注册|新手)会员|跳转到指定楼层|倒序浏览|阅读模式|回帖奖励)$/iu

/** Furniture of sites of notices, databases of books, blogs, novels, sites in English frames. Lines come folded. */
export const webRules: readonly [FurnitureRule, Weigh][] = [
  ['page_tools', englishWeight],
  ['page_tools', when(switches, 0.8, 40)],
  ['library', when(wholeBook, 0.84, 70)],
  ['source_line', when(editorOf, 0.7, 30)],
  ['library', when(pieces, 0.82, 80)],
  ['library', when(pieceHead, 0.44, 30)],
  ['page_tools', line => (blog.test(line) ? (blogSure.test(line) ? 0.82 : 0.46) : 0)],
  ['share', when(toFriends, 0.84, 30)],
  ['page_tools', barWeight],
  ['player', when(broken, 0.84, 60)],
  ['follow', line => (line.length <= 30 && !/。/u.test(line) && readOn.test(line) ? 0.84 : 0)],
  ['library', when(readerMode, 0.86, 120)],
  ['source_line', when(dayBehind, 0.44, 70)],
  ['script', when(paperCode, 0.92, 160)],
  ['page_tools', when(onPhone, 0.82, 30)],
  ['login', line => (line.length <= 90 && !isProse(line) && accountGone.test(line) ? 0.8 : 0)],
  ['page_tools', when(readers, 0.85, 60)],
  ['copyright', when(modelNote, 0.86, 160)],
  ['related', when(linkHead, 0.72, 60)],
  ['source_line', when(shortStamp, 0.8, 20)],
  ['licence', when(openTo, 0.85, 160)],
  ['source_line', when(place, 0.78, 160)],
  ['source_line', when(/^[（(]\s?原(?:标)?题(?:为|是|\s?[:：])[^。]{2,60}[）)]$/u, 0.74, 80)],
  ['login', when(restOf, 0.85, 20)],
  ['licence', line => (sendWork.test(line) && /@|邮箱|稿酬|邮编|信箱/u.test(line) ? 0.72 : 0)],
  ['related', when(boxes, 0.8, 16)],
  ['navigation', when(/^(?:热门搜[寻索]|即时新闻|看更多|加入好友)$/u, 0.8, 16)],
  ['login', when(paid, 0.86, 60)],
  ['page_tools', when(member, 0.8, 30)],
]

/** What every line they fit holds a sign of. */
export const webSigns =
  /剩余|原题|标题为|来稿|稿酬|点推荐|道推荐|品推荐|周推荐|片推荐|搜[寻索]|时新闻|看更多|入好友|排行|图片集|share|copi|copy|loading|load more|log ?in|sign (?:in|up)|menu|search|download|e-?mail|protected|skip|read more|show more|see more|view|home|about|contact|subscribe|follow|back to|previous|next|related|leave a|comment|posted|publish|updated|academic|transcript|privacy|terms of|monitor|繁体|正体|菜单|enter|复制|载中|顶部|页首|最上方|检索|[全本]文|[这本]篇|责任编|特约编|栏目编|知识|当前[离在]|[积帖主精金威贡鲜]\\S\\s?[:：]?\\s?\\d|[窥雷][视达]卡|参与人|全部评|手机签|感谢分|回帖后|快捷导|赞同了|[喜收][欢藏]了|[账帐]号|当前第|留言|人评|请登录|请先登|[费即]注册|[击载览读][次量]|被引次|导航|↑|↓|来源于|可见|可看|此处内|[查获][看取][完更全详]|内容|唯一号|颗粒名|馆藏号|典藏号|登录[号编]|索取号|析出|相关[地人机事词实]|正文|日志|出版者|页码|收藏成|目录|本段|[加+＋]关|好友|私信|评论这|显示下|进入专|发信站|本文责|的[博空专日]|朋友圈|扫一|[|]|不支持|守旧|无法|未能|不能|往下|[读说]模|方向键|书迷|网址|地址|\d-\d\d$|\d\d-\d\d\s|enpp|content_|总?第\s?\d+\s?期|看行情|机看|随地看|的\S{0,6}[帐账]号|cookie|范[例文]|[展联度]阅读|rank|论坛元|版主|级会员|牌会员|册会员|手会员|指定楼|序浏|阅读模|帖奖/iu
