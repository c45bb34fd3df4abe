import { create } from 'zustand'

/** The parts of the screen of rooms and seats. */
export const roomViews = ['map', 'rooms', 'check', 'arrange', 'draw', 'history'] as const
export type RoomView = (typeof roomViews)[number]

type State = {
  readonly exam: string | undefined
  readonly view: RoomView
  /** The room looked at. */
  readonly room: string | undefined
  /** The room being drawn; `new` for one that is not there yet. */
  readonly editing: { readonly room: string } | 'new' | undefined
  readonly show: (part: Partial<Pick<State, 'view' | 'room' | 'editing'>>) => void
  /** Begins anew where the exam is another one. */
  readonly enter: (exam: string) => void
}

/** Where the user is on the screen; kept while other screens are shown. */
export const useRoomsView = create<State>()((set, get) => ({
  exam: undefined,
  view: 'map',
  room: undefined,
  editing: undefined,
  show: (part) => set(part),
  enter: (exam) => {
    if (get().exam !== exam) set({ exam, view: 'map', room: undefined, editing: undefined })
  },
}))
