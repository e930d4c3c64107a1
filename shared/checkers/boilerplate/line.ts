import { foldLine } from '../fold-line.ts'
import { SignGate } from '../sign-gate.ts'
import { paperLabelWeight } from './paper-label.ts'
import { paperRules } from './paper-rules.ts'
import { shopRules, shopSigns } from './shop-rules.ts'
import { siteRules } from './site-rules.ts'
import { cellBreak, count, isProse, longestLine, type Weigh, when } from './weigh.ts'

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

export interface Furniture {
  rule: FurnitureRule
  /** 0–1: how surely such a line is no part of the text, whatever stands around it. */
  weight: number
}

/** Any of these stands in every line the rules below can fit: most lines of a report are done with after one look. */
const anySign = new SignGate(
  new RegExp(
    `${/[日月份]\s?印|无正文|内部|[报讯刊参息态]\s+\S{0,6}第|复制件|复印件|藏本|影印件|word|收稿|修回|录用|首发|[发分]\S?\s?[:：]|历史版本|回页首|回顶部|回到页|top|友情|分类号|学号|单位代码|公开$|[件料][（(之]|印[发制]|编印|密级|[份档页]号|视觉|审读|密封线|cookie|附\s?件|份[）)]|在看|标签|解读|图书馆|书库|[_|]|大全|论坛|社区|书[院吧库名]|[监印]制|制发|门户|发\s?[:：]|长按|识别|每份|铅印|报社|第[一二三四五六七八九十百]{1,5}页|藏|整理|内部|共印|抄[送报]|^[主分报]?送\s?[:：]|[此本][件文]|编号|资助|引文|修订日期|指南|联络|告示|[厂司局所馆社承代排]印|邮箱|[>»›→]|首页|主页|位置|来源|发布|时间|日期|作者|编辑|责编|浏览|阅读|点击|访问|人气|字号|字体|索\s?引|主办|承办|道客|豆丁|文档|扫描全能|docin|doc88|book118|分享|扫|微信|微博|分钟|原创|打印|关闭|收藏|返回|纠错|登录|注册|密码|备案|备\d|安备|标识码|网站|来自|发自|顶一下|完|结束|地图|版权|copyright|©|reserved|转载|声明|侵权|权益|听新闻|广告|赞助|原标题|原文|往期|猜你|赞|A-|知道了|标签|收录|轻触|发表于|附件|放大|缩小|版面|数字报|上一[版期]|页|\d\s?\/\s?\d|page|上一|下一|前一|后一|相关|推荐|热门|延伸|链接|下载|上传|文库|文档|关注|公众号|function|var |document|\.(?:css|js|jpe?g|png|gif)|播放|视频|语音|朗读|\d:\d\d|无障碍|适老|评论|点赞|繁体|简体|注:|主办|承办|English|技术支持|地址|搜索|尾页|更多|可能|举报|客服|facebook|line|whatsapp|跳到|网站导览|回首页|友善列印|转寄|点阅|资料更新|隐私|资讯安全|END|社址|零售|印刷|刊号|代号|投稿|楼主|沙发|回复|签名|积分|帖|只看|排版|监制|合作\S{0,4}[:：]|书签|powered|留言|划线|星标|滑动|换一|话说|保护视|站内|今天是|回上页|列印|输入|主管|信息时间|我要|功能介绍|小字|回应|引用|推文|责任|网络编|赞赏|划线|wps|转换|pdf|word|\.(?:docx?|xlsx?|pptx?|com|cn|net|org|example)|查看|展开|加载|本站|本网|访客|推广|卷号|地板|板凳|\d[#楼]|#\d|属地|每日心|引用\s|倒序|[本一]主题|UID|读权限|收录|定\s?价|邮费|出版[一者社]|[辑行刷版刊售订印]者\s?[:：]|ISBN|开\s?本\s?[:：]|印\s?[张数]|\{|本版|星期|农历|\d版|[一二三四五六七八九十]版|[A-D]\d\d\s|[报刊]\s*\d{4}/iu.source}|${shopSigns.source}`,
    'iu',
  ),
)

