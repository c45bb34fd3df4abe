import { create } from 'zustand'

/** The parts of the screen of rooms and seats. */
export const roomViews = ['map', 'rooms', 'check', 'arrange', 'draw', 'history'] as const
export type RoomView = (typeof roomViews)[number]

type State = {
  readonly exam: string | undefined
  readonly view: RoomView
  /** The room looked at. */
  readonly room: string | undefined
  /** A seat to be pointed out on the map. */
  readonly seat: string | undefined
  /** The user has said that official seats may be changed in this exam. */
  readonly mayMove: boolean
  /** The room being drawn; `new` for one that is not there yet. */
  readonly editing: { readonly room: string } | 'new' | undefined
  readonly show: (part: Partial<Pick<State, 'view' | 'room' | 'seat' | 'mayMove' | 'editing'>>) => void
  /** Begins anew where the exam is another one. */
  readonly enter: (exam: string) => void
}

/** Where the user is on the screen; kept while other screens are shown. */
export const useRoomsView = create<State>()((set, get) => ({
  exam: undefined,
  view: 'map',
  room: undefined,
  seat: undefined,
  mayMove: false,
  editing: undefined,
  show: (part) => set(part),
  enter: (exam) => {
    if (get().exam !== exam)
      set({ exam, view: 'map', room: undefined, seat: undefined, mayMove: false, editing: undefined })
  },
}))
