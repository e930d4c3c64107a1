/** Where the text came from, as sites disown it. */
const source =
  /(?:来源于?|来自|源自|转载|转自|摘自|收集|整理|搜集|取材)[^，。；]{0,8}(?:网络|互联网|网上|公开|网友|用户|会员|整理|发布|自)|(?:用户|网友|会员|作者|读者)(?:自行|主动|自发)?(?:上传|提供|投稿|贡献|发布|分享)|版权(?:均|全)?归(?:原)?(?:作者|版权方|权利人)|(?:不|仅|只)代表(?:本[站网]|作者|平台|其)|本(?:网?站|平台|公众号|文档|页面?|内容|文|资料)|存储空间服务/u
const rights = /隐私|侵权|侵犯|侵害|版权|著作权|权益|异议|不妥|权利|问题|错误|违规/u
/** What the reader is asked to do about it, or what the site says it will do. */
const action =
  /(?:请|敬请|烦请|可以?|恳请|欢迎|麻烦)[^，。；]{0,14}(?:联系|告知|通知|举报|反馈|来信|来函|致电|删除|私信|后台)|(?:我们|本站|本网|平台|编辑)(?:会|将|立即|予以|收到)[^。；]{0,12}(?:删除|处理|撤[下稿])|联系(?:我们|本站|客服|管理员|站长|编辑|小编|作者)?(?:进行|予以|立即|及时)?(?:删除|处理|撤[下稿])|告知删除/u
/** Law, contracts and rules speak of the same. */
const lawful =
  /[甲乙丙]方|当事人|权利人应|服务提供者|第[一二三四五六七八九十百\d]+条|人民法院|被告|原告|条例|规定|应当|承担(?:赔偿|违约|连带)/u

/** 本文来自某某网，转载请注明出处。 */
const copied =
  /^\s*[（(]?(?:本文|文章|内容|本篇|稿件)(?:来自|来源于?|转自|出自|首发于?|由)[^。]{2,30}(?:转载|引用)[^。]{0,6}注明[^。]{0,12}[。）)]*$|^\s*本(?:文档|资料|文件|电子书|课件)由[^，。]{2,16}(?:整理|上传|分享|收集|制作|提供|扫描)[^。]*仅供[^。]*。?$/u

/** Whether a folded sentence is the notice with which sites disown what others put there. */
export const isDisclaimer = (line: string): boolean =>
  copied.test(line) ||
  (line.length <= 200 && action.test(line) && rights.test(line) && source.test(line) && !lawful.test(line))

/** 免责声明：本文由用户上传…… and what follows it. */
export const isNotice = (text: string): boolean =>
  /^\s*[【[（(]?(?:免责|版权|特别|郑重|原创|法律|侵权|转载)?(?:声明|说明|申明)[】\])）]?\s?[:：]/u.test(text) &&
  /本(?:网?站|平台|公众号|号)|网友|用户(?:上传|投稿|提供)|转载|来[源自]于?(?:网络|互联网)|作者(?:本人|个人)?观点|不代表/u.test(
    text,
  ) &&
  !/[甲乙丙]方|公司(?:从未|未曾)|人民法院|第[一二三四五六七八九十]+条/u.test(text)

const ofFetched =
  /^\s*(?:\d{1,2}\s?[、.．]\s?)?(?:本(?:网?站|平台|页资料?)|部分文档)[^。]{0,60}(?:上传|下载(?!任务)|用户|网友|版权|转载|侵权|会员|文档|试题|素材|存储空间|著作权)/u

/** Whose everything on a site of documents is: 某某文库所有资源均是用户自行上传分享. */
const ofUsers =
  /^\s*[^，。]{0,10}(?:[网库站]|之家|平台)(?:内|上|中)?的?(?:所有|全部|一切|大部分)的?(?:资源|文档|资料|内容|文章|课件|范文|作品)[^，。]{0,4}(?:是|为|由|系|来自|均|都|皆)[^，。]{0,6}(?:用户|会员|网友)[^，。]{0,8}(?:上传|分享|提供|发布|投稿)/u

/** What a site says of what it has to fetch; other stations say 本站 of water and trains. */
export const isTermOfUse = (line: string): boolean =>
  line.length <= 160 && (ofUsers.test(line) || ofFetched.test(line)) && !lawful.test(line)

/** What document shops stamp on every page: 文档收集于互联网，已重新整理排版. word版本可编辑，欢迎下载支持. */
const stamps =
  /^\s*\d?\s?(?:此|本|该)?(?:文档|资料|文件|课件)(?:来源为?|收集|整理|来自|来源|摘自|搜集)于?\s?[:：]?\s?(?:从|自)?(?:互联网|网络|网上)(?![^。]{0,12}(?:的[，,]|应当|应该|必须))[^。]{0,24}[。！]?$|^\s*(?:word|doc|pdf)(?:版本?|文档|格式)?\s?[，,]?\s?可(?:以?自[行由]|任意|直接)?(?:复制|修改)?编辑[^。]{0,16}[。！]?$|^[^。，]{0,6}(?:[，,])?(?:有帮助)?欢迎下载(?:支持|使用|收藏)[。！]?$/iu
export const isStamp = (line: string): boolean => stamps.test(line)
