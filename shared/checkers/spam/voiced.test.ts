import { expect, it } from 'vitest'
import { voicedIn } from './voiced.ts'

it('tells what sounds like an advertisement only where it names something of an offer', () => {
  const said = [
    '初十接老客，十五送老客，烧包封，包面书',
    '不是随便哪种化石都能当“时钟”。合格的须满足三个条件。',
    '槽深者上车床光一刀',
    '长期停用时，应松开胶辊，擦净机身，外露加工面涂防锈油；备用胶辊平放。',
  ]
  expect(said.flatMap(line => voicedIn(line))).toEqual([])
  expect(voicedIn('专业承接打井、清淤、渠道衬砌工程，价格优惠，欢迎来电洽谈')).toHaveLength(1)
})