const label = (names: string) => new RegExp(`(?:^|[^\\p{Script=Han}])(?:${names})\\s?[:：|丨]`, 'u')

/** Labels of the line under a web page's headline; the first of each pair is written with spaces between, too. */
const sourceLabels: readonly RegExp[] = [
  label('(?:信息|文章|稿件|新闻|内容|文档|图文|本文)?来\\s?源|稿源|转自|原文(?:链接|地址)|原标题'),
  label(
    '(?:发\\s?布|发稿|更新|录入|添加|上传|公开|公布|提交|上版|张贴|最后更新)(?:时间|日期)|资料(?:更新|维护)|最后更新|发布于',
  ),
  label('作\\s?者|发布人|发布者|录入者?|撰稿|供稿(?:单位)?|发布单位|发布机构|发布部门'),
  label('(?:责任|本文|网站|本[版期])?编\\s?辑|(?:本[版期])?责\\s?编|编审|初审|复审|终审|审\\s?核|校\\s?对|签\\s?发'),
  label('(?:浏览|阅读|点击|访问|查看|点阅)(?:次数|人次|量|数|率)?|人气|点击率|热度'),
  label('字\\s?[体号]|字体大小|视力保护色?'),
  label(
    '索\\s?引\\s?号|信息索引号?|信息分类|主题分类|主题词|体裁分类|公开方式|公开范围|有效性|信息名称|组配分类|服务对象',
  ),
  label('栏\\s?目|投稿人|所属(?:分类|栏目)|文章(?:分类|类别)|时间(?=\\s?[:：]\\s?\\d{4}-\\d)'),
]
const staff =
  /(?:编辑|责编|校对|审核|初审|复审|终审|编审|签发|排版|美编|监制|制作|统筹|视觉|审读|组版|检校|记者|通讯员|图文|供稿|投稿邮箱)\s?[:：]/gu
const counterValue =
  /(?:浏览|阅读|点击|访问|查看|点阅|人气|热度|评论|点赞|收藏|转发|回复)(?:次数|人次|量|数|率)?\s?(?:[:：]?\s?\d[\d,]*\s?(?:次|人次|人)?(?=\s|$|[|【[\])）])|[(（]\s?\d[\d,]*\s?(?:次|人次|人)?\s?[)）])/u
const bareCounter = /^\d+\s?人?\s?(?:点赞|评论|收藏|阅读|赞过?|看过|参与)$/u
const timestamp = /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?\s{0,2}\d{1,2}:\d{2}(?::\d{2})?/u
const onlyTimestamp = new RegExp(
  `^${timestamp.source}\\s*(?:来\\s?自\\s?\\S{2,12}|[\\p{Script=Han}]{2,10}(?:网|报|发布|客户端))?(?:\\s+(?:记者|作者|编辑|通讯员)?\\s?\\p{Script=Han}{2,4}){0,2}(?:\\s?发表于\\S{2,4})?$`,
  'u',
)
const sizes =
  /(?:A-?\s+A\s+A\+|大\s?[|/、]?\s?中\s?[|/、]?\s?小|小\s?[|/、]?\s?中\s?[|/、]?\s?大|A\+\s?\/?\s?A-?)\s?[\]】)）]?/u

