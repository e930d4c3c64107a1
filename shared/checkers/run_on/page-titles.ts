import { innermostUnclosedIn } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import type { ForeignStretch } from './foreign-labels.ts'
import { compiled, type Form, formsIn } from './page-forms.ts'
import { counted, name } from './page-words.ts'

const han = '\\p{Script=Han}'
/** A title says nothing of what is done. */
const plain = `(?![了在是有为于着的被把将给让过这那看画绘作出成从到])${han}`.replace(/^.*$/u, '(?:$&)')

/** Behind the title of a book, a picture or a table its sentence goes on so. */
const takenUp =
  '(?![的地得了着过、，。；：！？）》”和与及或并而以等中里内上下前后是为有在由被所将把也都则亦即又还不未已可能会要应须只就曾尚共计总占达记载云曰称说谓言录收编印刊登写画标列显示反表说给见对向从到至用供于之其者们办馆委组稿局社]|[校补订勘增修考证作定删摘抄]|原件|复制|现藏|展示|一书|一文|一栏)'
/** Titles as they stand over a picture, a table or on the edge of a page, glued to the clause behind them. */
const titles: readonly Form[] = [
  [
    0.72,
    '志 选辑 年鉴',
    `(?<=[，；])(?!${han}{0,2}[据依按凭引录采参查考校比])(?:${plain}{2,4}[县市区省州府镇乡村厂校族国](?:${plain}{1,3})?志|(?:${plain}{0,4}[县市区省州镇乡国族])?(?:${plain}{2,6})?(?:文史资料选辑|选辑|年鉴))${takenUp}(?=${han}{2})`,
  ],
  [
    0.7,
    '一览 近影 旧照 书影 分布 示意图 统计表 情况表 明细表 对照表 时刻表 要目 名录 导览图 导游图 全图 简图 略图',
    `(?<=[，；])${plain}{3,14}(?:一览表?|近影|旧照|书影|分布图?|示意图?|导[览游]图|全图|简图|略图|统计表|情况表|明细表|对照表|时刻表|要目|名录)${takenUp}(?=${han}{3})`,
  ],
  // A lesson, a chapter: 农广校第三讲｜兑水….
  [0.72, '讲 课 回 折 辑', `(?<=[，；])${plain}{0,8}第${counted}(?:讲|课|回|折|辑)${takenUp}(?=${han}{2})`],
  // A number without a title, or with one that nothing marks off: 表12-3｜铺兵遣散.
  [
    0.74,
    '图 表',
    `(?<=[，；])[图表]\\s?${counted}[-–.—]\\d{1,2}(?!\\d)${takenUp}(?!给出|列[出举]|反映|描[述绘]|展示|示|统计|比较)(?=${han}{2})`,
  ],
  [
    0.64,
    '图 表',
    `(?<=[，；])[图表]\\s?\\d{1,2}(?![\\d.．-])${takenUp}(?!给出|列[出举]|反映|描[述绘]|展示|示|统计|比较|种|号|个)${han}{4,8}(?=${han}{2})`,
  ],
  // The heading of a part behind a comma: ，二、存在的主要困难和问题｜当天….
  [
    0.8,
    '、 （ ( 第',
    `(?<=[，、；])(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]{1,3}[章节]\\s{0,2})(?![一二三四五六七八九十])${han}{2,16}?(?:情况|问题|困难|做法|成效|措施|打算|建议|经验|体会|任务|要求|保障|原则|目标|思路|概况|成绩|不足|工作|建设|管理|教育|设施|制度|分析|方法|特点|原因|意义|农业|工业|商业|交通|文化|卫生|水利|物产|人物|风俗|沿革)(?!${han}{0,4}[，。；]?$)${takenUp}(?=${han}{2})`,
  ],
  [
    0.78,
    '附',
    `(?<=[，；])附\\s?[:：]\\s?[^，。；]{2,24}?(?:表|图|名单|目录|说明|清单|方案|样式|格式)${takenUp}(?=${han}{2})`,
  ],
  // The title of the next paper, before its first words: ……起施行。某县人民政府关于……的通告｜为切实做好….
  [
    0.8,
    '关于',
    `(?<=[。！？])(?:${han}{2,20})?关于[^，。；：]{4,44}的(?:通告|通知|公告|决定|意见|报告|请示|批复|方案|办法|通报)(?=为[了切进加贯认全深严做推]|近年来|各[县市乡镇区村]|兹|现将)`,
  ],
  // Who made the page: 编辑王悦美编孙洁.
  [
    0.84,
    '编辑 美编 版式 校对 摄影 组版 责编 值班主任',
    `(?<=[，；。${han}])(?:责任?编辑?|编辑|美编|版式|校对|摄影|组版|主编|值班主任)${name}(?:责任?编辑?|编辑|美编|版式|校对|摄影|组版|检校)${name}(?=${han}{2})`,
  ],
  // A by-line that reports nothing: ，本报记者卢雪琴｜砍除病株.
  [
    0.76,
    '本报',
    `(?<=[，；])(?:文[/／]|图[/／])?(?:本报(?:见习|特约|首席|实习)?(?:记者|通讯员))${name}(?:\\s?(?:通讯员|实习生)${name})?(?!${han}{0,3}?(?:采访|从|在|来到|随|赶|了解|看到|获悉|走访|就|对|日前|近日|跟|见|发现|拍|现场|一行|等|也|今|昨|前|特|还|又|向|与|和|到|获|通过|于|摄|报道|的|写|专访|曾|则|去|说|问|走|探|深|独家|连线|再|先|多次|一同|参|会))(?=${han}{2})`,
  ],
  // A work and who wrote it: ，诗四首／叶舟｜远远看见.
  [0.76, '/ | ｜', `(?<=[，；])${han}{2,10}[/／|｜]${name}(?=${han}{2})`],
  // The name of a file, what a web page carries.
  [
    0.84,
    '.jp .png .gif .bmp .tif .mp4 .doc .pdf',
    `(?<=[，；。${han}])(?<!文件|名为|命名|打开|保存|上传|下载|叫做?|[为如是])(?=[\\w-]*\\d{3})[\\w-]{5,40}\\.(?:jpe?g|png|gif|bmp|tiff?|mp4|docx?|pdf)(?=${han}{2})`,
  ],
  [
    0.84,
    'ICP',
    `(?<=[，；。${han}])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证]\\s?\\d{6,10}号(?:-\\d{1,3})?(?=${han}{2})`,
  ],
  [
    0.84,
    '页 登录 注册 密码 本站 收藏 地图 我们 返回 打印 字号 分享 评论 大图 举报 点赞 在看 留言 推荐',
    `(?<=[，；。${han}])(?:(?:首页|上一页|下一页|尾页|末页|登录|注册|忘记密码|收藏本站|设为首页|加入收藏|网站地图|联系我们|关于我们|返回顶部|返回列表|打印本页|关闭窗口|我要评论|字号|分享到|查看大图|举报|点赞|在看|写留言|推荐阅读|猜你喜欢|热门推荐)[\\s|｜>·]{0,2}){2,}(?=${han}{2})`,
  ],
  [
    0.84,
    '位置',
    `(?<=[，；。${han}])(?<![您你])(?:您|你)?(?:当前|现在|目前|所在)的?位置\\s?[:：]\\s?${han}{2,8}(?:\\s?(?:>|》|»|/|-)+\\s?${han}{2,8}?)+(?=${han}{2})`,
  ],
  [
    0.8,
    '搜索 关键 浏览器',
    `(?<=[，；${han}])(?:搜索您想要的内容|请输入(?:搜索)?关键[词字]|输入您?要搜索的内容|您的浏览器(?:不支持|版本过低)[^，。]{0,12})(?=${han}{2})`,
  ],
]
const forms = compiled(titles)

/** Quotes longer than this have lost a mark. UTF-16 units. */
const quoted = 160
const shortestBlock = 24
/** At the beginning of a paragraph a heading stands by rights. */
const shortestBefore = 6

const numbered = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第)/u
const anyNumber =
  /(?<![一二三四五六七八九十第])(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十]))/gu

/** Whether a number is one of a list that the sentence counts. */
const isInSeries = (folded: string, index: number) =>
  numbered.test(folded.slice(index, index + 5)) && matchesOf(folded, anyNumber).length > 1

/** Titles, headings and by-lines without a mark of their own in a sentence that goes on behind them. */
export function pageTitlesIn(text: string): ForeignStretch[] {
  if (text.length < shortestBlock) return []
  const folded = foldLine(text)
  return formsIn(folded, forms).filter(
    ({ start }) =>
      start >= shortestBefore &&
      !isInSeries(folded, start) &&
      !/[说道称讲谈指想叫问答][，,：:]$/u.test(folded.slice(0, start)) &&
      innermostUnclosedIn(folded.slice(Math.max(0, start - quoted), start)) === null,
  )
}
