import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useBridge } from '#renderer/bridge/bridge.ts'
import { useNotices } from '#renderer/bridge/notices.ts'
import type { DocumentProfileView, ProfileStatement } from '#shared/contract/profile.ts'
import type { ProfileItem } from '#shared/domain/document-profile.ts'

/** The profile of the document whose dialog is open: what the engine tells of it, and stating it otherwise. */
export const useProfileSession = defineStore('profileSession', () => {
  const bridge = useBridge()
  const notices = useNotices()
  const documentId = ref<string | null>(null)
  const view = shallowRef<DocumentProfileView | null>(null)
  const isBusy = ref(false)

  /** Shows what a call gives, unless another document has been asked for since. */
  async function show(id: string, ask: () => Promise<DocumentProfileView>): Promise<boolean> {
    isBusy.value = true
    try {
      const answer = await ask()
      if (documentId.value === id) view.value = answer
      return true
    } catch (error) {
      notices.report(error)
      return false
    } finally {
      isBusy.value = false
    }
  }

  async function open(id: string): Promise<void> {
    if (documentId.value !== id) view.value = null
    documentId.value = id
    await show(id, () => bridge.engine('profile.get', { documentId: id }))
  }

  /** What is stated of an item now; null when it is left to the text. */
  const statedOf = (item: ProfileItem): ProfileStatement['value'] =>
    view.value?.history.find(statement => statement.item === item)?.value ?? null

  /** States an item, and offers to take that back. */
  async function state(statement: ProfileStatement): Promise<void> {
    const id = documentId.value
    if (!id) return
    const before = { item: statement.item, value: statedOf(statement.item) } as ProfileStatement
    const put = (next: ProfileStatement) =>
      show(id, () => bridge.engine('profile.state', { documentId: id, statement: next }))
    if (!(await put(statement))) return
    notices.tell({
      tone: 'success',
      key: 'app.profile.stated',
      params: {},
      action: { key: 'app.profile.takeBack', run: () => void put(before) },
    })
  }

  return { view, isBusy, open, state, history: computed(() => view.value?.history ?? []) }
})
