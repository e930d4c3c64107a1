/** A reign as years are counted by it: its first year in our calendar, and how many years it has at most. */
interface Reign {
  first: number
  years: number
}

/** Name, first year, years: of Ming, Qing and the Republic, and of Japan. The year in which an emperor died is counted on to its end. */
const late =
  '洪武1368/31 建文1399/4 永乐1403/22 洪熙1425/1 宣德1426/10 正统1436/14 景泰1450/8 天顺1457/8 成化1465/23 弘治1488/18 正德1506/16 嘉靖1522/45 隆庆1567/6 万历1573/48 泰昌1620/1 天启1621/7 崇祯1628/17 顺治1644/18 康熙1662/61 雍正1723/13 乾隆1736/60 嘉庆1796/25 道光1821/30 咸丰1851/11 同治1862/13 光绪1875/34 宣统1909/3 民国1912/200 明治1868/45 大正1912/15 昭和1926/64 平成1989/31 永樂1403/22 正統1436/14 天順1457/8 隆慶1567/6 萬曆1573/48 萬歷1573/48 万曆1573/48 天啓1621/7 天啟1621/7 崇禎1628/17 順治1644/18 嘉慶1796/25 咸豐1851/11 光緒1875/34 宣統1909/3 民國1912/200'

/** The same of Tang, Song, Jin and Yuan. Some are names of places today, so that only years in Chinese numerals are theirs. */
const early =
  '武德618/9 贞观627/23 永徽650/6 开元713/29 天宝742/15 大历766/14 建中780/4 贞元785/21 元和806/15 长庆821/4 开成836/5 会昌841/6 咸通860/15 乾符874/6 乾宁894/5 天祐904/4 建隆960/4 乾德963/6 开宝968/9 太平兴国976/9 雍熙984/4 端拱988/2 淳化990/5 至道995/3 咸平998/6 景德1004/4 大中祥符1008/9 天禧1017/5 天圣1023/10 明道1032/2 景祐1034/5 宝元1038/3 康定1040/2 庆历1041/8 皇祐1049/6 至和1054/3 嘉祐1056/8 治平1064/4 熙宁1068/10 元丰1078/8 元祐1086/9 绍圣1094/5 元符1098/3 崇宁1102/5 大观1107/4 政和1111/8 重和1118/2 宣和1119/7 靖康1126/2 建炎1127/4 绍兴1131/32 隆兴1163/2 乾道1165/9 淳熙1174/16 绍熙1190/5 庆元1195/7 嘉泰1201/4 开禧1205/3 嘉定1208/17 宝庆1225/3 绍定1228/6 端平1234/3 嘉熙1237/4 淳祐1241/12 宝祐1253/6 开庆1259/1 景定1260/5 咸淳1265/10 德祐1275/2 景炎1276/3 祥兴1278/2 天会1123/15 皇统1141/9 正隆1156/6 大定1161/29 明昌1190/7 承安1196/5 泰和1201/8 中统1260/5 至元1264/31 元贞1295/3 大德1297/11 至大1308/4 皇庆1312/2 延祐1314/7 至治1321/3 泰定1324/5 天历1328/3 至顺1330/4 元统1333/3 至正1341/30'

const simplified = '贞观开宝历长会宁兴国圣庆丰绍统顺隐'
const traditional = '貞觀開寶曆長會寧興國聖慶豐紹統順隱'

/** Reigns by name, as their list has them. */
function reignsOf(list: string): Map<string, Reign> {
  const reigns = new Map<string, Reign>()
  for (const [, name = '', first, years] of list.matchAll(/(\p{Script=Han}+)(\d+)\/(\d+)/gu))
    reigns.set(name, { first: Number(first), years: Number(years) })
  return reigns
}

/** Names as they are written in traditional script. */
const asTraditional = (list: string): string =>
  list.replace(/./gu, character => traditional[simplified.indexOf(character)] ?? character)

/** Reigns of which years are written in any numerals, by name in both scripts. */
export const lateReigns: ReadonlyMap<string, Reign> = reignsOf(late)
/** Reigns of which years are written in Chinese numerals only, by name in both scripts. */
export const earlyReigns: ReadonlyMap<string, Reign> = reignsOf(`${early} ${asTraditional(early)}`)
