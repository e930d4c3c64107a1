import { describe, expect, it } from 'vitest'
import { SignGate } from './sign-gate.ts'

describe('a gate of signs', () => {
  const pattern =
    /[_|]|秒[到批下]|\d{3,5}版|[加+].{0,3}(?:微|[Vv]x)|(?<!参)加群|(?:本|该)[文书]由|扫一?扫|老.{0,2}虎|(?:下载)?即送|page\s?\d|\.(?:com|cn)|\u2605买|完$|^首页|(?:ab)+c/iu

  it.each([
    'a_b',
    '今天秒批了',
    '第123版面',
    '请加我vx',
    '快加群吧',
    '该书由人',
    '扫扫看',
    '扫一扫看',
    '老  虎机',
    '下载即送',
    '都即送',
    'PAGE 3',
    'x.CN',
    '★买',
    '全文完',
    '首页在此',
    'xababc',
  ])('finds %s', text => {
    expect(pattern.test(text)).toBe(true)
    expect(new SignGate(pattern).test(text)).toBe(true)
  })

  it.each(['', '秒', '12版', '参加群众', '书由人写', '扫地', '老人', '完了', '回首页', 'abab', '送', '页'])(
    'finds nothing in %s',
    text => {
      expect(pattern.test(text)).toBe(false)
      expect(new SignGate(pattern).test(text)).toBe(false)
    },
  )

  it.each([/\n第[一二]/u, /(.)\1版/u, /([页版])\1/u, /[\t页]码/u, /页(?=[码版])/u, /版(?=码|$)/u, /页(?=版)版/u])(
    'knows what escapes stand for, and what must follow, in %s',
    own => {
      for (const text of ['甲\n第一', '页页版', '\t码', '页码', '版', '页版', '版码', '版页', '页'])
        expect(new SignGate(own).test(text)).toBe(own.test(text))
    },
  )

  it('answers as its pattern does whatever stands in a text', () => {
    const signs = [...'秒到批加微vx书由本扫一老虎下载即送★买完首页abc_12版 参群.cn']
    let state = 7
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state
    }
    const gate = new SignGate(pattern)
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: 1 + (next() % 9) }, () => signs[next() % signs.length]).join('')
      expect([text, gate.test(text)]).toEqual([text, pattern.test(text)])
    }
  })
})
