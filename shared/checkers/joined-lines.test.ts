import { describe, expect, it } from 'vitest'
import { profileOf } from './document-profile.ts'
import { joinedLines } from './joined-lines.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const wrapped = [
  '县城旧有东西两条大街，店铺相连，以布匹、杂货、粮油为最多。到民国初年，城中已有商号一百',
  '四十余家，从业人员近千人。抗日战争爆发以后，商号大多停业，街市冷落，货物奇缺，物价一日',
  '数涨，百姓苦不堪言。',
  '解放以后，人民政府扶助商业，先后建立百货、粮油、土产等国营公司，私营商业也逐步恢复。至',
  '一九五二年底，全县有国营商店十二处，供销合作社三十六处，私营商号二百一十家，营业总额比',
  '解放前增加两倍有余。',
  '一九五六年，私营商业全部实行公私合营，或者组成合作商店，网点有所减少，群众购货感到不便，',
  '到了年底才陆续调整。',
  '一九七八年以后，商业体制改革，集市贸易恢复，城乡个体商户逐年增加，国营商业实行多种形式',
  '的承包经营，市场日益繁荣，商品供应充足。',
].join('\n')

const documentOf = (text: string) => {
  const { snapshot } = markedSnapshot(text, 'document-1')
  return { snapshot, profile: profileOf(snapshot) }
}

/** The same with all lines in one block, as Markdown has them. */
function asOneBlock(text: string) {
  const { snapshot } = markedSnapshot(text, 'document-1')
  const [first] = snapshot.blocks
  if (!first) throw new Error('a text has a block')
  const blocks = [{ ...first, end: text.length }]
  const whole = { ...snapshot, blocks }
  return { snapshot: whole, profile: profileOf(whole) }
}

describe('joinedLines', () => {
  it.each([
    ['a block for each line', documentOf],
    ['lines in one block', asOneBlock],
  ])('joins the lines of a paragraph: %s', (_, make) => {
    const joined = joinedLines(make(wrapped), null)
    expect(joined?.document.snapshot.text.split('\n')).toHaveLength(4)
    expect(joined?.document.snapshot.text).toContain('已有商号一百四十余家')
  })

  it('finds the way back to the own text', () => {
    const document = documentOf(wrapped)
    const joined = joinedLines(document, null)
    const text = joined?.document.snapshot.text ?? ''
    for (const word of ['四十余家', '实行公私合营', '市场日益繁荣']) {
      const start = text.indexOf(word)
      const own = joined?.ownStretch({ start, end: start + word.length })
      expect(document.snapshot.text.slice(own?.start, own?.end)).toBe(word)
    }
    const start = text.indexOf('一百四十')
    const own = joined?.ownStretch({ start, end: start + 4 })
    expect(document.snapshot.text.slice(own?.start, own?.end)).toBe('一百\n四十')
  })

  it('carries changes, bold text and atoms over', () => {
    const document = documentOf(wrapped)
    const [first, second] = document.snapshot.blocks
    if (!first || !second) throw new Error('the text has lines')
    second.strong.push([second.start, second.start + 4])
    second.atoms.push(second.start + 2)
    const changes = new Map([[second.id, { start: 0, end: 4 }]])
    const joined = joinedLines({ ...document, changes }, null)?.document
    const [block] = joined?.snapshot.blocks ?? []
    const at = (joined?.snapshot.text ?? '').indexOf('四十余家')
    expect(block?.strong).toEqual([[at, at + 4]])
    expect(block?.atoms).toEqual([at + 2])
    expect(joined?.changes?.get(first.id)).toEqual({ start: at, end: at + 4 })
  })

  it('leaves alone what nobody has cut', () => {
    expect(joinedLines(documentOf('第一段到这里为止。\n第二段到这里为止。'), null)).toBeNull()
    expect(joinedLines(documentOf('床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。'), null)).toBeNull()
  })
})
