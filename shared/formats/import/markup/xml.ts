import { isText, type MarkupElement } from './parse-markup.ts'

/** The value of an attribute whatever its prefix (`w:val`, `val`). */
export function attributeOf({ attributes }: MarkupElement, name: string): string | undefined {
  const own = attributes[name]
  if (own !== undefined) return own
  for (const key in attributes)
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key]
  return undefined
}

/** The first child element of a name. */
export function childOf(element: MarkupElement, name: string): MarkupElement | undefined {
  for (const child of element.children) if (!isText(child) && child.name === name) return child
  return undefined
}

/** All child elements, or those of a name. */
export function childrenOf(element: MarkupElement, name?: string): MarkupElement[] {
  return element.children.flatMap(child =>
    isText(child) || (name !== undefined && child.name !== name) ? [] : [child],
  )
}
