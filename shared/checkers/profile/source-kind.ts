import type { DocumentProfile, SourceKind } from '../../domain/document-profile.ts'
import type { Snapshot } from '../../domain/snapshot.ts'

const webSign =
  /(?:^|[\s|｜>»])(?:首页|当前位置|您的位置|打印本页|关闭窗口|分享到|上一篇|下一篇|浏览次数|阅读次数|点击数|发布时间|发布日期|信息来源|网站地图|联系我们)(?=[\s:：|｜>»]|$)|ICP备|公网安备/gmu
const newspaperSign =
  /(?:上接|下转|紧接)第?[一二三四五六七八九十\d]{1,3}版|本报(?:记者|讯|评论员)|责任编辑|责编[:：]|(?:见习)?记者\s?\p{Script=Han}{2,3}\s?(?:摄|通讯员|报道)|^第?\s?[A-Z]?\d{1,2}\s?版/gmu
/** Fewer signs than this may be chance. */
const tellingSigns = 2

/** What kind of source a text came from, by the furniture that such sources leave in it. */
export function sourceKindOf({ text, format }: Snapshot, isWrapped: boolean): DocumentProfile['source'] {
  const web = text.match(webSign)?.length ?? 0
  const newspaper = text.match(newspaperSign)?.length ?? 0
  const counts: Partial<Record<SourceKind, number>> = {}
  if (web > 0) counts.web = web
  if (newspaper > 0) counts.newspaper = newspaper
  return { habit: kindOf({ web, newspaper, isWrapped, isMarkdown: format === 'markdown' }), counts }
}

interface Signs {
  web: number
  newspaper: number
  isWrapped: boolean
  isMarkdown: boolean
}

function kindOf({ web, newspaper, isWrapped, isMarkdown }: Signs): SourceKind {
  if (newspaper >= tellingSigns && newspaper >= web) return 'newspaper'
  if (web >= tellingSigns) return 'web'
  if (isWrapped) return 'wrapped'
  return isMarkdown ? 'markdown' : 'plain'
}
