/** Texts of the duplicate checker. */
export const zhCN = {
  title: '重复段落',
  description: '重复粘贴、重复提取或循环输出的段落与句子。',
  found: {
    continuation: '这段文字共有 {copies} 份，另一份之后才接得上下文。建议搁置这一份，保留接得上的那份。',
    place: '这段文字共有 {copies} 份，另一份所在的位置更合适。建议对照上下文后搁置这一份。',
    order: '这段文字共有 {copies} 份，各处都接得上，这一份在后。请对照上下文，决定搁置哪一份。',
    document: '这段文字在“{name}”中也有。请核对是否重复收录，若是则搁置这一份。',
    doubled: '“{quote}”连着出现了两次。建议去掉一次。',
  },
  fix: { drop: '搁置这一份' },
}
