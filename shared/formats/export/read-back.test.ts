import { describe, expect, it } from 'vitest'
import { positionText, readableText } from '../../document/block-text.ts'
import { isoSecond } from '../../editions/dates.ts'
import { makeEditionFor } from '../../editions/make-edition-for.ts'
import { shippedProfiles } from '../../editions/shipped-profiles.ts'
import { crossedReport } from '../../editions/testing/crossed-report.ts'
import { someHead } from '../../editions/testing/some-head.ts'
import { isText, type MarkupElement, parseMarkup } from '../import/markup/parse-markup.ts'
import { attributeOf, childOf, childrenOf } from '../import/markup/xml.ts'
import { exporterOf } from './registry.ts'

/** What an annotation says, and of which text. Answers and assignments of queries are told in order. */
interface Told {
  kind: string
  text: string
  who: string
  when: string
  says: Readonly<Record<string, unknown>>
}

const { before, after: state } = crossedReport()
const written = (format: 'tei' | 'jsonld') =>
  exporterOf(format).write(
    makeEditionFor(state, shippedProfiles.tei, exporterOf(format), { head: someHead, baseline: before }),
  ) as string

/** What the records themselves say. */
function expected(): Map<string, Told> {
  const told = state.records.all().flatMap(({ record, from, to, removed }): [string, Told][] => {
    if (record.type !== 'annotation' || removed) return []
    const { id, kind, author, at, body } = record
    const text = kind === 'join' ? '' : readableText(positionText(state.doc, from, to))
    return [[id, { kind, text, who: author.name, when: isoSecond(at), says: { ...body } }]]
  })
  return new Map(told)
}

