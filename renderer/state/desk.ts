import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What a PC shows on the exam day. */
export const deskViews = ['desk', 'incidents', 'closing', 'history', 'hall', 'self-test'] as const
export type DeskView = (typeof deskViews)[number]

/** How this check-in desk is set up. */
type Desk = {
  readonly sound: boolean
  /** The desk fills the window. */
  readonly wide: boolean
  readonly view: DeskView
  readonly setSound: (sound: boolean) => void
  readonly setWide: (wide: boolean) => void
  readonly show: (view: DeskView) => void
}

export const useDesk = create<Desk>()(
  persist(
    (set) => ({
      sound: true,
      wide: false,
      view: 'desk',
      setSound: (sound) => set({ sound }),
      setWide: (wide) => set({ wide }),
      show: (view) => set({ view }),
    }),
    { name: 'examdesk-desk' },
  ),
)
