import { z } from 'zod'
import { Duty, StaffMember, StaffRole } from '../model/staff.ts'

const ofExam = { exam: z.string() }
const acting = { operator: z.string().max(40).default('') }

export const StaffView = StaffMember.extend({
  duties: z.array(Duty),
  /** When he signed in, by session. */
  came: z.record(z.string(), z.string()),
})
export type StaffView = z.infer<typeof StaffView>

/** Staff of the site: roles, duties, sign-in. Badges are printed with the forms of the equipment. */
export const staffCalls = {
  'staff.list': {
    input: z.strictObject(ofExam),
    output: z.object({
      staff: z.array(StaffView),
      /** Invigilators each room of a session needs and has, and whether a technician is on duty. */
      needs: z.array(
        z.object({
          session: z.string(),
          room: z.string(),
          candidates: z.number().int(),
          invigilators: z.number().int(),
          have: z.number().int(),
          technician: z.boolean(),
        }),
      ),
    }),
  },
  /** Adds somebody (no `staff`) or changes what is known of him. */
  'staff.save': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      staff: z.string().optional(),
      name: StaffMember.shape.name.optional(),
      role: StaffRole.optional(),
      /** Absent for somebody new: the next free number. */
      number: z.string().trim().max(20).optional(),
      unit: z.string().trim().max(80).optional(),
      phone: z.string().trim().max(40).optional(),
      note: z.string().trim().max(200).optional(),
      /** Takes him off duty; his records stay. */
      left: z.boolean().optional(),
    }),
    output: z.object({ staff: StaffMember }),
  },
  /** Sets where somebody is on duty in a session; null: nowhere. */
  'staff.assign': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      staff: z.string(),
      session: z.string(),
      room: z.string().max(40).nullable(),
    }),
    output: z.object({ seq: z.number().int() }),
  },
  /** Somebody has come, by his id, badge number or name; or the entry is taken back. */
  'staff.sign-in': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      session: z.string(),
      who: z.string().trim().min(1).max(80),
      undo: z.boolean().default(false),
    }),
    output: z.object({ staff: StaffMember, at: z.string(), already: z.boolean(), onDuty: z.boolean() }),
  },
} as const
