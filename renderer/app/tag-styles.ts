import { watch } from 'vue'
import { useTags } from '#renderer/bridge/tags.ts'
import type { Tag } from '#shared/domain/tag.ts'

/** Gives the marks of tags in the text the colours that their tags have now. */
export function useTagStyles(): void {
  const tags = useTags()
  const sheet = new CSSStyleSheet()
  window.document.adoptedStyleSheets = [...window.document.adoptedStyleSheets, sheet]
  // A sheet that is replaced has the whole text styled anew.
  watch(
    () => tags.all.map(ruleOf).join('\n'),
    rules => sheet.replaceSync(rules),
    { immediate: true },
  )
}

/** Annotations from before the tree say only a name. */
function ruleOf({ id, name, formerNames, colour }: Tag): string {
  const marks = [id, ...[name, ...formerNames].map(each => `name:${each}`)]
  const selector = marks.map(mark => `[data-tag="${CSS.escape(mark)}"]`).join(', ')
  return `${selector} { --tag: var(--tag-${colour}); --tag-line: var(--tag-line-${colour}); }`
}
