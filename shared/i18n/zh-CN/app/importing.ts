/** Texts of importing files. */
export const importing = {
  import: {
    reading: '正在读取…',
    files: '要导入的文件',
    nothingHint: '可以导入纯文本、Markdown、网页、Word 文档、PDF 和电子书，以及含有它们的文件夹和 ZIP 包',
    encodingDetect: '自动识别',
    check: '请核对',
    unsureCount:
      '{count} 个文件的编码是推测的，请核对预览 | {count} 个文件的编码是推测的，请核对预览 | {count} 个文件的编码是推测的，请核对预览',
    title: '导入',
    encoding: '编码',
    encodingAuto: '自动：{encoding}',
    encodingUnsure: '编码是推测的，请核对预览',
    format: '格式',
    preview: '预览',
    known: '项目中已有：{title}',
    nothing: '没有可以导入的文件',
    start: '没有选择文件 | 导入 {count} 个文件 | 导入 {count} 个文件',
    resultTitle: '导入结果',
    imported: '没有导入文件 | 导入了 {count} 个文件 | 导入了 {count} 个文件',
    skipped: '{count} 个文件项目中已有',
    failed: '{count} 个文件没有导入',
    cancelled: '导入已停止',
    passedOver: '另有 {count} 个文件不能读取 | 另有 {count} 个文件不能读取 | 另有 {count} 个文件不能读取',
    dropHint: '松开即可导入',
  },
  fidelity: {
    title: '导入时的取舍',
    hint: '来源文件原样保存在项目中，随时可以重新导入。',
  },
}
