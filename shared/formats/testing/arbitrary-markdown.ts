import fc from 'fast-check'

/** Text with every trap of a scraped report: signs of Markdown, masks, odd white space, every line end. */
export const noisyText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('云泽市', '临溪县', '要', '工作', '。', '，', '：', '《', '》', '　', '完成'),
      },
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          '**',
          '*',
          '***',
          '****',
          '_',
          '____',
          '~~',
          '~~~\n',
          '```\n',
          '`',
          '# ',
          '## ',
          '- ',
          '* ',
          '+ ',
          '1. ',
          '12) ',
          '> ',
          '\\',
          '\\*',
          '|',
          '| a | b |\n|---|---|\n',
          '![图](a.png)',
          '[注](http://a.cn)',
          '[附](见后)',
          '[^1]',
          '\n\n[^1]: ',
          '[',
          ']',
          '(',
          ')',
          '<b>',
          '&amp;',
          '&#42;',
          '---\n',
          '===\n',
          '    ',
          '  ',
          '\t',
          '**.*%',
          '*+*',
          '\uFEFF',
          '\0',
          '\uE000',
          '𠀀',
        ),
      },
      { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\n\n', '  \n', '\\\n') },
      {
        weight: 1,
        arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).filter(text => !/\p{Surrogate}/u.test(text)),
      },
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''))

const indents = fc.constantFrom('', '', '', ' ', '  ', '    ', '\t', '> ', '- ', '  - ', '1. ')
const lines = fc.constantFrom(
  '```',
  '```',
  '~~~',
  '~~~',
  '````',
  '```js',
  '```a`b',
  '`甲`',
  '- 甲',
  '# 乙',

  '工作',
  '',
  '',
)

/** Lines among which are many fences, at all margins. */
export const fencedText = fc
  .array(fc.tuple(indents, lines), { maxLength: 16 })
  .map(parts => parts.map(([indent, line]) => (line === '' ? '' : indent + line)).join('\n'))

/** Lines of questions and answers in which bold begins and ends anywhere. */
export const boldText = fc
  .array(fc.constantFrom('**', '**', '问', '答：', '。', '，', ' ', '\n', '”', 'a', '2'), { maxLength: 14 })
  .map(parts => parts.join(''))