const separator = /\s*(?:>{1,2}|»|›|→|\/|-|_)\s*/u
const placeWords =
  /(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置(?:是|为)?\s?[:：]|^(?:网站)?(?:首页|主页)\s*(?:>|»|›|→|\/|--?|_)/u

const navWords = new Set(
  '首页 网站首页 主页 新闻 新闻中心 新闻动态 要闻 政务 政务公开 政府信息公开 信息公开 政务服务 办事服务 公共服务 在线服务 便民服务 互动交流 政民互动 公众参与 领导信箱 机构设置 机构概况 部门动态 工作动态 通知公告 公告公示 公示公告 政策法规 政策文件 法律法规 走进 关于我们 联系我们 网站地图 专题专栏 专题 数据开放 数据发布 图片新闻 视频新闻 图片 视频 财经 体育 娱乐 科技 教育 房产 汽车 旅游 健康 文化 论坛 博客 社区 评论 国内 国际 社会 军事 导航 搜索 站内搜索 高级搜索 登录 注册 帮助 客服 English 繁体 简体 繁体版 繁體版 手机版 移动版 无障碍 无障碍浏览 长者版 适老化 关怀版 微博 微信 客户端 APP 加入收藏 设为首页 收藏本站 下载中心 资料下载 留言 留言板 友情链接 版权声明 免责声明 隐私声明 更多 更多>> 返回 上一页 下一页 尾页 末页 党建 党务公开 队伍建设 委员风采 提案工作 文史资料 调查研究 领导之窗 领导讲话 县市区 本地 本地新闻 民生 招聘 招贤 理财 时政 要闻 即时新闻 即时 港闻 两岸 副刊 专栏 生活 国内新闻 国际新闻 社会新闻 网站导览 回首页 双语词汇 常见问答 意见信箱 市长信箱 县长信箱 意见反馈 会员中心 我的 关于 地方 观点 智库 视听 直播 数字报 电子报 图集 便民 办事 服务 互动 公开 关于本会 本会简介 最新消息 消息 刊物 出版刊物 联络我们 联络 EN 简 繁 服务单位 支持我们 会员专区 捐款 活动 活动花絮 网页指南 公司简介 企业简介 企业文化 公司新闻 行业新闻 行业动态 行业资讯 新闻资讯 资讯中心 产品中心 产品展示 产品与服务 案例展示 成功案例 工程案例 经典案例 解决方案 技术文章 技术支持 技术中心 资质荣誉 荣誉资质 荣誉资质 人才招聘 诚聘英才 在线留言 在线咨询 联系方式 客户服务 售后服务 投稿指导 期刊服务 文秘服务 购物车 精品范文 写作指导 文档 会员 会员登录 充值 vip 下载专区 校园网 内网 内网登录 办公系统 邮箱登录 学校首页 APP下载 客户端下载 数字报 读者服务 读者来信 电子版'
    .split(' ')
    .map(word => word.toLowerCase()),
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
const loginParts = /用户名|密\s?码|验证码|登\s?录|注\s?册|账\s?号|自动登录/gu

const licence =
  /ICP\s?[备证]|公网安备|备案(?:号|编号|序号)|网站标识码|政府网站找错|(?:本站|网站)(?:由|支持|建议)|建议使用.{0,14}浏览器|最佳(?:分辨率|浏览)|IPv6|网站声明|网站地图|技术支持\s?[:：]|(?:主办|承办|协办|运维|维护)(?:单位)?\s?[:：]|您是第\s?\d*\s?位?(?:访|位)|(?:访客|今日访问|总访问量)|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?B2-\d+/iu
const hostLine = /^(?:主办|承办|协办|指导)单位\s?[:：]/u
const copyright =
  /版权(?:所有|归.{1,20}所有|声明)|copyright|©|all rights reserved|(?:未经|如需).{0,14}(?:许可|授权|允许).{0,20}(?:转载|复制|使用|建立镜像)|(?:转载|引用)(?:本文|本站|时)?.{0,8}(?:请|须|务必|应)?(?:注明|标明)|禁止转载|本(?:网站?|站|平台|公众号)(?:声明|转载|所[载刊]|部分|内容|文章|注明)|(?:如|若)(?:有|涉及?|存在).{0,4}侵权(?!.{0,30}[甲乙丙]方)|免责声明|^声明\s?[:：]|(?:侵犯|损害)(?:了)?您的.{0,6}权益|来自网络|仅代表(?:作者|本人)/iu
/** A notice in a book says it too, but a sentence about copyright law has clauses before it. */
const pageCount =
  /^[(（【[]?\s?第?\s?\d{1,4}\s?页?\s?[,，、/|]?\s?[共/]\s?\d{1,4}\s?页\s?[)）】\]]?(?:\s?第?\s?\d{1,4}\s?页)?$|^[(（【[]?\s?共\s?\d{1,4}\s?页\s?[,，、/|]?\s?(?:当前)?(?:第\s?)?\d{1,4}\s?页?\s?[)）】\]]?|^[-—–]?\s?\d{1,4}\s?\/\s?\d{1,4}\s?[-—–页]?$|^page\s?\d{1,4}\s?(?:of|\/)\s?\d{1,4}$/iu
/** The page and how many there are, in other words: 您正在阅读 3 页文档中的第 1 页. */
const bothCounts =
  /(?:共有?|总计|总共|全部|(?:阅读|浏览|查看|显示)的?是?)\s?\d{1,4}\s?页.{0,8}第\s?\d{1,4}\s?页|第\s?\d{1,4}\s?页.{0,6}(?:共|总计|总共)\s?(?:有\s?)?\d{1,4}\s?页/u
const pager =
  /(?:^|\s)(?:尾页|末页|下一页|后一页|上一页)(?:\s|$)|^(?:\d{1,3}\s+){3,}(?:\.{2,3}|…)?|跳转到?\s?第?|共\s?\d+\s?条/u
const neighbours =
  /^[【[<«]*\s?(?:上|下|前|后)(?:\s?\/\s?下)?一(?:篇|条|则|章|页|节|回|个|文章)(?:新闻|文章|信息|内容)?\s?[】\]]?\s?(?:[:：]|>|»|\s|没有|无|$)/u
const relatedHead =
  /^[【[■◆●▲★·•*\s-]*(?:往期(?:精彩|热门|好文|内容|文章)?(?:推荐|回顾|精彩|内容|阅读|链接|文章)|猜你.{2,4}|(?:更多)?相关(?:新闻|阅读|链接|文章|报道|推荐|信息|资讯|内容|专题|稿件|搜索|文档|下载|附件|解读)|推荐(?:阅读|文章|新闻|内容)|热门(?:文章|新闻|推荐|点击|排行|搜索|标签|文档)|延伸阅读|更多(?:新闻|内容|文章|精彩|推荐|资讯|阅读|文档|报道|消息|热点)|猜你喜欢|[你您]可能(?:还)?(?:感兴趣|喜欢|想看|需要)(?:的\p{Script=Han}{1,4})?|喜欢此内容的人还(?:喜欢|看了)|为您推荐|大家都在看|大家还在看|热搜榜?|相关范文|点击排行|阅读排行|排行榜|最新(?:文章|资讯|评论|更新)|友情链接|快速链接|本类推荐|标签|关键词云|精彩推荐|图片新闻|网友评论|最新评论|发表评论)\s?(?:\(\d+\))?\s?[】\]:：>»]*\s*(?:更多)?\s?[>»]*$/u
const library =
  /道客巴巴|豆丁网|百度文库|原创力文档|文库网|淘豆网|人人文库|金锄头文库|爱问共享|book118|docin|doc88|(?:本|该)(?:文档|资料|资源)(?:由|为|来自|是).{0,14}(?:上传|分享|整理|收集|提供|网友)|下载(?:积分|券|后可)|下载[需要扣].{0,4}(?:积分|金币|财富值|下载券|元)|^(?:文档|文章)来源\s?[:：]|^资料来源\s?[:：].{0,12}(?:网$|网络|网址|www|https?:|文库|互联网)|(?:文档|资料)(?:下载|贡献者|大小|页数|热度|编号|介绍|从网络)|如有侵权.{0,6}(?:删除|联系)|(?:精品|精选|优质|实用|最新|可编辑)(?:文档|文库|范文|word)|剩余\s?\d+\s?页未?读|阅读剩余|下载原文|仅供个人学习|扫描全能王|CamScanner|(?:word|doc)版?(?:可|任意|下载).{0,6}(?:编辑|下载)/iu
/** Phrases that a report may hold as well: they count in short lines of their own only. */
const download =
  /^[【[(（]?\s?(?:(?:免费|立即|点击|欢迎|付费|vip|本地|高速|普通).{0,3}下载|下载(?:本文|文档|此文|word|地址|说明|须知|附件)?|附件下载|在线预览|在线阅读|全文阅读|继续阅读|试读(?:结束)?|加入(?:书架|书签|VIP)|举报|预览)\s?[】\])）!:：]*$/iu
const follow =
  /扫(?:一扫|码).{0,16}(?:群|号|圈)$|(?:长按|扫描|扫一扫|识别).{0,14}(?:二维码|关注|阅读|小程序)|扫(?:码|一扫)(?:关注|分享|阅读|查看|打开|下载|二维码)|关注.{0,14}(?:公众号|微信号|视频号|我们)|点击(?:上方|下方|左下|右上|文末|蓝字).{0,16}|阅读原文|点(?:个)?[“"]?在看|^微信扫一扫|^知道了$|预览时标签|收录于|^轻触|发表于\p{Script=Han}{2,3}$|(?:微信|官方)?公众号\s?[:：]|打开.{0,8}(?:客户端|APP)|(?:查看|阅读|展开|显示)(?:更多|全文|余下|剩余|大图|原图)|收起(?:全文)?|点击(?:加载|展开|查看|图片)|加载(?:中|更多|失败)|扫一扫(?:在手机|手机)/iu
const script =
  /function\s?\w*\s?\(|document\.\w|window\.\w|\bvar\s+\w+\s?=|<\/?(?:div|span|p|br|a|img|script|style|table|td|tr|li|ul)\b[^>]*>|\{[^}]*:\s?[^}]*;\s*\}|javascript:|\.(?:css|js)["']?\)?;?$|^\S+\.(?:jpe?g|png|gif|bmp|webp)$|wx_fmt=/iu
const player =
  /^(?:\d{1,2}:)?\d{1,2}:\d{2}\s?\/\s?(?:\d{1,2}:)?\d{1,2}:\d{2}|^视频(?:加载|播放)|(?:播放|暂停|重播|静音|全屏|倍速|清晰度)(?:\s*[|/]?\s*(?:播放|暂停|重播|静音|全屏|倍速|清晰度|下载))+|^(?:听新闻|朗读|点击播放|语音播报|点此收听)/u
const contact =
  /(?:地\s?址|邮\s?编|邮政编码|电\s?话|传\s?真|邮\s?箱|E-?mail|联系(?:方式|我们)|举报电话|热线)\s?[:：]/giu
const siteWords =
  /^(?:[【[（(]?\s?(?:广告|推广|赞助内容|商业推广)\s?[】\])）]?$|赞助商|(?:还没有评论|暂无评论)|.{6,60}[_|－-]\s?\S{2,12}(?:网|大全|文库|频道|官网)$|欢迎(?:访问|光临|您|来到)|今天是|站内搜索|热门搜索|请输入(?:关键[词字]|搜索)|搜索\s?(?:热词|$)|繁[体體]\s?(?:中文|版)?(?:\s|$)|无障碍(?:浏览|阅读)?$|返回顶部$|用户评论|我要评论|网友评论|^本(?:站|网)(?:公告|提示|提醒|通告)\s?[:：])/u

const sentences = /[。！？；]\s*\p{Script=Han}/u

/** `首页 / 施政成果 / 农业处`. */
const homePath = /(?:首页|主页|Home)\s*\/\s*\p{Script=Han}/u

function breadcrumbWeight(line: string): number {
  if (line.length > 120 || /[。；！？]/u.test(line)) return 0
  if (line.length <= 80 && homePath.test(line)) return 0.92
  if (placeWords.test(line)) return 0.97
  if (!/[>»›→]/u.test(line)) return 0
  const cells = line.split(/\s*(?:>{1,2}|»|›|→)\s*/u).filter(Boolean)
  // The last may be the headline of the page itself, at any length and with any mark.
  const steps = cells.length >= 3 ? cells.slice(0, -1) : cells
  if (cells.length < 2 || steps.some(cell => cell.length > 24)) return 0
  if (/^(?:网站)?(?:首|主)页$|(?:网|论坛|社区|贴吧|门户)$/u.test(cells[0] as string)) return 0.96
  if (steps.some(cell => /[，、\d]/u.test(cell))) return 0
  return cells.length >= 3 ? 0.75 : 0.4
}

function navigationWeight(line: string): number {
  if (/[。；！？，]/u.test(line)) return 0
  const cells = line.split(cellBreak).filter(Boolean)
  const known = cells.filter(cell => navWords.has(cell.toLowerCase())).length
  if (cells.length >= 3 && known >= 3 && known >= cells.length * 0.5) return 0.95
  if (known >= 2 && known === cells.length) return 0.85
  if (cells.length === 1 && known === 1)
    return /^(?:网站首页|首页|网站地图|联系我们|关于我们|友情链接|站内搜索|版权声明|免责声明|设为首页|加入收藏|上一页|下一页)$/u.test(
      line,
    )
      ? 0.8
      : 0.3
  if (separator.test(line) && known >= 3 && known >= cells.length * 0.4) return 0.75
  return barWeight(line, known)
}

/** Short words between upright bars are a bar of links, the more so when some are known; a table has figures. */
function barWeight(line: string, known: number): number {
  const items = line.split(/\s*[|｜│┃]\s*/u).filter(Boolean)
  if (items.length < 4 || items.some(item => item.length > 8 || /\d/u.test(item))) return 0
  return known >= 2 ? 0.82 : known === 1 ? 0.6 : 0.35
}

function sourceWeight(line: string): number {
  if (line.length > 180 || sentences.test(line)) return 0
  const labels = sourceLabels.filter(pattern => pattern.test(line)).length
  const signs =
    labels + Number(timestamp.test(line)) + Number(counterValue.test(line)) + Number(labels > 0 && sizes.test(line))
  if (labels >= 1 && signs >= 2) return 0.95
  if (signs >= 2) return 0.9
  if (onlyTimestamp.test(line)) return 0.8
  if (labels === 0) return sizes.test(line) && line.length <= 16 ? 0.85 : 0
  if ((sourceLabels[5] as RegExp).test(line) || (sourceLabels[6] as RegExp).test(line)) return 0.8
  if ((sourceLabels[1] as RegExp).test(line)) return 0.8
  if ((sourceLabels[0] as RegExp).test(line))
    return line.length <= 40 &&
      !/。$/u.test(line) &&
      /^[(（【[]?\s?(?:信息|文章|稿件|新闻|内容|本文|图文|文档|资料)?(?:来|稿|转)/u.test(line)
      ? 0.7
      : 0.3
  if ((sourceLabels[4] as RegExp).test(line)) return 0.75
  if (count(staff, line) >= 2) return 0.8
  if (line.length <= 40 && /^[(（【[]?\s?责任?编/u.test(line)) return 0.6
  return line.length <= 30 &&
    /^[(（【[]?\s?(?:责任|本文|网站)?(?:编|责|审|校|作|发布|录入|供稿|撰稿|初审|复审|终审|签)/u.test(line)
    ? 0.45
    : 0
}

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
  [
    'counter',
    line =>
      line.length <= 40 && (counterValue.test(line) || bareCounter.test(line)) && !/[，。]/u.test(line) ? 0.8 : 0,
  ],
  ['navigation', navigationWeight],
  ['navigation', when(pager, 0.75, 60)],
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
            ? 0.9
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
  ['script', when(script, 0.85)],
  ['player', when(player, 0.85, 60)],
  ...siteRules,
  ...paperRules,
  ...shopRules,
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
      !copyright.test(/^[^。]*/u.exec(line)?.[0] ?? '')
        ? 0
        : line.length <= 100 && !/第[一二三四五六七八九十百]+条/u.test(line)
          ? 0.85
          : 0.4,
  ],
  ['navigation', when(siteWords, 0.75, 50)],
  ['licence', contactWeight],
]

/** What furniture of a page a text is, by the rule that fits best; null where none does. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > longestLine) return null
  const line = foldLine(text).trim()
  if (line === '' || !anySign.test(line)) return null
  let best: Furniture | null = null
  for (const [rule, weigh] of rules) {
    const weight = weigh(line)
    if (weight > (best?.weight ?? 0)) best = { rule, weight }
    if (weight >= 0.9) break
  }
  return best
}
