import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { assignStaff, saveStaff, signInStaff, staffNeeds, staffViews } from '../equipment/staff-list.ts'

type StaffHandlers = Pick<Handlers, Extract<keyof Handlers, `staff.${string}`>>

/** Who works at the site, where, and who has come. */
export function staffHandlers(context: Context): StaffHandlers {
  return {
    'staff.list'({ exam }) {
      const open = context.exam(exam)
      return { staff: staffViews(open), needs: staffNeeds(open) }
    },
    'staff.save': (input) => ({ staff: saveStaff(context, context.exam(input.exam), input) }),
    'staff.assign': (input) => ({ seq: assignStaff(context, context.exam(input.exam), input) }),
    'staff.sign-in': (input) => signInStaff(context, context.exam(input.exam), input),
  }
}
