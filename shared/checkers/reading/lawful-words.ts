/**
 * Words that sound alike and stand beside the same words by right, each with what it means: who writes 交纳水费 does not
 * mean 缴纳. A closed class of near synonyms, of what is told apart by place or time, and of words of grammar.
 */
const pairs = `
交纳 缴纳|交付 缴付|交清 缴清|交还 缴还|交存 缴存|交费 缴费|提交 递交|查出 查处|勘察 勘查|侦察 侦查|考察 考查|检查 检察|监测 检测
即时 及时|实时 适时|接收 接受|接手 接受|检定 鉴定|低层 底层|低部 底部|著书 著述|其中 集中|今年 近年|近日 今日|近期 今期|旧时 旧式
同仁 同人|身份 身分|无不 莫不|不常 不长|食用 使用|试用 使用|代办 待办|代建 待建|城建 承建|坚强 建强|实验 试验|它们 他们|她们 他们
给他 给她|一齐 一起|一期 一俟|四是 四史|标明 表明|指定 制定|制定 制订|拟定 拟订|签定 签订|审定 审订|中止 终止|启动 起动|启用 起用
启程 起程|公会 工会|骑车 弃车|年终 年中|期中 期终`

const lawful: ReadonlySet<string> = new Set(
  pairs
    .trim()
    .split(/[|\n]/u)
    .flatMap(pair => {
      const [one, other] = pair.split(' ')
      return [`${one}${other}`, `${other}${one}`]
    }),
)

/** Whether both of two words stand by right where one of them does. */
export const areLawful = (one: string, other: string): boolean => lawful.has(one + other)
