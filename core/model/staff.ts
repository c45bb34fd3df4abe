import { z } from 'zod'
import { Moment } from './exam.ts'

/** 主考, 副主考, 考务, 机务（技术支持）, 监考, 流动监考, 保卫保密, 后勤, 巡视. */
export const staffRoles = [
  'chief',
  'deputy',
  'office',
  'technician',
  'invigilator',
  'floating',
  'security',
  'logistics',
  'inspector',
] as const
export const StaffRole = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRole>

/** Somebody who works at the site: 工作人员. */
export const StaffMember = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(60),
  role: StaffRole,
  /** Number of the badge. */
  number: z.string().max(20),
  unit: z.string().max(80),
  phone: z.string().max(40),
  note: z.string().max(200),
  /** No longer on duty; kept because records name them. */
  left: z.boolean().optional(),
})
export type StaffMember = z.infer<typeof StaffMember>

/** Somebody's duty in a session: in a room, or at the whole site. */
export const Duty = z.object({
  id: z.string(),
  staff: z.string(),
  session: z.string(),
  /** Empty: the whole site. */
  room: z.string().max(40),
})
export type Duty = z.infer<typeof Duty>

/** A member of staff has come, or the entry is taken back. */
export const StaffSignIn = z.object({
  id: z.string(),
  staff: z.string(),
  session: z.string(),
  at: Moment,
  operator: z.string(),
  device: z.string(),
  /** Takes this sign-in back. */
  undoes: z.string().optional(),
})
export type StaffSignIn = z.infer<typeof StaffSignIn>
