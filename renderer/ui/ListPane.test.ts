// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import ListPane from './ListPane.vue'

function pane(hasRows: boolean) {
  const slots = {
    default: '<div class="virtual-list" tabindex="0">rows</div>',
    empty: '<p>nothing</p>',
    card: '<section class="card"><input /></section>',
  }
  return mount(ListPane, { props: { hasRows }, slots, attachTo: document.body })
}

it('takes the focus itself while it is empty, and gives it to the list that comes and back when that goes', async () => {
  const wrapper = pane(false)
  wrapper.vm.focus()
  expect(document.activeElement).toBe(wrapper.element)
  await wrapper.setProps({ hasRows: true })
  await nextTick()
  expect(document.activeElement?.className).toBe('virtual-list')
  await wrapper.setProps({ hasRows: false })
  await nextTick()
  expect(document.activeElement).toBe(wrapper.element)
  wrapper.unmount()
})

it('gives the focus to the list that is there, and finds what stands in the card', () => {
  const wrapper = pane(true)
  wrapper.vm.focus()
  expect(document.activeElement?.className).toBe('virtual-list')
  expect(wrapper.vm.find('.card input')?.tagName).toBe('INPUT')
  wrapper.unmount()
})
