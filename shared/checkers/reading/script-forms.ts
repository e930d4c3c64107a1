import { CodeSet } from '../code-set.ts'

/**
 * Characters that are one in simplified script and several in traditional: the right one, those taken for it when a text is
 * converted, and beside what it is the only right one: characters before it, characters behind it. What both ways of
 * writing are in print for (游遊, 周週, 佈布, 台臺, 盡量 and 儘量) is not here.
 */
const table = `
後 后 前以之今其先隨爾事身背向午 殿來面期代果續方門者退悔勤援
后 後 皇太帝母王天影歌 妃羿稷冠
裡 里 這哪 面
裏 里 這哪 面
里 裡裏 公英華鄰故萬 民程巷弄幹
復 複覆 修恢光收康報平往 興原工學建健甦職古舊辟耕員
複 復覆 繁重 雜製印方數本選式
覆 復複 傾顛 蓋滅沒
斗 鬥 北漏煙泰熨星墨阿戽 栱拱笠室膽六南
鬥 斗 奮戰決搏格械批打 爭志毆嘴
鐘 鍾 時分點鬧警敲秒掛古編洪撞 樓聲錶面頭鼓乳
鍾 鐘 獨 情愛靈馗
范 範 - 氏姓仲蠡增姜
範 范 規示模師典防 圍例疇本文
髮 發 頭理毛白美護染鬢剪假 型夾絲髻膠廊
發 髮 開出研頒啟爆激揮沙 生展現動行揚明布佈放達電覺送財表起
麵 面 拉泡 粉
面 麵 方表後全當書界地畫 對臨積向貌
穀 谷 五稻曬 物倉
谷 穀 山峽河溪幽低 地底口
製 制 研監木印繪縫燒錄攝仿煉 造作品程糖藥
制 製 體法限控管抑強節牽 度定止裁約憲
係 系繫 關 數
繫 系係 聯維 -
系 係繫 水語派 統列
鬆 松 放輕寬蓬 散動弛綁懈軟
松 鬆 青馬 樹柏林鼠針
雲 云 白烏彩祥青 霧層端彩朵海南林集
徵 征 特象 收求集稅兵詢文才選稿
征 徵 遠長出東西南北親 服戰途討伐
準 准 標基水瞄對 備則確
准 準 批核獲 予許考
丑 醜 乙丁己辛癸小 時角年
醜 丑 - 聞陋惡
姜 薑 - 氏姓
幾 几 - 個年十百千萬次天何乎
几 幾 茶案 -
捨 舍 取割施 棄得
舍 捨 宿校房農寒鄰 利監
禦 御 防抵 寒
御 禦 - 史用膳醫
緻 致 精細 -
致 緻 一導以大 力使敬詞富
捲 卷 席 入
卷 捲 試問案畫 宗冊
錶 表 手鐘 -
表 錶 代發列圖填報外儀 示現達演決
曆 歷 農西國陽陰日 法
歷 曆 經學來資履 史任屆代
彙 匯 詞字語 整
匯 彙 外 款率兌票
獲 穫 榮查捕 得選獎准
臟 髒 內心肝腎 器
須 鬚 必無務 知要
咸 鹹 - 豐陽寧淳
鹹 咸 - 水菜味
劃 划 規計策企籌區 定分
划 劃 - 船槳
闢 辟 開 -
辟 闢 復 邪
板 闆 地木石黑鋼甲樣 塊橋材
惡 噁 - 劣化意性習
沖 衝 - 洗泡刷積
衝 沖 - 突擊刺撞破鋒
出 齣 提輸演支付 現版席來口
颱 台臺 - 風
台 颱檯 舞月講 灣北中南東
澱 淀 沉 粉
沈 瀋 - 氏姓默思從
瀋 沈 - 陽
蒙 濛矇 - 古受
僕 仆 公奴 人
壇 罈 論文花天祭講 -
向 嚮 方面趨傾動志 前上下來
嚮 向 - 導
症 癥 病炎癌 狀
誌 志 雜 -
志 誌 同意立 願工氣向
折 摺 - 扣磨騰舊
克 剋 坦 服里蘭拉
合 閤 - 作同格約理併法
家 傢 國大專作 庭族長園
豐 丰 - 富收盛碩
才 纔 人天 能藝華
周 週 - 圍邊密全
餘 余 其剩業多之百千萬十 額下地款
余 餘 - 氏姓
幹 乾干 骨主樹軀實 部事線道流勁警
乾 幹干 餅曬 燥淨旱杯
干 乾幹 若相 擾預涉戈
了 瞭 為完成到過 -
瞭 - - 解望然
籲 吁 呼 請
鬱 郁 憂抑 悶
郁 鬱 濃馥 -
回 迴 - 答家國來應
樸 朴 純儉質 素實
遊 游 旅 -
游 遊 上中下 泳
`

/** Beside what a character is the only right one. */
interface Neighbours {
  before: CodeSet
  after: CodeSet
}

/** What must stand instead of a character, and beside what. */
interface FormRule extends Neighbours {
  right: string
}

interface FormRules {
  /** By code of what is printed. */
  readonly byWrong: ReadonlyMap<number, readonly FormRule[]>
  /** By code of the right one. */
  readonly byRight: ReadonlyMap<number, Neighbours>
}

export const formRules: FormRules = rulesOf(table)

function rulesOf(lines: string): FormRules {
  const byWrong = new Map<number, FormRule[]>()
  const byRight = new Map<number, Neighbours>()
  for (const line of lines.trim().split('\n')) {
    const [right, wrong, ...sides] = line.split(' ') as [string, string, string, string]
    const [before, after] = sides.map(side => new CodeSet(side)) as [CodeSet, CodeSet]
    byRight.set(right.charCodeAt(0), { before, after })
    for (const character of wrong) {
      const known = byWrong.get(character.charCodeAt(0)) ?? []
      known.push({ right, before, after })
      byWrong.set(character.charCodeAt(0), known)
    }
  }
  return { byWrong, byRight }
}
