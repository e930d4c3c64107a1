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
  // Where it comes from and what whoever copies it owes, in brackets: （本文来自某某之家 转载请注明出处）.
  [
    'copyright',
    0.88,
    /[（(【[]本?(?:文|文章|资料|資料|文档|范文|内容)(?:来自|來自|来源于?|转自|摘自|选自|出自|首发于?)\s?[:：]?\s?[^，。；（()）\n]{2,16}?[\s\u3000，,]{1,3}(?:如需)?(?:转载|轉載|引用)?请?(?:注明|註明|标明|保留)(?:出处|出處|来源|來源)[^（()）。\n]{0,8}[）)】\]]/gu,
    /[注註标保][明留](?:出[处處]|[来來]源)/u,
  ],
  // Doors of a blog behind a heading, and where it cuts an entry: 溪尾村 [下一則][回選單], ……水利會。繼續閱讀….
  [
    'neighbours',
    0.9,
    /(?<=[^\s按点點选選击擊择擇「『“])[ \u3000]?(?:[[【](?:[上下]一[则則页頁篇笔筆章节節]|回[选選][单單]|回目[录錄]|回列表|回首[页頁]|回[顶頂]端|TOP)[\]】]\s?){1,4}(?=\s*$|\s*\n)/gu,
    /[[【](?:[上下]一|回|TOP)/u,
  ],
  [
    'follow',
    0.86,
    /(?<=[。！？…\]”」])[ \u3000]?(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|閱讀更多)\s?(?:…{1,2}|\.{3}|[»→]|>{1,2})/gu,
    /(?:阅读|閱讀)(?:全文|更多)?\s?[….»→>]/u,
  ],
  // What a shop's program says of the text at its end.
  [
    'library',
    0.84,
    /(?<=[。！？…”\n]\s?)(?:内容|文档)总结\s?[:：]?\s?[（(]1[）)][^\n]{0,400}[（(]2[）)][^\n]*$/gu,
    /总结\s?[:：]?\s?[（(]1/u,
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
