const sentences = [
  '云泽市各级政协组织围绕中心、服务大局，认真履行职责，各项工作取得新的进展。',
  '一年来，共提出提案一百二十件，立案一百一十件，全部办理完毕并答复委员。',
  '临溪县组织委员深入乡镇调研三十余次，形成调研报告十二篇，为党委政府决策提供参考。',
  '白石区委员联络站坚持每月接待群众，收集意见建议四百余条，推动解决一批民生问题。',
]

/** A plain-text report of made-up places, with `paragraphs` paragraphs that all differ. */
export function reportText(paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, index) => `第${index + 1}项　${sentences[index % sentences.length]}`,
  ).join('\n')
}

/** Two paragraphs, long enough that a second copy of them is a flaw. */
export const passage = [
  '临溪县组织委员深入乡镇调研三十余次，形成调研报告十二篇，为党委政府决策提供参考，得到主要领导批示八次，其中两项建议写入全县发展规划，有力促进了农村道路、饮水和电网改造，群众满意度明显提高。',
  '白石区委员联络站坚持每月接待群众，收集意见建议四百余条，推动解决老旧小区停车、校门口拥堵、河道保洁等一批民生问题，办理情况逐条反馈，有关经验在云泽市各县区交流推广。',
].join('\n')

/** A report that hides its figures and has one passage twice. */
export const flawedReport = [
  '政协**市委员会常务委员会工作报告',
  '一年来，**市共提出提案**件，立案***件，办结率达**.*%，比上年提高*个百分点。',
  passage,
  '各位委员，**市政协将继续发扬成绩，把各项工作做得更好，为建设美好家园作出新的贡献。',
  passage,
  '白石区要在新的一年里扎实推进各项工作，确保全年目标任务顺利完成。',
].join('\n')
