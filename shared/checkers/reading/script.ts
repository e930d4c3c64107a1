const traditional = new Set(
  [
    ...'們個國會發時來對學這說為產業務員黨體關區與從實現應該進過還經濟設廣東機電車門開問間聞書場長點縣鄉鎮總統計劃權義議論證認識讓請講話謝見視覺觀農村華萬億條級組織結給統續線練維網績約紀紅純紙細終終縣總',
  ].map(character => character.charCodeAt(0)),
)
const simplified = new Set(
  [
    ...'们个国会发时来对学这说为产业务员党体关区与从实现应该进过还经济设广东机电车门开问间闻书场长点县乡镇总统计划权义议论证认识让请讲话谢见视觉观农华万亿条级组织结给续线练维网绩约纪红纯纸细终',
  ].map(character => character.charCodeAt(0)),
)

/** Whether a text is written in traditional characters for the most part. Looks at its first 20,000 characters. */
export function isTraditional(text: string): boolean {
  let [old, plain] = [0, 0]
  for (let i = 0; i < text.length && i < 20_000; i++) {
    const code = text.charCodeAt(i)
    if (traditional.has(code) && !simplified.has(code)) old++
    else if (simplified.has(code) && !traditional.has(code)) plain++
  }
  return old > plain
}
