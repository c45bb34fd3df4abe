import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const steps = ['roster', 'rooms', 'materials', 'equipment', 'checkin', 'summary'] as const
export type StepId = (typeof steps)[number]
/** What the notice regulates around the exam day: the second list of the window. */
export const officePages = ['overview', 'calendar', 'fees', 'after'] as const
export type OfficePage = (typeof officePages)[number]
/** The screens that Ctrl and a digit lead to, in their order; a tenth has none. */
export const numbered = [...steps, ...officePages] as const
export const screens = [...steps, ...officePages, 'start', 'settings', 'recovery'] as const
export type ScreenId = (typeof screens)[number]

/** Where the user is. Kept over a restart, so that a check-in desk reopens in its session and room. */
type Place = {
  readonly exam: string | undefined
  readonly screen: ScreenId
  /** The session looked at, by exam. */
  readonly session: string | undefined
  /** The room looked at; undefined: the whole site. */
  readonly room: string | undefined
  /** Counts the wishes to search candidates; each one puts the cursor into the search box. */
  readonly searches: number
  readonly openExam: (exam: string, screen?: ScreenId) => void
  readonly go: (screen: ScreenId) => void
  readonly search: () => void
  readonly choose: (at: { session?: string; room?: string | undefined }) => void
  readonly leave: () => void
}

export const usePlace = create<Place>()(
  persist(
    (set, get) => ({
      exam: undefined,
      screen: 'start',
      session: undefined,
      room: undefined,
      searches: 0,
      openExam: (exam, screen = 'roster') =>
        set(exam === get().exam ? { screen } : { exam, screen, session: undefined, room: undefined }),
      go: (screen) => set({ screen }),
      search: () => set({ screen: 'roster', searches: get().searches + 1 }),
      choose: (at) => set(at),
      leave: () => set({ exam: undefined, screen: 'start', session: undefined, room: undefined }),
    }),
    { name: 'examdesk-place', partialize: ({ exam, screen, session, room }) => ({ exam, screen, session, room }) },
  ),
)
