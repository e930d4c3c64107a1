// A plain editable element with a text and its marks, as a page of its own.
import { provideMount } from './mount.ts'

provideMount(({ text, marks }, parent) => {
  const escaped = (from: number, to?: number) => text.slice(from, to).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const parts: string[] = []
  let at = 0
  for (const { from, to } of marks) {
    parts.push(escaped(at, from), `<mark class="wrong">${escaped(from, to)}</mark>`)
    at = to
  }
  parts.push(escaped(at))
  const paragraphs = parts.join('').split('\n')
  parent.classList.add('scroller')
  parent.innerHTML = `<div contenteditable="true" spellcheck="false">${paragraphs.map(html => `<p>${html}</p>`).join('')}</div>`
})
