import type { ApartKey } from '../model/seating.ts'
import type { Sitter } from './engine-types.ts'

/** For each rule, the group of each sitter by index; 0 is no group, which conflicts with nobody. */
export type SitterGroups = {
  readonly keys: readonly ApartKey[]
  readonly of: readonly Int32Array[]
  /** How many rules the two break as neighbours; −1 is an empty seat. */
  readonly conflicts: (a: number, b: number) => number
}

/** A class is a class of its school: 电商2401 of two schools are two. An empty value groups nobody. */
export function groupSitters(sitters: readonly Sitter[], keys: readonly ApartKey[]): SitterGroups {
  const of = keys.map((key) => {
    const ids = new Map<string, number>()
    return Int32Array.from(sitters, (sitter) => {
      const value = groupNameOf(sitter, key)
      if (value === '') return 0
      let id = ids.get(value)
      if (id === undefined) ids.set(value, (id = ids.size + 1))
      return id
    })
  })
  return { keys, of, conflicts: (a, b) => conflictsOf(of, a, b) }
}

function groupNameOf(sitter: Sitter, key: ApartKey): string {
  if (key === 'level') return sitter.level
  if (key === 'school' || sitter.className === '') return key === 'school' ? sitter.school : ''
  return JSON.stringify([sitter.school, sitter.className])
}

function conflictsOf(of: readonly Int32Array[], a: number, b: number): number {
  if (a < 0 || b < 0) return 0
  let conflicts = 0
  for (const group of of) if (group[a] !== 0 && group[a] === group[b]) conflicts++
  return conflicts
}
