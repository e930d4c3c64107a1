/** A file that comes again with other content: a new version of its document. */
export const versions = {
  becomes: '导入为',
  newVersion: '原文档的新版',
  newDocument: '另一份文档',
  by: {
    bytes: '项目中的《{title}》出自同一个文件，读法不同。作为新版导入时，改过的文字、裁定和批注保留，可以整批撤回。',
    path: '项目中的《{title}》出自这个文件的旧版。作为新版导入时，改过的文字、裁定和批注保留，可以整批撤回。',
    name: '项目中的《{title}》出自同名文件。作为新版导入时，改过的文字、裁定和批注保留，可以整批撤回。',
  },
  rowVersion: '新版：{title}',
  brought: '{count} 份文档换成新版 | {count} 份文档换成新版 | {count} 份文档换成新版',
  changes: '文字没有变化 | 按新版改动 {count} 处 | 按新版改动 {count} 处',
  kept: '裁定和批注照旧 {count} 处 | 裁定和批注照旧 {count} 处 | 裁定和批注照旧 {count} 处',
  conflict: {
    text: '两边都改过，保留「{current}」，新版作「{incoming}」',
    gone_here: '这里已经删去或接合，新版改成「{incoming}」',
    gone_there: '新版没有这一段，这里改过，保留「{current}」',
  },
  loss: {
    removed: '{record}：所指的「{exact}」新版没有了',
    rewritten: '{record}：所指的「{exact}」新版改了',
  },
  more: '另有 {count} 处 | 另有 {count} 处 | 另有 {count} 处',
  asked: '两边都改过的地方已加存疑批注。',
  takeBack: '撤回新版',
  takenBack: '已撤回',
  badge: '新版来源',
  badgeAt: '{name}，{at}',
}
