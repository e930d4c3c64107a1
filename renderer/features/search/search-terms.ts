import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ReplacementRecord } from '#shared/contract/batches.ts'
import type { SearchQuery } from '#shared/contract/search.ts'

/** What is looked for and by what it is replaced: one for the find bar and the search of the project. */
export const useSearchTerms = defineStore('searchTerms', () => {
  const term = ref('')
  const options = ref({ isPattern: false, ignoreCase: true, ignoreWidth: true, ignoreVariants: true })
  const replacement = ref('')
  const record = ref<ReplacementRecord>('house')

  /** The query as it stands; `withReplacement` asks for readings too. */
  function query(documentIds: readonly string[] | null, withReplacement: boolean): SearchQuery {
    return {
      term: term.value,
      ...options.value,
      ...(documentIds ? { documentIds: [...documentIds] } : {}),
      ...(withReplacement ? { replacement: replacement.value } : {}),
    }
  }

  /** Takes the words selected by the one who is in the text as the term, if they are few and stand in one line. */
  function takeSelection(text: string | undefined): void {
    const isInText = window.document.activeElement?.closest('.document-text') != null
    if (isInText && text && text.length <= 100 && !text.includes('\n')) {
      term.value = text
      options.value.isPattern = false
    }
  }

  return { term, options, replacement, record, query, takeSelection }
})
