import { surnames } from '../characters/surnames.ts'

/** A number as pages, issues and volumes carry it, in folded script. */
export const counted = '[\\d一二三四五六七八九十百〇零○]{1,4}'
/** A person, in folded script. */
export const name = `[${surnames}]\\p{Script=Han}{1,2}`

/** Words of the frame of a page, not of its texts: who made it, where it is counted, whom to ask, what to press. */
const words = [
  '责任?编辑|责编|版式|美编|校[对订]|编辑[\\s:：]|[摄插题配]图|摄影|供图|供稿|撰稿|组稿|审稿|终审|审签|签发|监制|策划|统筹',
  `${name}\\s?[摄绘撰]|[文图][/／]|(?:(?:本[报刊台])?(?:特约|实习|见习)?(?:记者|通讯员)|作者|来源|时间|(?:收稿|修回|出版|发布|更新)?日期|口述|整理|翻译|执笔|审核|录入|制表|填表|会计|出纳|书记员|书记官|审判[长员]|推事|人民陪审员|代理审判员)[\\s:：]`,
  `邮发代号|[总第]第?${counted}期|第\\s?${counted}\\s?[版页辑期]|[一二三四五六七八][版](?=\\s)|要目|目录|卷之?[一二三四五六七八九十\\d]{1,3}|[县州府镇乡市]志|文史资料|文史|公报|年鉴|丛[刊书]|刊号|[定订]价|[本今][日期]\\p{Script=Han}版`,
  '热线|信箱|邮箱|传真|邮编|邮政编码|联系人|电话|地址|网址|公众号|二维码|扫[一码描]|客户端|下载|点击|浏览|评论|收藏|分享|举报|转发|点赞|[顶踩赞]\\s?[（(]|回复|楼主|[上下]一[篇页章节]|返回|更多|在线|咨询|相关(?:新闻|阅读|链接|报道)|推荐阅读|延伸阅读|热门',
  '版权|转载|主题词|抄[送报]|印发|编印|[表图]\\s?\\d|单位\\s?[:：（(]|型号|规格|量程|户数|姓名|性别|备注|合计|序号|编号|年份|售价|价格|每[张份册只斤瓶盒袋件][^，。]{0,6}[元角]|票价|营业|门诊|启事|征[文稿订]|招[聘租]|代理|展销|经销|散文|小说|诗歌|副刊|专版|专栏|要闻|体坛|导读|简讯|短讯|提示|常识|小知识|一点通|百科|公告|通告|声明|(?:用户|使用|操作|技术|维修)(?:手册|说明书)|说明书|国家标准',
].join('|')
const pageWord = new RegExp(`(?:${words})`, 'gu')

/** How many words of a page's frame a folded stretch holds. */
export const pageWordsIn = (folded: string): number => folded.match(pageWord)?.length ?? 0

/** Where the first of them stands; −1 where there is none. */
export const firstPageWord = (folded: string): number => folded.search(pageWord)
