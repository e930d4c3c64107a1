import { SignGate } from '../sign-gate.ts'

/**
 * What a notice to the public does, each told by a closed class of words: what it offers, on what terms, whom to ask, what
 * one is called on to do, when, in whose name. Texts do one of these at times, notices several at once. In folded script.
 */
const kinds: readonly RegExp[] = [
  // What is offered.
  /(?:出售|转让|招租|出租|求购|急售|诚聘|招聘|招生|招商(?!引资|局|银行)|征订|订阅|征婚|征稿|函授|新到|开业|开张|发售|热销|抢购|承接|专营|经销|代销|放映|上演|公演|[准兼]演|映出|开讲|推出|办理(?:中|完毕)|火热|周年庆|店庆|酬宾|开奖|展销|特聘|免费(?:验|体|试|品|送|安|咨))|产品\s?[:：]|刊例/u,
  // On what terms.
  /(?:票价|定价|订价|零售|售价|批发价|学费|资费|邮费|邮资|月租|租金|押金|利率|价格?从[廉优]|[面议]议|议价|半价|特价|让利|包邮|函购|邮购|免收|赠送|满\S{1,4}[送减]|[一二三四五六七八九\d]折|[一二三四五六七八九]成新|首付)|每(?:份|册|瓶|张|期|本|位|盒|只|枚|套|月|年|行|天)[^，。]{0,6}[一二三四五六七八九十百\d][角元分]|(?:全|半)(?:面|年)[^，。]{0,4}[一二三四五六七八九十百\d]+元|大洋[一二三四五六七八九十]/u,
  // Whom to ask, and where.
  /(?:[地住店社厂馆会校门]址|电话|电挂|电报挂号|热线|邮编|邮箱|传真|微信|开户行|账号|帐号|联系人|自[取提]|私聊|总店|分店|门市部|发行所|报名处|报名地点)|详见|咨询|联系(?=[，。！]|$)|各(?:大)?(?:地)?(?:邮局|网点|营业|营销|门市|书店|药店|服务部|邮政|售票)|(?:对面|隔壁|旁|楼下|路口)(?=[，。！]|$)/u,
  // What one is called on to do.
  /欢迎|敬请|详情|详询|垂询|(?<!对)[面接]洽|[敬务]希|请(?:与|向|到|在|于|自|注意|有关|市民|广大|留意|咨询|做好|各位|读者|用户|旅客|家长|携带)|欲[^，。]{1,4}从速|从速|有意者|愿者|拾[到得]者|知情者|必有[重厚]?[谢酬]|特此|速来|[莫勿]失良机|截止|致歉|即可|[均可]{1,2}(?:订阅|办理|购买|报名|参加)|逾期|过期|额满|恕不|切勿|加价?一/u,
  // When.
  /今[日晚]|明[日晚晨天]|明后|本周末?|本月|下月|下周|即日起|届时|周年|[早午夜日]场|[早午夜日]戏|[时点](?:整|半)?(?:开|入场|起)|每(?:日|逢|周|晚)|星期[一二三四五六日]|[十\d一二三四五六七八九]{1,2}时|截止/u,
  // In whose name.
  /本(?:店|行|厂|社|刊|报|馆|院|堂|号|公司|校|台|中心|人|园|所|会)|气象(?:台|局|站)|网友|(?:超市|商场|商店|药店|药房|布庄|影院|剧院|戏院|大戏院|舞台|饭店|酒家|酒楼|眼镜店|照相馆|书店|书局|诊所|保险|银行|培训班|电影院|商行|百货|家具城|驾校)(?=[^，。的]{1,})|(?:移动|联通|电信)(?:客户|用户|公司)|启事|声明|通告/u,
  // The weather that is to come.
  /(?:预计|预报|未来)[^。]{0,24}(?:[雨雪风晴云雾寒]|空气|气温|升温|降温)|(?:中到大|大到暴|阵|雷阵|小|中|大|暴)雨|冷空气|[最气]高?低?气?温|[东南西北偏]{1,3}风[^，。]{0,3}级/u,
]
/** Terms, calls and forecasts: one of these speaks to the public. */
const addressed: ReadonlySet<number> = new Set([1, 3, 6])
/** What needs no second sign: the foot of a paper, a comment with its thanks, a line of a table of contents. */
const alone =
  /^\s*[（(]?(?:收稿日期|基金项目|作者简介|中图分类号|文献标识码|通讯作者)\s?[:：]|\d{1,3}\s?(?:小时|分钟|天)前[\s\u3000]*(?:[赞顶]|回复)|^第[一二三四五六七八九十\d]{1,3}[章节][^。，]{2,24}[…．.·]{3,}\s?\d{1,4}$|特此(?:更正|致歉|声明)|声明作废|开奖号码|奖池(?:金额|滚存)|^\s*[【［]?(?:(?:相关|新闻|知识|资料|背景)?链接|小贴士|名词解释|延伸阅读)[】］]?\s?[:：]/u
/** Whoever tells something of somebody is no notice. */
export const tells =
  /[他她]|(?<![\p{Script=Han}])我(?![市县省国区镇乡校院厂行店司社报刊台局])|我们|咱|那[时年天]|当时|大家|原告|被告|先生(?!联系)|曾经?|[说写]着|说：|想，|自是|由是|因此|所以|从此|其后|嗣后|旋[即又]|然而|但是|(?<![定订兹谨将拟])于(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?!起)/u

/** So many of them, of somebody who is spoken of nowhere else, make a notice of a block, and of a sentence in a paragraph. */
export const [kindsOfBlock, kindsOfSentence] = [2, 3]

/** No notice is without one of these. */
export const mayBeNotice = new SignGate(
  /[出转轉]|[招求急诚誠征徵]|[订訂新开開发發热熱抢搶承专專经經代放上公准映推办辦火周店酬展特免产產]|[票定零售批学學资資邮郵月租押利价價面议議半让讓包函赠贈满滿折成首每全大]|[址话話挂掛线線编編箱传傳微信户戶账賬帐帳联聯取提私报報详詳咨垂洽]|[欢歡敬请請欲速拾必截致逾额額恕切]|收稿|基金|作者|中[图圖]|[聲声]明|[链鏈]接|小[贴貼]|名[词詞]|[奖獎][号號池]|[赞贊讚]|…/u,
)

/** How many things a folded line does that notices do. */
export function noticeKinds(line: string): number {
  if (alone.test(line)) return kinds.length
  if (tells.test(line) || /[“”]/u.test(line)) return 0
  let [count, isAddressed] = [0, false]
  for (const [at, kind] of kinds.entries()) {
    if (!kind.test(line)) continue
    count++
    isAddressed ||= addressed.has(at)
  }
  // Texts speak of shops and of what is let, too.
  return isAddressed ? count : Math.min(count, 1)
}
