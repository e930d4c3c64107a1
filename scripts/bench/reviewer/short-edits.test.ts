import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { shortestChange, typeOver } from './short-edits.ts'

it('finds a place by the fewest words that hold what is wrong', () => {
  const text = '会议研究了双督议题，双方表示同意。'
  expect(shortestChange(text, '双督议题', '监督议题')).toEqual({ wrong: '双督', right: '监督' })
  expect(shortestChange(text, '表示同意', '同意')).toEqual({ wrong: '表示', right: '' })
  expect(shortestChange('省域中心城市，地域中心', '省域中心城市', '省域副中心城市')).toEqual({
    wrong: '省域',
    right: '省域副',
  })
})

/** A field whose whole text is selected, and how many keys were pressed. */
function fieldOf(text: string) {
  let value = text
  let [from, to] = [0, text.length]
  let strokes = 0
  const go = (place: number): void => {
    from = place
    to = place
  }
  const put = (made: string, start = from, end = to): void => {
    value = value.slice(0, start) + made + value.slice(end)
    go(start + made.length)
  }
  const keys: Record<string, () => void> = {
    Home: () => go(0),
    End: () => go(value.length),
    ArrowRight: () => go(to + 1),
    ArrowLeft: () => go(from - 1),
    Delete: () => put('', from, to + 1),
    Backspace: () => put('', from - 1, to),
  }
  const keyboard = {
    press: async (key: string) => {
      strokes++
      keys[key]!()
    },
    type: async (typed: string) => {
      strokes += typed.length
      put(typed)
    },
  }
  return { page: { keyboard } as unknown as Page, told: () => ({ value, strokes }) }
}

it.each([
  ['把政协履职落实的对接点', '把准政协履职落实的对接点', 3],
  ['参与到垃圾分类工作中来了', '参与到垃圾分类工作中来', 2],
  ['委员', '委员与', 2],
  ['专', '专款专用', 4],
])('turns %s into %s by %i keys', async (shown, wanted, strokes) => {
  const { page, told } = fieldOf(shown)
  await typeOver(page, shown, wanted)
  expect(told()).toEqual({ value: wanted, strokes })
})
