import { cellBreak, type Weigh } from './weigh.ts'

const separator = /\s*(?:>{1,2}|»|›|→|\/|-|_)\s*/u
const placeWords =
  /(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置(?:是|为)?\s?[:：]|^(?:网站)?(?:首页|主页)\s*(?:>|»|›|→|\/|--?|_)/u

const navWords = new Set(
  '首页 网站首页 主页 新闻 新闻中心 新闻动态 要闻 政务 政务公开 政府信息公开 信息公开 政务服务 办事服务 公共服务 在线服务 便民服务 互动交流 政民互动 公众参与 领导信箱 机构设置 机构概况 部门动态 工作动态 通知公告 公告公示 公示公告 政策法规 政策文件 法律法规 走进 关于我们 联系我们 网站地图 专题专栏 专题 数据开放 数据发布 图片新闻 视频新闻 图片 视频 财经 体育 娱乐 科技 教育 房产 汽车 旅游 健康 文化 论坛 博客 社区 评论 国内 国际 社会 军事 导航 搜索 站内搜索 高级搜索 登录 注册 帮助 客服 English 繁体 简体 繁体版 繁體版 手机版 移动版 无障碍 无障碍浏览 长者版 适老化 关怀版 微博 微信 客户端 APP 加入收藏 设为首页 收藏本站 下载中心 资料下载 留言 留言板 友情链接 版权声明 免责声明 隐私声明 更多 更多>> 返回 上一页 下一页 尾页 末页 党建 党务公开 队伍建设 委员风采 提案工作 文史资料 调查研究 领导之窗 领导讲话 县市区 本地 本地新闻 民生 招聘 招贤 理财 时政 要闻 即时新闻 即时 港闻 两岸 副刊 专栏 生活 国内新闻 国际新闻 社会新闻 网站导览 回首页 双语词汇 常见问答 意见信箱 市长信箱 县长信箱 意见反馈 会员中心 我的 关于 地方 观点 智库 视听 直播 数字报 电子报 图集 便民 办事 服务 互动 公开 关于本会 本会简介 最新消息 消息 刊物 出版刊物 联络我们 联络 EN 简 繁 服务单位 支持我们 会员专区 捐款 活动 活动花絮 网页指南 公司简介 企业简介 企业文化 公司新闻 行业新闻 行业动态 行业资讯 新闻资讯 资讯中心 产品中心 产品展示 产品与服务 案例展示 成功案例 工程案例 经典案例 解决方案 技术文章 技术支持 技术中心 资质荣誉 荣誉资质 荣誉资质 人才招聘 诚聘英才 在线留言 在线咨询 联系方式 客户服务 售后服务 投稿指导 期刊服务 文秘服务 购物车 精品范文 写作指导 文档 会员 会员登录 充值 vip 下载专区 校园网 内网 内网登录 办公系统 邮箱登录 学校首页 APP下载 客户端下载 数字报 读者服务 读者来信 电子版 组织机构 组织架构 机构简介 党建园地 党建工作 理论学习 学习园地 政策解读 办事指南 网上办事 民意信箱 网站首页 信息公开目录 服务指南 资料中心 案例 法规'
    .split(' ')
    .map(word => word.toLowerCase()),
)

/** `首页 / 施政成果 / 农业处`. */
const homePath = /(?:首页|主页|Home)\s*\/\s*\p{Script=Han}/u

/** How surely a line is the path to a page. */
export const breadcrumbWeight: Weigh = line => {
  if (line.length > 120 || /[。；！？]/u.test(line.replace(/[»›>](?:[^»›>。；]{2,60})$/u, ''))) return 0
  if (line.length <= 80 && homePath.test(line)) return 0.92
  if (placeWords.test(line)) return 0.97
  if (!/[>»›→]/u.test(line)) return 0
  const cells = line.split(/\s*(?:>{1,2}|»|›|→)\s*/u).filter(Boolean)
  // The last may be the headline of the page itself, at any length and with any mark.
  const steps = cells.length >= 3 ? cells.slice(0, -1) : cells
  if (cells.length < 2 || steps.some(cell => cell.length > 24)) return 0
  // The steps of a procedure: 受理→审查→决定→送达.
  if (!/[>»›]/u.test(line) && !cells.some(cell => navWords.has(cell.toLowerCase()))) return 0
  if (/^(?:网站)?(?:首|主)页$|(?:网|论坛|社区|贴吧|门户)$/u.test(cells[0] as string)) return 0.96
  if (steps.some(cell => /[，、\d]/u.test(cell))) return 0
  return cells.length >= 3 ? 0.75 : 0.4
}

/** The cell that a site's bar of links begins with. */
const home = /^(?:网站|本站|返回|\p{Script=Han}{0,4})(?:首页|主页)$/u
/** Cells that only a site has, and words that its boards are named with. */
const ofSite =
  /大全$|论坛$|社区$|登录$|注册$|频道$|导航$|专区$|下载$|客服$|资讯$|问答$|在线$|贴吧$|博客$|百科$|^找\p{Script=Han}{2,3}$|^(?:免费|在线)\p{Script=Han}{2}$/u
const boardWord =
  /(?:中心|咨询|新闻|动态|文书|知识|视频|图片|专题|案例|法规|法律|政策|服务|专栏|公告|招聘|资源|社会|频道|园地|之窗|之家|天地|论文|范文|合同|模板)$/u
const [shortestBar, longestCell] = [4, 10]

/**
 * Short words set side by side by blanks are a bar of links where the first is the site's home, or where most of them
 * are named as boards of sites are, and one at least as nothing else is. The head of a table has no such word.
 */
function blankBarWeight(cells: readonly string[], known: number): number {
  if (
    cells.length < shortestBar ||
    cells.some(
      cell => cell.length > longestCell || !/^[\p{Script=Han}A-Za-z]+(?:\/[\p{Script=Han}A-Za-z]+)?$/u.test(cell),
    )
  )
    return 0
  if (home.test(cells[0] as string)) return 0.9
  if (cells.length <= shortestBar || !cells.some(cell => ofSite.test(cell))) return 0
  const named = cells.filter(
    cell => ofSite.test(cell) || boardWord.test(cell) || navWords.has(cell.toLowerCase()),
  ).length
  return named >= cells.length * 0.6 ? 0.8 : known >= 2 && named >= cells.length * 0.5 ? 0.66 : 0
}

/** How surely a line is a bar of links. */
export const navigationWeight: Weigh = line => {
  if (/[。；！？，]/u.test(line)) return 0
  const cells = line
    .replace(/^首\s页/u, '首页')
    .split(cellBreak)
    .filter(Boolean)
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
  return Math.max(barWeight(line, known), blankBarWeight(cells, known))
}

/** Short words between upright bars are a bar of links, the more so when some are known; a table has figures. */
function barWeight(line: string, known: number): number {
  const items = line.split(/\s*[|｜│┃]\s*/u).filter(Boolean)
  // The head of a table has a bar at either end.
  if (known === 0 && /^[|｜].*[|｜]$/u.test(line)) return 0
  if (items.length < 4 || items.some(item => item.length > 8 || /\d/u.test(item))) return 0
  return known >= 2 ? 0.82 : known === 1 ? 0.6 : 0.35
}
