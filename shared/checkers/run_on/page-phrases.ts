import { innermostUnclosedIn } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import type { ForeignStretch } from './foreign-labels.ts'
import { counted } from './page-words.ts'

/** Behind these a title or a number is taken into its sentence. */
const goesOn = '(?![的、中上下里内所刊载登发及和与或至到也是为有在被即则以等一起])'
const han = '\\p{Script=Han}'

/** What is said of the page or the text itself, where a sentence goes on behind it: each a whole phrase, in folded script. */
const phrases: readonly [confidence: number, pattern: string][] = [
  // Who did what, in brackets behind a comma or a word: （作者单位：县文化馆）, [责任编辑：芳草].
  [
    0.82,
    `(?<=[，、；${han}])(?<![讯电])[（(【[〔](?:作者|原载|选载|责任?编[辑校]|责编|编辑|校对|来源|原题|原载|摘自|选自|文/|图/|口述|整理|执笔|记者|通讯员|实习生?|供稿|供图|摄影|翻译|译者|资料)(?:单位|简介|系|为|来源|图片)?[\\s:：丨|《][^（()）】\\]〕]{1,40}[）)】\\]〕](?=[“${han}])`,
  ],
  // Where a page breaks off: （续前页）, （下缺）, （未完）.
  [
    0.84,
    `(?<=[，、；${han}])[（(【[〔](?:[续接][上前下]?[页版期]?|[上下]接[^（()）]{0,8}|[前下后]缺|未完|待续|未完待续|下[期页]待?续|[图表文]略|以下空白|此处空白|无正文|此页无正文|本页无正文|插图|附图|空白页)[）)】\\]〕](?=${han})`,
  ],
  // A label in square brackets behind a comma, and its sentence.
  [0.78, `(?<=[，、])[【〔](?!\\d)${han}{2,6}[】〕]\\s?[^。！？\\n]{4,60}[。！？](?=${han})`],
  // 本文照片由作者提供, 全文共1860字, 图文无关.
  [
    0.82,
    `(?<=[，、；。！？${han}])(?:本文|全文|以上|文中|本版|本栏)(?:照片|图片|插图|配图|题图|内容|稿件|作品|文字)(?:除署名外)?(?:均?[由为系]|来[自源])[^，。；]{2,10}?(?:提供|所摄|拍摄|供图|网络|整理|转载|摄)(?=${han}{2})`,
  ],
  [
    0.84,
    `(?:全文|本文|正文)共?(?:约|计)?\\s?\\d{2,6}\\s?字(?:，\\s?(?:阅读|读完)(?:大?约?需要?|时间约?)\\s?\\d{1,3}\\s?分钟)?(?=${han})`,
  ],
  [0.84, `(?:[网资]\\S{1,3}配图[ \\u3000]*)?图文(?:不符|无关)(?=${han})|(?<=[，。；])(?:网络|资料)配图(?=${han})`],
  [
    0.84,
    `(?<=[，、；${han}])(?:未经(?:本[报站刊网]|授权|许可|书面)[^，。；]{0,10}(?:不得|禁止|谢绝)(?:转载|使用|复制|摘编)|(?:如需)?转载请(?:注明(?:出处|来源)?|联系[^，。；]{2,6})|版权所有[，\\s]?(?:翻印|侵权)必究|翻印必究|点击(?:标题|上方|下方|蓝字|图片|这里|此处)[^，。；]{2,10}?(?:关注(?:我们)?|查看(?:大图|原文|更多|全文)?|进入|下载|收听|观看)|(?:长按|扫描|扫一扫|识别)[^，。；]{0,6}二维码[^，。；]{0,3}?(?:关注我们|关注|进群|加入[^，。；]{0,4})|阅读原文|展开全文|收起全文|加载更多|登录后(?:可见|查看|阅读全文))(?!出处|来源|必究|[我本]们)(?=${han}{2})`,
  ],
  // A volume or issue behind a comma: 政协文史资料第九辑｜从沟口….
  [
    0.76,
    `(?<=[，；])(?!${han}{0,10}[了在于过的到由把])(?:(?:《${han}{2,10}》|${han}{2,6})?\\d{4}年第${counted}期|${han}{2,12}第${counted}辑|(?:${han}{2,8})?总第${counted}期)${goesOn}(?=${han}{2})`,
  ],
  // 新闻热线 0735-8826110, 联系电话：….
  [
    0.8,
    `(?<=[，；])(?!请)(?:${han}{2,6}?)?(?:热线|电话|传真|邮箱|信箱|网址|邮编|QQ群?)(?:号码?)?[\\s:：]{0,2}(?:[\\d-]{6,14}|[\\w.]+@[\\w.]+)(?![\\d\\w转接咨反报联求来拨打进预订投向通询呼和或及与至即就可为是的、])(?=${han}{2})`,
  ],
  // The title of a picture or a map: 七里坪公社生产队分布图｜蓄水….
  [
    0.74,
    `(?<=[，；])(?!${han}{0,14}[有在是为了着过绘画看的把将被用到出成做制完])${han}{4,16}?(?:(?:分布|示意|位置|平面|剖面|流程|鸟瞰|规划|布局|构造|结构|行政区划|交通)图|(?:外景|全景|内景|夜景|一角|书影|手迹|旧影|留影))(?![的、，和与及上中里内是为有在由等纸表册集象像形片书])(?=${han}{3})`,
  ],
  // A row of genres or pages, and a name between points: 散文·小说·诗歌, ·江州旧事·.
  [
    0.8,
    `(?<=[，；${han}])(?:[·•]\\s?${han}{2,8}\\s?[·•]|(?:散文|小说|诗歌|随笔|杂文|评论|报告文学)(?:[·•](?:散文|小说|诗歌|随笔|杂文|评论|报告文学))+)(?=${han}{2})`,
  ],
  // A note or a warning behind a word that wants its object: 不大于｜注意：激光束不可对准人眼。｜两毫米.
  [
    0.8,
    `(?<=[和与及或把在对为将以从被让使于由约仍而]|不足|不得|可以|应当|必须|送到|达到)(?:注意|警告|提示|提醒|说明|附注|备注|注|按|编者[注按]|链接|小知识|小贴士|裁判要[点旨]|案例|更正|温馨提示)\\s?[:：][^。！？\\n]{4,60}[。！？](?=${han})`,
  ],
  [
    0.76,
    `(?<=[，、])(?:裁判要[点旨]|案例|温馨提示|特别提醒|友情提示|免责声明|版权声明|编者注|记者注|译者注|校者注|整理者注|读者来信|网友评论?|本报讯|又讯|短讯|简讯)\\s?[:：][^。！？\\n]{4,70}[。！？](?=${han})`,
  ],
  // A note of the page's foot: ②据….
  [0.8, `(?<=[${han}，、])[①-⑳]\\s?(?:[见据引载参详]|同[上前]|《|此|今|原|即|关于)[^。①-⑳\\n]{3,70}。(?=${han})`],
]
const patterns = phrases.map(([confidence, source]) => ({ confidence, pattern: new RegExp(source, 'gu') }))

