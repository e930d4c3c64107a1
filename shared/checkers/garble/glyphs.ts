/**
 * CJK Radicals Supplement: forms that PDF text layers give in the place of the characters they look like. Unicode has
 * no decomposition for them (but two); the characters are those of Unicode's EquivalentUnifiedIdeograph.txt.
 */
const radicals =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺇几⺈刀⺉刂⺋㔾⺌小⺍小⺎兀⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺴罒⺵⺵⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Letters and signs of other scripts by the Chinese character or mark they are taken for. */
const lookalikes = 'ー一ニ二エ工カ力ロ口ハ八トトタ夕メ〆ㄧ一ㄚ丫ㄨ乂ㄖ日ㄇ冂ㄈ匚〡一ᅳ一ㅡ一ㅣ丨ㅁ口ヘへ'

const pairs = (text: string) => {
  const characters = [...text]
  return characters.flatMap((character, at) =>
    at % 2 === 0 && character !== characters[at + 1] ? [[character, characters[at + 1] as string] as const] : [],
  )
}

/** The character that each supplementary radical stands for. */
export const characterOfRadical: ReadonlyMap<string, string> = new Map(pairs(radicals))
export const characterOfLookalike: ReadonlyMap<string, string> = new Map(pairs(lookalikes))

/** HTML's named entities that are met in scraped Chinese text. */
export const namedEntities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  plusmn: '±',
  zwj: '',
  zwnj: '',
  shy: '',
}

/** Marks of the Symbol and Wingdings fonts as word processors save them in the private-use area. */
export const symbolFont: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf076': '❖',
  '\uf0e0': '→',
  '\uf0b0': '°',
  '\uf0b4': '×',
  '\uf0b8': '÷',
  '\uf0b1': '±',
}
