import { computed, type Ref, ref } from 'vue'
import type { AnthologyWish } from '#renderer/bridge/anthology-wish.ts'
import { useTags } from '#renderer/bridge/tags.ts'
import type { AnthologyChoice, ExportFormat } from '#shared/contract/editions.ts'
import { withBelow } from '#shared/tags/tag-tree.ts'

function choiceOf(by: AnthologyChoice['by'], words: string, below: readonly string[]): AnthologyChoice {
  if (by === 'tag') return { by, tag: words, below: [...below] }
  if (by === 'thread') return { by, thread: words }
  return by === 'section' ? { by, words } : { by }
}

/** What is said of one file of all documents. */
export function anthologyChoice(format: Ref<ExportFormat>) {
  const tags = useTags()
  const fields = ref({ isWanted: false, title: '', by: 'whole' as AnthologyChoice['by'], words: '', withBelow: true })
  /** Names of the tags below the one that is named. */
  const below = computed(() => {
    const own = tags.of({ name: fields.value.words.trim() })
    return own ? withBelow(tags.all, own.id).flatMap(({ id, name }) => (id === own.id ? [] : [name])) : []
  })
  /** Null unless one file of all is wanted. */
  const input = computed(() => {
    const { isWanted, by, title } = fields.value
    if (!isWanted || format.value === 'source') return null
    const words = fields.value.words.trim()
    const choice = choiceOf(by, words, fields.value.withBelow ? below.value : [])
    return { title: title.trim(), choice }
  })
  /** Whether nothing is missing. */
  const isComplete = computed(() => {
    const wanted = input.value
    return !wanted || (wanted.title !== '' && (wanted.choice.by === 'whole' || fields.value.words.trim() !== ''))
  })
  /** Takes over what is asked for elsewhere, one file of all that has a tag; tells whether anything was. */
  function takeTag(wish: AnthologyWish | null): boolean {
    if (wish === null) return false
    const { tag, withBelow } = wish
    fields.value = { isWanted: true, title: tag, by: 'tag', words: tag, withBelow }
    if (format.value === 'source') format.value = 'txt'
    return true
  }
  return { fields, below, input, isComplete, takeTag }
}