const gate =
  /[，、；\p{Script=Han}][（(【[〔①-⑳][\p{Script=Han}《]|[本全正][文版栏欄][\p{Script=Han}\d]|以上|文中|[图圖]文|配[图圖]|[未转轉][经經载載]|版[权權]|翻印|二[维維][码碼]|[点點][击擊]|[阅閱展收加登][读讀开開起载載录錄][原全更后後]|第?[\d一二三四五六七八九十]+[辑輯期版]|[线線话話真箱址编編][\s:：]{0,2}[\w]|[图圖景角影迹跡](?=\p{Script=Han})|[·•]|[意告示醒明注按接识識士点點旨例正评評信讯訊][\s]?[:：]/u

/** Quotes longer than this have lost a mark. UTF-16 units. */
const quoted = 160

/** Phrases of a page about itself inside a sentence that goes on behind them. */
export function pagePhrasesIn(text: string): ForeignStretch[] {
  if (text.length < 24 || !gate.test(text)) return []
  const folded = foldLine(text)
  return patterns.flatMap(({ confidence, pattern }) =>
    matchesOf(folded, pattern)
      .filter(
        ({ index }) => index > 0 && innermostUnclosedIn(folded.slice(Math.max(0, index - quoted), index)) === null,
      )
      .map(({ 0: said, index }) => ({ start: index, end: index + said.length, confidence })),
  )
}
