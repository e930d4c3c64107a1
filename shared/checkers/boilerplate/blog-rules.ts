import type { FurnitureRule } from './line.ts'
import { type Weigh, when } from './weigh.ts'

/** Who posted an entry of a blog and at what time: 张贴者： 某某 于 下午 10:47. */
const postedBy = /^(?:张贴|发[布表]|刊登)者?\s?[:：]\s?\S.{0,24}\s于\s.{0,18}\d{1,2}[:：]\d\d(?:\s?[ap]m)?$/iu
const noComments = /^(?:没有|\d{1,4}\s?[则条])\s?(?:留言|意见|评论|回响)\s?[:：]$/u
const entriesBeside = /^较[新旧]的?(?:文章|帖子)(?:\s+(?:首页|主页|较[新旧]的?(?:文章|帖子)))*$/u
const subscribe = /^订阅\s?[:：]?\s?(?:张贴留言|文章|意见|帖子|评论)\s?[(（]\s?atom\s?[)）]$/iu
/** Boxes and buttons that only blogs have. */
const boxes =
  /^(?:以电子邮件(?:传送|发送)这篇文章.{0,12}|blogthis[!！]?|检视我的完整简介|网志存[档盘]|(?:blogger\s?技术提供|技术提供\s?[:：]\s?blogger)[.。]?|搜寻此网志|总网页浏览量|检举滥用(?:情形)?|张贴留言|发[布表](?:留言|回响)|留言功能(?:已|并未)(?:关闭|开放)|文章导览|全站热搜|创作者介绍|留言列表|近期(?:文章|留言)|站内热门文章|站方公告|此分类上一篇.{0,40}|继续阅读\s?(?:…{1,2}|\.{3}|[»→])?)$/iu
const doubtful = /^(?:网页|关于我自己|追踪者|汇整|其他操作|我的简介|文章分类|标签云)$/u

/** Furniture of blogs, mostly of the island. Lines come folded. */
export const blogRules: readonly [FurnitureRule, Weigh][] = [
  ['source_line', when(postedBy, 0.9, 60)],
  ['page_tools', when(noComments, 0.86, 16)],
  ['neighbours', when(entriesBeside, 0.93, 40)],
  ['follow', when(subscribe, 0.9, 30)],
  ['page_tools', when(boxes, 0.86, 50)],
  ['navigation', when(doubtful, 0.46, 8)],
]

/** What every line they fit holds a sign of. */
export const blogSigns =
  /[张发刊][贴布表登]者?\s?[:：]|留言|[则条]\s?(?:意见|评论|回响)|没有(?:意见|评论|回响)|较[新旧]的?[文帖]|atom|电子邮件|blog|完整简介|网志|浏览量|检举|回响|文章导|热搜|创作者|近期文|热门文|站方|分类上|继续阅|网页|关于我|追踪者|汇整|其他操|我的简|文章分|标签云/iu
