import { count, isProse, type Weigh } from './weigh.ts'

const label = (names: string) => new RegExp(`(?:^|[^\\p{Script=Han}])(?:${names})\\s?[:：|丨]`, 'u')

/** Labels of the line under a web page's headline; the first of each pair is written with spaces between, too. */
const sourceLabels: readonly RegExp[] = [
  label('(?:信息|文章|稿件|新闻|内容|文档|图文|本文)?来\\s?源|稿源|转自|原文(?:链接|地址)|原标题'),
  label(
    '(?:发\\s?布|发稿|更新|录入|添加|上传|公开|公布|提交|上版|张贴|最后更新)(?:时间|日期)|资料(?:更新|维护)|最后更新|发布于',
  ),
  label('作\\s?者|发布人|发布者|(?:文章|信息|本文)?录入者?|撰稿|供稿(?:单位)?|发布单位|发布机构|发布部门'),
  label('(?:责任|本文|网站|本[版期])?编\\s?辑|(?:本[版期])?责\\s?编|编审|初审|复审|终审|审\\s?核|校\\s?对|签\\s?发'),
  label('(?:浏览|阅读|点击|访问|查看|点阅)(?:次数|人次|量|数|率)?|人气|点击率|热度'),
  label('字\\s?[体号]|字体大小|视力保护色?'),
  label(
    '索\\s?引\\s?号|信息索引号?|信息分类|主题分类|主题词|体裁分类|公开方式|公开范围|有效性|信息名称|组配分类|服务对象',
  ),
  label('栏\\s?目|投稿人|所属(?:分类|栏目)|文章(?:分类|类别)|分类(?=.*标签\\s?[:：])|时间(?=\\s?[:：]\\s?\\d{4}-\\d)'),
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

const sentences = /[。！？；]\s*\p{Script=Han}/u

/** Who made a technical report: 报告编写：…　审核：…　签发：…. */
const ofReport = /^(?:报告|報告|项目|項目|课题|課題)(?:编写|編寫|编制|編製|撰写|撰寫|负责人|負責人)\s?[:：]/u

/** How surely a line is a counter by itself. */
export const counterWeight: Weigh = line =>
  line.length <= 40 && (counterValue.test(line) || bareCounter.test(line)) && !/[，。]/u.test(line) ? 0.8 : 0

/** How surely a line is the one under a web page's headline: source, day, editor. */
export const sourceWeight: Weigh = line => {
  if (line.length > 180 || sentences.test(line) || ofReport.test(line)) return 0
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
      : isProse(line)
        ? 0
        : 0.3
  if ((sourceLabels[4] as RegExp).test(line)) return 0.75
  if (count(staff, line) >= 2) return 0.8
  if (line.length <= 40 && /^[(（【[]?\s?责任?编/u.test(line)) return 0.6
  return line.length <= 30 &&
    /^[(（【[]?\s?(?:责任|本文|网站)?(?:编|责|审|校|作|发布|录入|供稿|撰稿|初审|复审|终审|签)/u.test(line)
    ? 0.45
    : 0
}
