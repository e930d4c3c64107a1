/** Texts of the text pane itself. */
export const editor = {
  label: '正文',
  mark: '{type}（{status}）',
  annotation: '{kind}：{text}',
  corrected: '{kind}，原文为“{original}”',
}
