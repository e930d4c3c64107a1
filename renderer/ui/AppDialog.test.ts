// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import AppButton from './AppButton.vue'
import AppDialog from './AppDialog.vue'

const done = vi.fn()
let wrapper: ReturnType<typeof mount> | undefined

async function open(isDisabled = false): Promise<void> {
  wrapper = mount(AppDialog, {
    attachTo: document.body,
    props: { open: true, title: '导入', closeLabel: '关闭' },
    slots: {
      default: () => [h('input'), h('textarea'), h('div', { class: 'virtual-list', tabindex: 0 }), h('button', '其他')],
      foot: () => [
        h(AppButton, () => '取消'),
        h(AppButton, { kind: 'primary', disabled: isDisabled, onClick: done }, () => '导入'),
      ],
    },
  })
  await flushPromises()
}
function press(selector: string, parts: KeyboardEventInit = {}): void {
  const target = document.querySelector(selector) as HTMLElement
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...parts }))
}

afterEach(() => {
  wrapper?.unmount()
  done.mockReset()
})

it('does what it is there for at Enter, where nothing else wants the key', async () => {
  await open()
  press('.dialog')
  expect(done).toHaveBeenCalledTimes(1)
  press('.virtual-list')
  expect(done).toHaveBeenCalledTimes(2)
  for (const selector of ['input', 'textarea', '.dialog-body button']) press(selector)
  press('.dialog', { isComposing: true })
  expect(done).toHaveBeenCalledTimes(2)
})

it('does it from anywhere at Enter with Ctrl', async () => {
  await open()
  for (const selector of ['input', 'textarea', '.dialog-body button']) press(selector, { ctrlKey: true })
  expect(done).toHaveBeenCalledTimes(3)
})

it('does nothing that cannot be done now', async () => {
  await open(true)
  press('.dialog')
  press('textarea', { ctrlKey: true })
  expect(done).not.toHaveBeenCalled()
})
