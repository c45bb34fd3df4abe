import { z } from 'zod'
import { RoomCount } from '../model/room-count.ts'
import { ofExam } from './acting.ts'

/** The second window 大屏, for everyone in the hall. What it may ask is in `hallCalls`; none of it names a candidate. */
export const hallWindowCalls = {
  /** Opens the second window, or brings it to the front. False where the face has no windows. */
  'hall.open': { input: z.strictObject({}), output: z.object({ shown: z.boolean() }) },
  /** Counts by room, and which rooms are closed. */
  'hall.board': {
    input: z.strictObject({ ...ofExam, session: z.string() }),
    output: z.object({
      rooms: z.array(RoomCount),
      /** Rooms whose absences are fixed. */
      closed: z.array(z.string()),
      opens: z.string(),
      start: z.string(),
      bars: z.string(),
      end: z.string(),
    }),
  },
} as const

/** All that the second window may ask. */
export const hallCalls: readonly string[] = ['settings.get', 'exams.get', 'hall.board']

/** The query of the page's address in the second window. */
export const hallQuery = '?hall'
