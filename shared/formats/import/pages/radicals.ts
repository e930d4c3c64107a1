/** Radicals of the supplement (U+2E80–2EFF) and the characters that they are in running text, in pairs. */
const supplement =
  '⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺯糹⺰纟⺲罒⺶羊⺹耂⺻聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const table = new Map<string, string>()
for (let index = 0; index < supplement.length; index += 2) table.set(supplement[index]!, supplement[index + 1]!)

const radical = /[\u2e80-\u2eff\u2f00-\u2fd5]/
const radicals = /[\u2e80-\u2eff\u2f00-\u2fd5]/g

export const hasRadical = (text: string): boolean => radical.test(text)

/** The character that a radical's glyph stands for in running text; the radical itself where there is none. */
export function mended(character: string): string {
  return character >= '\u2f00' && character <= '\u2fd5'
    ? character.normalize('NFKC')
    : (table.get(character) ?? character)
}

/** How many radicals of a text have a character of their own. */
export function countMended(text: string): number {
  return (text.match(radicals) ?? []).filter(character => mended(character) !== character).length
}
