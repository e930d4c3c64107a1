/** Who made a change: a person, a rule started by a person, or an import. */
export interface Actor {
  kind: 'person' | 'rule' | 'import'
  name: string
}
