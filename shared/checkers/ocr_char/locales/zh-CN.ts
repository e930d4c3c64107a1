/** Texts of the ocr_char checker. */
export const zhCN = {
  title: '错字漏字',
  description: '识别或录入造成的错字、漏字、重字、衍字，附判断的依据。',
  found: {
    repeat: '“{quote}”里“{evidence}”连着出现，词典和别处都没有这样的叠用。请对照原件，删去多余的，或补上被它盖住的字。',
    idiom: '“{quote}”读不成词，与“{evidence}”只差一字。请对照原件，改用所附的写法。',
    variant: '这里的“{quote}”读不通；同样的上下文在 {documents} 份文档中另有 {count} 处作“{evidence}”。请对照原件。',
    misspelt: '“{quote}”是常见的误写，正确的是“{evidence}”。',
    series: '“{quote}”像是两个词混成的，与并列的各项（{evidence}）不合。请对照原件。',
    missing: '“{quote}”按语法缺一个词（动词、介词或它的宾语）。请对照原件补上。',
    broken: '“{quote}”在这里读不成词，改作“{evidence}”就通顺。请对照原件。',
    lost: '“{quote}”在这里读不成词，补一字作“{evidence}”就通顺。请对照原件。',
    learned: '本项目里已有 {count} 次把这样的“{quote}”改作“{reading}”（{evidence}），这里的上下文也相合。请对照原件。',
  },
  fix: { reading: '改为所附写法' },
}
