import type { Words } from '../zh.ts'

export const hall: Words['hall'] = {
  leave: 'Back',
  complete: 'complete',
  missing: (n) => `${n} missing`,
  closed: (absent) => `closed, ${absent} absent`,
}