it('the records to compare are of every kind', () => {
  const kinds = new Set([...expected().values()].map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(
    ['duplicate', 'furniture', 'gap', 'house', 'join', 'mask', 'ocr', 'query', 'source', 'tag', 'unclear'].sort(),
  )
})

describe('Web Annotations read back', () => {
  interface Body {
    type: string
    value: string
    purpose: string
    created: string
    creator: { name: string }
    [term: `zhubi:${string}`]: unknown
  }
  interface Item {
    id: string
    created: string
    creator: { name: string }
    body: Body[]
    'zhubi:kind': string
    target: { selector: [{ start: number; end: number }, unknown] }
  }

  function saysOf({ body, 'zhubi:kind': kind }: Item): Record<string, unknown> {
    const [first, ...more] = body
    const note = more.find(({ purpose }) => purpose === 'commenting')?.value
    const noted = note === undefined ? {} : { note }
    if (kind === 'query') {
      const thread = more.map(({ value, created, creator, 'zhubi:action': action = 'reply' }) => ({
        ...{ kind: action, text: value, who: creator.name, when: created },
      }))
      return { text: first!.value, ...(thread.length > 0 ? { thread } : {}) }
    }
    if (kind === 'tag') return { name: first!.value }
    if (first?.purpose === 'editing') return { original: first['zhubi:original'], reading: first.value, ...noted }
    const details = Object.entries(first ?? {}).filter(([name]) => name.startsWith('zhubi:'))
    return { ...Object.fromEntries(details.map(([name, value]) => [name.slice(6), value])), ...noted }
  }

  it('give the same annotations', () => {
    const { first, 'zhubi:text': text } = JSON.parse(written('jsonld')) as {
      first: { items: Item[] }
      'zhubi:text': string
    }
    const points = Array.from(text)
    const read = first.items.map((item): [string, Told] => {
      const [{ start, end }] = item.target.selector
      const kind = item['zhubi:kind']
      const quoted = kind === 'join' ? '' : points.slice(start, end).join('')
      const said = { kind, text: quoted, who: item.creator.name, when: item.created, says: saysOf(item) }
      return [item.id.replace('urn:zhubi:annotation:', ''), said]
    })
    expect(new Map(read)).toEqual(plain(expected(), { hasNull: false }))
  })
})

/** As files can tell it: a thread by who, when and what; no value is nothing said. */
function plain(told: Map<string, Told>, { hasNull }: { hasNull: boolean }): Map<string, Told> {
  return new Map(
    [...told].map(([id, { says, ...rest }]) => {
      const thread = says.thread as { kind: string; text: string; author: { name: string }; at: number }[] | undefined
      const told = thread?.map(({ kind, text, author, at }) => ({ kind, text, who: author.name, when: isoSecond(at) }))
      const kept = Object.entries({ ...says, ...(told ? { thread: told } : {}) }).filter(
        ([, value]) => hasNull || value !== null,
      )
      return [id, { ...rest, says: Object.fromEntries(kept) }]
    }),
  )
}

describe('TEI read back', () => {
  const root = childOf(parseMarkup(written('tei'), 'xml'), 'TEI')!
  const all: MarkupElement[] = []
  const gather = (element: MarkupElement) => {
    all.push(element)
    for (const child of childrenOf(element)) gather(child)
  }
  gather(root)
  const byId = new Map(all.map(element => [element.attributes['xml:id'] ?? '', element]))
  const at = (pointer: string | undefined) => byId.get((pointer ?? '').slice(1))!
  const nameOf = (pointer: string | undefined) => textOf(childOf(at(pointer), 'name')!)

  /** The text as it reads now: what a correction or a mask's value replaces is not of it. */
  function textOf(element: MarkupElement): string {
    return element.children
      .map(child => {
        if (isText(child)) return child.text
        const isMasked = childOf(child.parent!, 'orig')?.attributes.rend === 'mask'
        if (['sic', 'note', 'fw'].includes(child.name)) return ''
        if (child.name === 'surplus' && child.attributes.reason === 'furniture') return ''
        if (child.name === 'orig' && child.attributes.rend !== 'mask') return ''
        return child.name === 'reg' && isMasked ? '' : textOf(child)
      })
      .join('')
  }

  const remarks = new Map(
    all
      .filter(({ name }) => name === 'annotation')
      .map(annotation => {
        const [first, ...replies] = childrenOf(annotation, 'note')
        const thread = replies.map(note => {
          const { when, who } = at(note.attributes.change).attributes
          return { kind: note.attributes.type!, text: textOf(note), who: nameOf(who), when }
        })
        return [annotation.attributes.target!.slice(1), { text: textOf(first!), thread }]
      }),
  )

  function kindOf({ name, attributes }: MarkupElement, inner: MarkupElement | undefined): string {
    if (name === 'choice') return inner!.attributes.type!
    if (name === 'supplied') return attributes.reason === 'lost-in-recognition' ? 'ocr' : 'source'
    if (name === 'surplus') return attributes.reason === 'repeated' ? 'duplicate' : 'furniture'
    return { rs: 'mask', unclear: 'unclear', seg: attributes.type }[name]!
  }

  function saysOf(kind: string, element: MarkupElement, text: string): Record<string, unknown> {
    const remark = remarks.get(element.attributes['xml:id']!)
    const note = remark ? { note: remark.text } : {}
    if (kind === 'query') return { text: remark!.text, ...(remark!.thread.length > 0 && { thread: remark!.thread }) }
    if (kind === 'tag') return { name: remark!.text }
    if (kind === 'mask') {
      const value = childOf(childOf(element, 'choice') ?? element, 'reg')
      const { type: maskKind, key: group } = element.attributes
      return { maskKind, group, ...(value && { value: textOf(value) }), ...note }
    }
    if (kind === 'duplicate') return { keptBlockId: element.attributes.corresp!.replace('#b-', '') }
    if (kind === 'join' || kind === 'gap' || kind === 'unclear') return note
    if (kind === 'furniture') return { original: textOf(element), reading: '' }
    const old = childOf(element, 'sic') ?? childOf(element, 'orig')
    return { original: old ? textOf(old) : '', reading: text, ...note }
  }

  it('gives the same annotations, the inner workings of joins and copies aside', () => {
    const read = all
      .filter(({ attributes }) => attributes['xml:id']?.startsWith('a-'))
      .map((element): [string, Told] => {
        const id = element.attributes['xml:id']!
        const inner = childOf(element, 'corr') ?? childOf(element, 'reg')
        const kind = kindOf(element, inner)
        // Behind a crossing an annotation goes on in further elements.
        const rest = all.filter(({ name, attributes }) => name !== 'surplus' && attributes.corresp === `#${id}`)
        const text = kind === 'join' || kind === 'furniture' ? '' : [inner ?? element, ...rest].map(textOf).join('')
        const { when, who } = at(attributeOf(element, 'change')).attributes
        return [id.slice(2), { kind, text, who: nameOf(who), when: when!, says: saysOf(kind, element, text) }]
      })
    const inner = new Set(['distance', 'keptDocumentId', 'keptExact'])
    const told = [...plain(expected(), { hasNull: false })].map(([id, { says, ...said }]): [string, Told] => {
      const kept = Object.entries(says).filter(([name]) => !inner.has(name))
      return [id, { ...said, says: Object.fromEntries(kept) }]
    })
    expect(new Map(read)).toEqual(new Map(told))
  })
})
