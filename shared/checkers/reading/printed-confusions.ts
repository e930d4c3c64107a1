/**
 * What recognition of printed books reads for what stands there, first what it reads: pairs that come again and again in
 * the proofs of digitised gazetteers, beside the twins that print hardly tells apart (`twins.ts`).
 */
const pairs =
  '儿几 自目 更吏 并井 并开 简筒 简间 普晋 皇呈 十干 间闾 营莒 郊郯 郑郯 胸朐 孟盂 项坝 葬莽 峻竣 户尸 链涟 肆肄 阜旱 阜早 卓旱 跌跃 底庇 真具 坏坯 ' +
  '酐酊 般艘 般殷 蔬疏 囊蠹 惠患 右石 铁铢 药约 跳眺 王壬 梗粳 学字 苦苫 徽馓 芭笆 爸笆 新薪 国囤 票崇 文又 等寺 氟氯 幸宰 辜宰 碘磺 ' +
  '酯脂 粑耙 稀烯 榄桅 性牲 爱爰 岗冈 白日 产厂 沐沭 述沭 号亏 手于 稽稻 埠阜 囟卤 抚抗 楚焚 枢柩 佣俑 卵卯 春舂 窗囱 雷雹 ' +
  '娟娼 嫂艘 蕃蔷 晴腈 睛腈 读渎 祖袒 栋拣 栋楝 菱萎 遍通 贴帖 殿殴 装袭 长涨 鸣呜 暑晷 杆杵 苟苛 祟崇 霄宵 宵霄 宙亩 矛茅 厅斤 沌吨 钝吨'

/** A character that is read, and the one that stands there. Codes. */
export const printedConfusions: readonly (readonly [read: number, meant: number])[] = pairs
  .split(' ')
  .map(pair => [pair.charCodeAt(0), pair.charCodeAt(1)])
