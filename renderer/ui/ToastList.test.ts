// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { TooltipProvider } from 'reka-ui'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import AppDialog from './AppDialog.vue'
import ToastList, { type Toast } from './ToastList.vue'
import { standingTimeMs, type ToastPace } from './toast-clock.ts'

const toasts = ref<Toast[]>([])
const pace = ref<ToastPace>('normal')
const isDialogOpen = ref(false)
let wrapper: ReturnType<typeof mount>

const success: Toast = { id: 1, tone: 'success', text: '已恢复 2 处' }
const undoable: Toast = { id: 2, tone: 'success', text: '已恢复 2 处', action: { label: '撤销', run: vi.fn() } }
const failure: Toast = { id: 3, tone: 'error', text: '文件已损坏' }
const readMs = standingTimeMs(success, 'normal')

const parts = () => [
  h('button', { id: 'elsewhere' }, '正文'),
  h(AppDialog, { open: isDialogOpen.value, title: '导出', closeLabel: '关闭' }, { foot: () => h('button', '导出') }),
  h(ToastList, {
    toasts: toasts.value,
    pace: pace.value,
    label: '通知',
    closeLabel: '关闭',
    onDismiss: (id: number) => {
      toasts.value = toasts.value.filter(toast => toast.id !== id)
    },
  }),
]
const Window = defineComponent(() => () => h(TooltipProvider, parts))
const shown = () => toasts.value.map(({ id }) => id)
const list = () => document.querySelector('.toasts') as HTMLElement

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  pace.value = 'normal'
  isDialogOpen.value = false
  toasts.value = []
  wrapper = mount(Window, { attachTo: document.body })
})
afterEach(() => {
  wrapper.unmount()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
async function show(...some: Toast[]): Promise<void> {
  toasts.value = some
  await flushPromises()
}
async function pass(ms: number): Promise<void> {
  await flushPromises()
  vi.advanceTimersByTime(ms)
  await flushPromises()
}

it('lets what was told leave when it could be read, and errors stay until they are closed', async () => {
  await show(success, undoable, failure)
  await pass(readMs - 1)
  expect(shown()).toEqual([1, 2, 3])
  await pass(1)
  expect(shown()).toEqual([2, 3])
  await pass(readMs)
  expect(shown()).toEqual([3])
  await pass(3_600_000)
  expect(shown()).toEqual([3])
})

it('gives long texts and buttons more time', () => {
  expect(readMs).toBeGreaterThan(5000)
  expect(standingTimeMs(undoable, 'normal')).toBe(2 * readMs)
  expect(standingTimeMs({ text: '已'.repeat(80) }, 'normal')).toBeGreaterThan(20_000)
})

it('gives those who need it more time, or all of it', async () => {
  pace.value = 'long'
  await show(success)
  await pass(2 * readMs)
  expect(shown()).toEqual([1])
  pace.value = 'stay'
  await pass(3_600_000)
  expect(shown()).toEqual([1])
  pace.value = 'normal'
  await pass(readMs)
  expect(shown()).toEqual([])
})

it('keeps all while one is pointed at or has the focus, and then begins their time again', async () => {
  await show(success, undoable)
  await pass(readMs - 1)
  list().dispatchEvent(new MouseEvent('mouseenter'))
  await pass(3_600_000)
  list().dispatchEvent(new MouseEvent('mouseleave'))
  await pass(readMs - 1)
  const button = list().querySelector('button') as HTMLElement
  button.focus()
  await pass(3_600_000)
  expect(shown()).toEqual([1, 2])
  document.getElementById('elsewhere')?.focus()
  await pass(readMs)
  expect(shown()).toEqual([2])
})

it('keeps all while nobody looks at the window', async () => {
  await show(success)
  vi.mocked(document.hasFocus).mockReturnValue(false)
  window.dispatchEvent(new Event('blur'))
  await pass(3_600_000)
  expect(shown()).toEqual([1])
  vi.mocked(document.hasFocus).mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await pass(readMs)
  expect(shown()).toEqual([])
})

it('gives the focus back when what has it is closed', async () => {
  const elsewhere = document.getElementById('elsewhere') as HTMLElement
  await show(failure)
  elsewhere.focus()
  const close = list().querySelector('button') as HTMLElement
  close.focus()
  close.click()
  await flushPromises()
  expect(shown()).toEqual([])
  expect(document.activeElement).toBe(elsewhere)
})

it('stands in a dialog while one is open, where keys reach it and it covers nothing', async () => {
  await show(failure)
  expect(list().closest('.dialog')).toBeNull()
  isDialogOpen.value = true
  await flushPromises()
  expect(list().closest('.dialog')).not.toBeNull()
  expect(list().textContent).toContain(failure.text)
  isDialogOpen.value = false
  await flushPromises()
  await vi.runAllTimersAsync()
  expect(list().closest('.dialog')).toBeNull()
  expect(list().textContent).toContain(failure.text)
})
