import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** How this check-in desk is set up. */
type Desk = {
  readonly sound: boolean
  /** The desk fills the window. */
  readonly wide: boolean
  readonly setSound: (sound: boolean) => void
  readonly setWide: (wide: boolean) => void
}

export const useDesk = create<Desk>()(
  persist((set) => ({ sound: true, wide: false, setSound: (sound) => set({ sound }), setWide: (wide) => set({ wide }) }), { name: 'examdesk-desk' }),
)
