import type { StaffMember } from '../model/staff.ts'

const plain = (text: string): string => text.normalize('NFKC').trim().toUpperCase()

/** Whom a badge, an id or a name stands for: the badge or id alone, else everybody of that name. */
export function findStaff(staff: readonly StaffMember[], who: string): StaffMember[] {
  const text = plain(who)
  const exact = staff.filter((one) => one.id === who || (one.number !== '' && plain(one.number) === text))
  return exact.length > 0 ? exact : staff.filter((one) => plain(one.name) === text)
}

/** The next free badge number: `G001`, `G002`, … Numbers of another form are left alone. */
export function nextBadge(numbers: readonly string[]): string {
  const highest = Math.max(0, ...numbers.map((number) => Number(/^G(\d{3,6})$/.exec(number)?.[1] ?? 0)))
  return `G${String(highest + 1).padStart(3, '0')}`
}
