import { join } from 'node:path'
import { expect, it } from 'vitest'
import { linesOfCases } from '../testing/cases.ts'
import { type HoleRule, placesOf } from './hole-rule.ts'
import { allHoleRules, holeRulesFor } from './rules.ts'
import { strippedRules, strippedRulesFor } from './stripped-slots.ts'

/** Of rules that no fixture shows: what they find, in the order of the rules. */
const examples = [
  '接受教育达人次。',
  '以上人，',
  '住在号楼',
  '其中县就有三家',
  '，镇**村',
  '上诉于市区人民法院',
  '**镇、镇两处',
  '局、公安局',
  '公安局、县局牵头',
  '、镇政府作了发言',
  '，村原支书',
  '，年*月',
  '，年度共有',
  '涉及共计户，',
  '〔〕号',
  '于月日开工',
  '上午时分',
  '截至，',
  '，向借款三万元',
  '“”',
  '（）',
  '，同志主持会议',
  '建筑面积平方米，',
  '赔偿千元，',
  '县镇西沟村村民',
  '1924年生，乡人，',
  '死亡人，',
  '长度为km',
  '至日止',
  '单元室',
  '地址：市县路',
  '区万人，',
  '获年度先进',
  '，占，',
  '3.5%，增长，',
  '甲、；',
  '，镇水稻协会',
  '拖欠工资个月，',
  '**区大厦**室',
  '释放不满年，',
  '某系公司法定代表人',
  '区人民法院',
  '完成人的搬迁任务',
  '年、年连续两年',
  '全乡有个村年收入不足十万元',
]
const everyRule = [...allHoleRules, ...strippedRules]
const blocks = [...examples, ...linesOfCases(join(import.meta.dirname, 'fixtures', 'flagged'))]
const knows = (rule: HoleRule, text: string) => placesOf(rule, text).length > 0

it('no table of signs keeps a rule from its own examples', () => {
  const kept = blocks.flatMap(text => {
    const asked = new Set([...holeRulesFor(text), ...strippedRulesFor(text)])
    return everyRule
      .filter(rule => !asked.has(rule) && knows(rule, text))
      .map(({ before }) => `${before.source} in ${text}`)
  })
  expect(kept).toEqual([])
})

it('every rule has an example among the fixtures', () => {
  const bare = everyRule.filter(rule => !blocks.some(text => knows(rule, text)))
  expect(bare.map(({ before, after }) => `${before.source} ${after.source}`)).toEqual([])
})
