/** Texts of the garble checker. */
export const zhCN = {
  title: '乱码',
  description: '解码丢失的字、私用区字符、控制字符、零宽字符、部首代字和网页代码残留。',
  found: {
    lost_character: '这里的字在解码时丢失，只剩“{quote}”。请对照原文补上。',
    private_use: '“{quote}”（{codes}）是私用区字符，换一种字体就看不见。请对照原文改为通用的字。',
    control: '这里有看不见的控制字符（{codes}）。建议删去。',
    invisible: '这里有零宽或方向控制字符（{codes}），会妨碍检索和比对。建议删去。',
    combining: '汉字上叠加了组合符号（{codes}），是识别或复制时带入的。建议删去。',
    surrogate: '这里有半个字符（{codes}），另一半已丢失。请对照原文补上。',
    missing_glyph: '“{quote}”表示排版时缺字。请对照原文补上。',
    radical: '“{quote}”（{codes}）是部首字符，不是汉字，多来自 PDF 文字层。建议改为“{reading}”。',
    compatibility: '“{quote}”（{codes}）是兼容汉字，检索不到。建议改为通用的“{reading}”。',
    mojibake: '“{quote}”是用错编码读出的乱码。请以正确的编码重新导入，或对照原文改正。',
    foreign_script: '汉字之间夹着其他文字的字母“{quote}”（{codes}），多是形近误识。请对照原文改正。',
    entity: '“{quote}”是网页代码残留。建议改为它所代表的字符“{reading}”。',
    tag: '“{quote}”是网页标签残留。建议删去。',
    escape: '“{quote}”是转义代码残留。建议改为“{reading}”。',
    stray_sign: '汉字之间的“{quote}”（{codes}）来历不明，可能是乱码。请对照原文核实。',
    script_mix: '“{quote}”是繁体或异体字形，而全文用简体。建议改为“{reading}”，姓名和引文除外。',
  },
  fix: { replace: '改为正确的字', remove: '删去' },
}
