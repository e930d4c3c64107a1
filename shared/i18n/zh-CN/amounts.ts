/** Numbers of things, to be put into texts that tell several of them: each in the plural that it asks for. */
export const amounts = {
  places: '{count} 处',
  documents: '{count} 份文档',
  copies: '{count} 份',
  values: '{count} 个原值',
  readings: '{count} 处读法',
  paragraphs: '{count} 段',
  blocks: '{count} 段',
  characters: '{count} 字',
  marks: '{count} 条标记和裁定',
}
