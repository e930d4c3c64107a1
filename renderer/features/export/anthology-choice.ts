import { computed, type Ref, ref } from 'vue'
import type { AnthologyChoice, ExportFormat } from '#shared/contract/editions.ts'

function choiceOf(by: AnthologyChoice['by'], words: string): AnthologyChoice {
  if (by === 'tag') return { by, tag: words }
  if (by === 'thread') return { by, thread: words }
  return by === 'section' ? { by, words } : { by }
}

/** What is said of one file of all documents. */
export function anthologyChoice(format: Ref<ExportFormat>) {
  const fields = ref({ isWanted: false, title: '', by: 'whole' as AnthologyChoice['by'], words: '' })
  /** Null unless one file of all is wanted. */
  const input = computed(() => {
    const { isWanted, by, title } = fields.value
    if (!isWanted || format.value === 'source') return null
    const words = fields.value.words.trim()
    const choice = choiceOf(by, words)
    return { title: title.trim(), choice }
  })
  /** Whether nothing is missing. */
  const isComplete = computed(() => {
    const wanted = input.value
    return !wanted || (wanted.title !== '' && (wanted.choice.by === 'whole' || fields.value.words.trim() !== ''))
  })
  /** Takes over what is asked for elsewhere, one file of all that has a tag; tells whether anything was. */
  function takeTag(tag: string | null): boolean {
    if (tag === null) return false
    fields.value = { isWanted: true, title: tag, by: 'tag', words: tag }
    if (format.value === 'source') format.value = 'txt'
    return true
  }
  return { fields, input, isComplete, takeTag }
}
