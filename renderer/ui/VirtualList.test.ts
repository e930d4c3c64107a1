// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import VirtualList from './VirtualList.vue'

/** A list of letters whose current row is kept outside, and what it tells. */
function mountList(first: string | null) {
  const told: string[] = []
  const current = ref(first)
  const Owner = defineComponent(() => () => [
    h(VirtualList<string>, {
      items: ['甲', '乙', '丙'],
      itemKey: (item: string) => item,
      rowHeight: 20,
      label: '各项',
      current: current.value,
      'onUpdate:current': (key: string | null) => {
        current.value = key
      },
      onChoose: (item: string) => void told.push(`choose ${item}`),
      onKey: (event: KeyboardEvent, item: string) => void told.push(`${event.key} ${item}`),
    }),
  ])
  const list = mount(Owner).get('[role="listbox"]')
  const active = () => list.attributes('aria-activedescendant')?.split('-').at(-1)
  return { list, told, active }
}

it('has its keys begin at the first row while none is current, and makes it current only when it is taken', async () => {
  const { list, told, active } = mountList(null)
  expect(active()).toBe('0')
  await list.trigger('keydown', { key: 'Delete' })
  expect(told).toEqual([])
  await list.trigger('keydown', { key: 'Enter' })
  expect(told).toEqual(['choose 甲', 'Enter 甲'])
  expect(active()).toBe('0')
  await list.trigger('keydown', { key: 'ArrowDown' })
  expect(told.at(-1)).toBe('choose 乙')
})

it('goes on from the current row', async () => {
  const { list, told, active } = mountList('乙')
  expect(active()).toBe('1')
  await list.trigger('keydown', { key: 'Delete' })
  await list.trigger('keydown', { key: 'ArrowDown' })
  expect(told).toEqual(['Delete 乙', 'choose 丙'])
})
