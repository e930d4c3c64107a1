// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { useI18n } from 'vue-i18n'
import { makeI18n } from '#renderer/app/i18n.ts'
import type { Locale } from '#shared/i18n/index.ts'
import { type Amounts, useAmounts } from './amounts.ts'

function told(locale: Locale, counts: Amounts): string {
  const i18n = makeI18n()
  i18n.global.locale.value = locale
  const Told = defineComponent(() => {
    const { t } = useI18n()
    const amounts = useAmounts()
    return () => h('p', t('concordance.summary', amounts(counts)))
  })
  return mount(Told, { global: { plugins: [i18n] } }).text()
}

test('each number of a text has its own plural', () => {
  expect(told('en', { places: 5, documents: 1 })).toBe('5 places in 1 document')
  expect(told('en', { places: 1, documents: 1 })).toBe('1 place in 1 document')
  expect(told('en', { places: 1234, documents: 0 })).toBe('1,234 places in 0 documents')
  expect(told('zh-CN', { places: 5, documents: 2 })).toBe('2 份文档，5 处')
})
