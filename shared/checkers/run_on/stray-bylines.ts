import type { ListedBlock } from '../block-list.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

/** A name of two characters is seen by the word behind it. */
const name = '(?:\\p{Script=Han}{2}(?=[不也就都又还還把被在是有说說用对對从從这這那他她它和与與])|\\p{Script=Han}{2,3})'
const names = `${name}(?:[ \\u3000、]${name})*`
const writer = '(?:首席|特约|特約|见习|見習|实习|實習)?(?:[记記]者|通[讯訊][员員])'
/** A by-line is set with blanks; in a sentence (据本报记者张三了解) names follow at once. */
const inside = new RegExp(
  `(?<=[\\p{Script=Han}，、；])(?<![据據由是让讓对對向和与與及经經名])本[报報]${writer}[ \\u3000]{1,2}${names}(?:[ \\u3000](?:${writer})[ \\u3000]${names})?(?=\\p{Script=Han})`,
  'gu',
)

/** By-lines that columns have put inside a sentence: `黄师傅本报记者 林秋 通讯员 赵朝不同意`. */
export function strayBylinesIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap(({ block, text }) =>
    block.kind !== 'paragraph' || !/本[报報]/u.test(text)
      ? []
      : matchesOf(text, inside).map(({ index, 0: line }): Intruder => {
          const start = block.start + index
          return { rule: 'byline', start, end: start + line.length, confidence: 0.76 }
        }),
  )
}
