import type { AnnotationKind, MaskKind } from '#shared/domain/annotation.ts'
import type { BlockRole } from '#shared/domain/block.ts'
import type { FindingStatus, FindingType } from '#shared/domain/finding.ts'
import type { SourceFormat } from '#shared/domain/source.ts'

/** Names of the kinds of thing that the domain knows. */
export const types = {
  finding: {
    mask: '遮盖符',
    mask_lost: '遮盖符缺失',
    duplicate: '重复段落',
    broken_paragraph: '断段',
    ocr_char: '识别错字',
    term: '用语不一致',
    heading_level: '标题层级',
    run_on: '文字串入',
    boilerplate: '网页套话',
    spam: '广告插入',
    punct: '标点',
    number_date: '数字日期',
    space: '空白',
    garble: '乱码',
  } satisfies Record<FindingType, string>,
  annotation: {
    ocr: '识别错误',
    source: '原文错误',
    house: '体例统一',
    mask: '遮盖',
    duplicate: '重复',
    join: '接合',
    gap: '缺文',
    unclear: '字迹不清',
    query: '存疑',
    tag: '标签',
  } satisfies Record<AnnotationKind, string>,
  mask: {
    place: '地名',
    count: '数量',
    percent: '百分比',
    money: '金额',
    ordinal: '序数',
    date: '日期',
    name: '人名或机构名',
    other: '其他',
  } satisfies Record<MaskKind, string>,
  role: {
    body: '正文',
    title: '题名',
    byline: '署名',
    dateline: '电头',
    caption: '图片说明',
    jump: '转接行',
    folio: '页码',
    boilerplate: '页面套话',
  } satisfies Record<BlockRole, string>,
  status: {
    open: '待处理',
    accepted: '已采纳',
    rejected: '已否决',
    intended: '原文如此',
    deferred: '暂缓',
  } satisfies Record<FindingStatus, string>,
  format: {
    text: '纯文本',
    markdown: 'Markdown',
  } satisfies Record<SourceFormat, string>,
}
