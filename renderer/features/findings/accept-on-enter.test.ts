// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { fakeBridge } from '#renderer/testing/fake-bridge.ts'
import { viewOf } from '#renderer/testing/finding-view.ts'
import { mounting } from '#renderer/testing/with-app.ts'
import CorrectionFields from './CorrectionFields.vue'
import { useDecision } from './decision.ts'
import MaskFields from './MaskFields.vue'

it.each([
  ['correction', CorrectionFields],
  ['mask', MaskFields],
])('Enter in the fields of a %s accepts once; with Ctrl the window does', async (_, component) => {
  const global = mounting(fakeBridge({}))
  const field = mount(component, { props: { view: viewOf('a') }, global }).get('input[data-first-field]')
  const accept = vi.spyOn(useDecision(), 'accept').mockImplementation(() => undefined)
  await field.trigger('keydown', { key: 'Enter', ctrlKey: true })
  await field.trigger('keydown', { key: 'Enter', isComposing: true })
  expect(accept).not.toHaveBeenCalled()
  await field.trigger('keydown', { key: 'Enter' })
  expect(accept).toHaveBeenCalledOnce()
})
