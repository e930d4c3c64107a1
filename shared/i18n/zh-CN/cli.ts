/** Texts of the command line. */
export const cli = {
  help: {
    main: `朱笔：标注和校勘扫描、识别、抓取或隐去信息的中文报告

用法：zhubi <命令> [选项]

命令：
  import   把文件导入项目
  check    检查文件或项目，列出发现的问题
  export   从项目导出整理本
  pack     把整个项目写成一个 JSON 包
  unpack   从 JSON 包新建项目
  search   在项目中查找
  report   项目概览：状态、进度、估计的差错率
  tags     列出、导出、导入标签树

选项：
  --lang <语言>   zh-CN、zh-TW 或 en，默认随系统
  --help          显示帮助；写在命令之后则显示该命令的帮助
  --version       显示版本

退出状态：0 完成；1 有文件无法读取或写入；2 用法不对`,
    import: `用法：zhubi import 文件… --project 项目.zhubi [选项]

把文件（也可以是文件夹）导入项目；项目不存在时新建。可以读取纯文本、Markdown、网页、Word 文档和电子书；ZIP 包当作文件夹。内容相同的文件只导入一次。
不能照原样保留的内容逐项列出：！没有导入，· 换了形式。

选项：
  --project <文件>     项目文件
  --encoding <编码>    utf-8、gb18030、big5、utf-16le 或 utf-16be，默认自动识别
  --format <格式>      text、markdown 或 html，其他格式自动识别，默认自动识别
  --as <方式>          文件的旧版已经导入过时：new-document（默认）另成一份文档，new-version 原文档换成新版
                       （按新版改动，改过的文字保留，冲突逐项列出）
  --person <姓名>      记录为由谁导入`,
    check: `用法：zhubi check 文件… [选项]
      zhubi check --project 项目.zhubi [选项]
      zhubi check --explain 类型

检查文件（一起给出的文件互为参照）或项目中的全部文档，列出发现的问题。不改动任何内容。

选项：
  --format <格式>          table（默认）或 jsonl（每行一个 JSON 对象）
  --with <文件夹或项目>    另作参照、不列问题的文档，可重复；项目里的裁定和改正一并用上
  --min-confidence <数>    只列可信度不低于此数的问题，0 到 1，默认 0.5
  --encoding <编码>        各文件的编码，默认自动识别
  --explain <id 或类型>    说明一类检查；给出文件和其中一处问题的 id，则一并列出其依据
  --profile                列出每个文件的画像（标点、引号、编号等习惯及其次数），每个文件一个 JSON 对象`,
    export: `用法：zhubi export --project 项目.zhubi --to 文件夹 --format 格式 [选项]

把项目中的每份文档导出为一个文件，或用 --anthology 合为一个文件。

选项：
  --project <文件>     项目文件
  --to <文件夹>        导出到此文件夹，不存在则新建
  --format <格式>      txt、md、html、docx、epub、tei、jsonld；xlsx、csv 为勘误表；
                       source 为原文，只改动校改过的地方；pdf 由应用程序打印，不需要屏幕
  --profile <方案>     clean、diplomatic、notes、changes、errata、tei，项目自有方案的名称，
                       或方案文件（.json）；默认随格式
  --masks <方式>       遮盖符：keep 保留、fill 填入已知的值、uniform 统一为 ××，默认随方案
  --document <名称>    只导出此文件名或题名的文档，可重复
  --anthology <题名>   合为一个以此为题的文件，逐篇注明来源
  --tag <标签>         合集只收有此标签的段落
  --thread <支线>      合集只收这条支线的段落
  --section <文字>     合集只收标题含此文字的章节
  --overwrite          覆盖已有文件`,
    pack: `用法：zhubi pack --project 项目.zhubi --to 包.zip [--overwrite]
      zhubi unpack 包.zip --project 新项目.zhubi

把整个项目（文档、来源、批注、裁定、历史、方案）写成 JSON 包，或从包新建项目，不丢失任何内容。`,
    search: `用法：zhubi search 词语 --project 项目.zhubi [选项]

在项目的全部文档中查找，连同前后文列出。默认不分大小写、全角半角和繁简异体。

选项：
  --project <文件>     项目文件
  --regex              词语是正则表达式
  --exact              大小写、全角半角、繁简都要一致
  --format <格式>      table（默认）或 jsonl（每行一个 JSON 对象）
  --limit <数>         最多列出几处`,
    report: `用法：zhubi report --project 项目.zhubi [选项]

打印项目的各项数字：文档状态、各类发现、进度、各人用时、估计的残留差错率（含估法与区间）。

选项：
  --project <文件>   项目文件
  --json             按 JSON 输出`,
    tags: `用法：zhubi tags [list] --project 项目.zhubi
      zhubi tags export 文件 --project 项目.zhubi [选项]
      zhubi tags import 文件 --project 项目.zhubi

列出项目的标签树和各标签的段落数；把标签树写成文件，或从文件读入。文件名以 .txt 结尾时为缩进文本，否则为 JSON。
已有的标签保持原样。

选项：
  --project <文件>     项目文件
  --overwrite          覆盖已有的文件`,
  },
  usage: {
    tags: '用法不对；请看 zhubi tags --help',
    unknownCommand: '没有这个命令：{name}',
    noCommand: '请给出命令。',
    badOptions: '选项不对：{detail}',
    noFiles: '请给出要处理的文件。',
    noProject: '请用 --project 给出项目文件。',
    noTarget: '请用 --to 给出导出的文件夹。',
    noPackage: '请用 --to 给出包文件。',
    noPackageFile: '请给出包文件。',
    noAnthology: '--tag、--thread 和 --section 要和 --anthology 一起用。',
    unknownDocument: '项目中没有叫“{name}”的文档。',
    unknownProfile: '没有叫“{name}”的导出方案，可以是：{choices}',
    noFormat: '请用 --format 给出导出的格式：{choices}',
    badChoice: '--{option} 不能是“{value}”，可以是：{choices}',
    noTerm: '请给出要查找的词语。',
    badLimit: '--limit 须是正整数。',
    badConfidence: '--min-confidence 须是 0 到 1 之间的数。',
    filesAndProject: '文件和 --project 只能给出一种。',
    unknownFinding: '没有类型或检查叫“{id}”；所查的文件里也没有以它为 id 的问题。',
    seeHelp: '用 --help 查看用法。',
  },
  error: '错误：{text}（{code}）',
  fileError: '{path}：{text}（{code}）',
  bug: '程序出错，请报告此问题。设置 ZHUBI_DEBUG=1 后重新运行可得到详情。',
  import: {
    imported: '已导入  {path}  {title}',
    version: '新版    {path}  {title}：改动 {count} 处',
    passedOver: '另有 {count} 个文件不能读取',
    lost: '        ！{text}',
    changed: '        · {text}',
    known: '已存在  {path}  {title}',
    summary: '导入 {imported}，已存在 {known}，失败 {failed}',
  },
  check: {
    fileHeading: '{file}（{count}）',
    none: '没有发现问题。',
    summary: '{files} 个文件，{count} 处问题',
  },
  explain: {
    checker: '{title}：{description}',
    place: '{file}:{line}:{column} {type}',
    quote: '原文：{quote}',
    confidence: '可信度：{confidence}',
    rule: '规则：{rule}',
    fix: '{label}：{text}',
    related: '参见：{file} {quote}',
    data: '依据 {key}：{value}',
  },
  pack: {
    written: '已写出  {path}（{bytes} 字节）',
    unpacked: '已新建  {path}（{count} 份文档）',
  },
  export: {
    written: '已导出  {path}',
    summary: '导出 {written}，失败 {failed}',
    empty: '项目中没有文档。',
    leak: '注意：{title} 中遮盖的“{value}”有 {count} 处未遮盖：…{excerpt}…',
  },
  tags: {
    written: '已写入 {path}',
  },
  search: {
    summary: '共 {count} 处',
  },
}
