import { create } from 'zustand'
import type { Stage } from '../../core/model/equipment.ts'

export const equipmentViews = ['check', 'faults', 'probe', 'staff', 'ready', 'setup'] as const
export type EquipmentViewId = (typeof equipmentViews)[number]

/** Where the user is among the equipment; kept while the window is open. */
type EquipmentView = {
  readonly view: EquipmentViewId
  /** Empty: the site. Undefined: the first room. */
  readonly room: string | undefined
  readonly stage: Stage
  readonly show: (view: EquipmentViewId) => void
  readonly choose: (at: { readonly room?: string; readonly stage?: Stage }) => void
}

export const useEquipmentView = create<EquipmentView>()((set) => ({
  view: 'check',
  room: undefined,
  stage: 'settings',
  show: (view) => set({ view }),
  choose: (at) => set({ ...at, view: 'check' }),
}))
