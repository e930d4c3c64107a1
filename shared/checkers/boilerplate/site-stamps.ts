import type { FurnitureRule } from './line.ts'

/** What names of sites end in. */
const site = '网|網|文库|文庫|书房|书库|之家|论坛|资料库|资源库|资源网|知识库|图书馆|在线|大全|书屋|课堂|平台'
/** Names of sites that share documents, by what they are called after and what they call themselves. */
const sharing =
  '(?:道客|豆丁|豆瓣|淘豆|文秘|范文|公文|秘书|课件|教案|材料|写作|文稿|学习|金锄头|蚂蚁|人人|百度|原创力|稻壳|觅知|千图|好文|第一|老秘|笔杆子|文档|资料|学科|作文|论文)(?:巴巴|书房|文库|文档|范文网?|公文网?|资源网|资料网|资料库|之家|课件网|文秘网|书屋|写作网|阅读网|文档网|分享网|下载网|站|帮|吧|大全网|网)'
/** Stamps of sites inside sentences: rule, confidence, pattern, and what stands in each of its matches. */
export const siteStamps: readonly [FurnitureRule, number, RegExp, RegExp][] = [
  // Its name and what it may be used for: 某某文书网 仅供学习参考.
  [
    'library',
    0.86,
    new RegExp(
      `(?<=[。！？；，、”）]|^)\\p{Script=Han}{2,10}(?:${site})[ \\u3000]+(?:仅供|僅供|版权所有|版權所有|免费|转载请|未经|更多|海量|精品|原创)[^，。；！？ \\n]{0,8}?(?:参考|參考|学习|學習|交流|使用|必究|下载|注明|授权|资料|范文|阅读){1,3}(?=\\p{Script=Han}|\\s*$)`,
      'gu',
    ),
    /[ \u3000](?:仅供|僅供|版[权權]所有|免费|转载请|未经|更多|海量|精品|原创)/u,
  ],
  // Who put it together, without an address: 本文由某某网整理发布.
  [
    'library',
    0.88,
    new RegExp(
      `本(?:文|篇|范文|资料|文档|文章|内容)由[^，。；！？]{2,14}(?:${site}|小编|编辑)(?:为您|为大家)?(?:收集|搜集|整理|编辑|原创|采集|转载|首发)(?:、?(?:整理|发布|编辑|提供|分享|上传))?(?![的了过后时，、])`,
      'gu',
    ),
    /本\S{1,3}由/u,
  ],
  // The name of a site where documents are shared, between two clauses that do not need it.
  [
    'library',
    0.84,
    new RegExp(
      `(?<=[。！？；，])(?:${sharing})(?=\\p{Script=Han})(?![的了是在为与和及或等、上中也都将已被向对从由给把还又就可网站])`,
      'gu',
    ),
    new RegExp(sharing, 'u'),
  ],
]
