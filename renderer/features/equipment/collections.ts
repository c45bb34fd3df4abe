/** What the state of the equipment follows from. */
export const equipmentCollections = [
  'equipment',
  'equipment-setup',
  'equipment-tags',
  'rooms',
  'candidates',
  'probes',
  'exam',
] as const

/** Which room and stage something is recorded for. */
export type StageAt = {
  readonly exam: string
  readonly room: string
  readonly stage: 'settings' | 'import' | 'trial' | 'sealed' | 'hour-before'
}
