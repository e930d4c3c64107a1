import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'

/** A row of titles of adult films, as hacked pages carry it above or below what they had. Offsets in the line. */
export interface TitleHeap {
  start: number
  end: number
  weight: number
}

/** Stems that no report sets together, and of which a row of titles holds at least one. */
const strong =
  '[一二三四]区[一二三四]区|久久+|无码|人妻|熟[妇女]|少妇|乱码|毛片|黄[色片网]|淫[荡乱穴水]?|裸[体聊舞]|成人(?:午夜|影院|视频|电影|网站?|片|精品|小说|在线|免费|a|动漫|黄|综合|国产|毛|亚洲|欧美)|自拍|[国偷]拍|强奸|乱伦|婷婷|狠狠|色?涩涩|色[综色婷播吧站情欲哟噜久]|[综激]色|巨[乳臀]|美乳|爆乳|鸡巴|大?[鸡肉]棒|内射|中出|口爆|潮[喷吹]|18禁|鲁[一鲁]|夜鲁|撸|啪啪|人人[妻澡爽操干摸插]+|国模|[一三]级(?:黄|片|特黄|毛|a|在线)|特[黄级]+|女优|肉蒲团|偷窥|里番|福利[姬片视]|好屌妞|操[逼b操]|久草|超碰|操碰|天天[干日操射](?!报)|夜夜[嗨撸操爽]|翘臀'
const strongLatin =
  '(?<![a-z])(?:[aα][vva]?[ⅴv]|va|xxx+|x{2,}o{2,}|hd?xxx|a片|h片|gv|sm)(?![a-z])|(?:99|91|69|97|98)(?=[热视精人国超在色久])'
/** Stems that reports use as well. */
const weak =
  '成人|午夜|高潮|制服|丝袜|丁香|麻豆|蜜桃|樱桃|探花|空姐|黑丝|步兵|乱[视妇]|国语对白|插[进入]|天天|国产|日韩|欧美|亚洲|欧洲|日本|韩国|东京|中文字幕|字幕|精品|精华|视频|影[片院音视]|电影|大片|在线|观看|播放|免费|高清|综合|激情|网站|美女|女人|男人|男女|老妇|护士|学生妹|少女|www|天堂|不卡|在?线?看|软件|大全|福利|[一二三四]区|专区|一线|一本|理论|伦理|动漫|手机|完整版|体验区|首页|自慰|丰满|漂亮|性感|秋霞|诱惑|清纯|白嫩|原创|下载|爱爱|直播|图片|导航|网址|热[门播]?|又[粗大黄爽硬]+|另类|浪[潮货]'
const stem = new RegExp(`(?<strong>${strong}|${strongLatin})|${weak}`, 'giu')
const gate = new SignGate(new RegExp(strong, 'iu'))
/** What parts one title from the next, and what ends a row of them. */
const cell = /[^\s_\-—|,，、/·•>。！？；：:“”‘’《》【】（）()\n]+/gu
const rowEnd = /[。！？；：:“”‘’《》【】（）()\n]/u

/** Share of a title that its stems cover. */
const [coveredByAny, coveredByStrong] = [0.6, 0.34]
/** A row begins with two such titles; a single one needs so many stems. */
const [fewestTitles, fewestStems] = [2, 4]
/** A title that says nothing of the kind, between two that do, is no longer than this, UTF-16 units. */
const longestBetween = 24
const leastLoud = 0.5
const shortestText = 6

const country = /国产|日韩|欧美|亚洲|日本|韩国/u

interface Title {
  start: number
  end: number
  strongs: number
  stems: number
  covered: number
  isLoud: boolean
  isOfCountry: boolean
  /** Where its last stem ends. */
  stemEnd: number
}

function titleAt(start: number, text: string): Title {
  let [strongs, stems, covered, stemEnd] = [0, 0, 0, start]
  for (const match of matchesOf(text, stem)) {
    stems++
    covered += match[0].length
    stemEnd = start + match.index + match[0].length
    if (match.groups?.strong !== undefined) strongs++
  }
  const share = covered / text.length
  const isLoud = share >= 0.9 || (stems >= 2 && share >= coveredByAny) || (strongs >= 1 && share >= coveredByStrong)
  return {
    start,
    end: start + text.length,
    strongs,
    stems,
    covered: share,
    isLoud,
    isOfCountry: country.test(text),
    stemEnd,
  }
}

/** The titles of each stretch of a line that no mark of a sentence parts. */
function stretchesOf(line: string): Title[][] {
  const stretches: Title[][] = []
  let end = -1
  for (const { index, 0: text } of matchesOf(line, cell)) {
    if (end < 0 || rowEnd.test(line.slice(end, index))) stretches.push([])
    stretches.at(-1)?.push(titleAt(index, text))
    end = index + text.length
  }
  return stretches
}

/** From the first title of a row to its last; titles of other kinds stand between them only. */
function rowIn(stretch: readonly Title[]): Title[] {
  const first = stretch.findIndex(({ isLoud }) => isLoud)
  if (first < 0) return []
  const last = stretch.findLastIndex(({ isLoud }) => isLoud)
  return stretch.slice(first, last + 1)
}

function weightOf(row: readonly Title[]): number {
  const sum = (count: (title: Title) => number) => row.reduce((total, title) => total + count(title), 0)
  const [loud, strongs, stems] = [
    sum(({ isLoud }) => Number(isLoud)),
    sum(title => title.strongs),
    sum(title => title.stems),
  ]
  if (strongs === 0 || loud < row.length * leastLoud) return 0
  if (row.some(({ isLoud, start, end }) => !isLoud && end - start > longestBetween)) return 0
  if (loud < fewestTitles) {
    const [title] = row as [Title]
    const isFull = title.covered >= 0.9 && stems >= 3 && row.length === 1
    return strongs >= 2 && (stems >= fewestStems || isFull) ? 0.85 : 0
  }
  // Words of a list may look so; where films are from shows that these do not.
  if (stems < fewestStems) return 0
  const isList = row.every(title => title.stems <= 1)
  if (isList && sum(({ isOfCountry }) => Number(isOfCountry)) < 3) return 0
  return loud >= 3 || strongs >= 2 ? 0.95 : 0.86
}

/** Rows of titles in a folded line, in order. Linear. */
export function titleHeapsIn(line: string): TitleHeap[] {
  if (!gate.test(line)) return []
  const found: TitleHeap[] = []
  const stretches = stretchesOf(line)
  for (const stretch of stretches) {
    const row = rowIn(stretch)
    const weight = row.length > 0 ? weightOf(row) : 0
    if (weight === 0) continue
    // Where a line is such a row and little else, what stands at its ends belongs to it.
    const isLine = stretches.length === 1 && row.length >= 3 && row.length >= stretch.length * 0.6
    const [first, last] = isLine && line.length <= 600 ? [stretch[0], stretch.at(-1)] : [row[0], row.at(-1)]
    const { end, stemEnd } = last as Title
    // What goes on behind the last stem into a sentence is the text.
    const isRunOn = end - stemEnd >= shortestText && /[。，：；]/u.test(line[end] ?? '')
    found.push({ start: (first as Title).start, end: isRunOn ? stemEnd : end, weight })
  }
  return found
}
