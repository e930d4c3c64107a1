/** The guided tour through the main screen. */
export const tour = {
  label: '导览',
  at: '{at} / {total}',
  back: '上一步',
  next: '下一步',
  end: '完成',
  skip: '跳过',
  start: '带我看一遍',
  startHint: '用示例项目走一遍，约两分钟，随时可以跳过',
  step: {
    documents: {
      title: '一个项目，多篇文档',
      text: '导入的报告列在左边。图标是各类问题的数目，右侧是已决定与总数。用 {documents} 转到这里，上下键换文档。',
    },
    text: {
      title: '正文就在中间，可以直接改',
      text: '可疑之处以线形区分：虚框是遮盖符，波浪线是可能的错字，斜线底是重复。改动随时保存，{undo} 撤销。',
    },
    findings: {
      title: '发现逐条列在右边',
      text: '相同的归为一行。{next} 到下一条，{previous} 到上一条，正文随之滚动。',
    },
    card: {
      title: '看证据，再决定',
      text: '这里说明为什么标出、建议怎样改。{accept} 采纳，{edit} 修改后采纳，{reject} 否决。每个决定都可以收回。',
    },
    marks: {
      title: '也可以自己标',
      text: '在正文中选中文字，用这些按钮标为错字、遮盖、重复，或加批注和标签。',
    },
    panes: {
      title: '面板在两侧切换',
      text: '标记、存疑、查找等面板都在这里。{pane} 在各栏之间移动，宽度和显隐会记住。',
    },
    palette: {
      title: '记不住快捷键也没关系',
      text: '{palette} 打开命令面板，输入汉字、拼音或首字母都能找到命令、文档和设置。按键可以在设置里更改，{shortcuts} 列出全部。',
    },
    export: {
      title: '最后导出版本',
      text: '{export} 按方案写出整理本、修订痕迹本、勘误表等。来源文件始终原样保存在项目里。',
    },
  },
}
