import { admissionTicketSheets } from './draw-admission-tickets.ts'
import { bagLabelSheets } from './draw-bag-labels.ts'
import { deskCardSheets } from './draw-desk-cards.ts'
import { doorSignSheets } from './draw-door-sign.ts'
import { formSheets } from './draw-form.ts'
import { roomRecordSheets } from './draw-room-record.ts'
import { seatMapSheets } from './draw-seat-map.ts'
import { signInSheets } from './draw-sign-in-sheet.ts'
import { signpostSheets } from './draw-signposts.ts'
import { staffBadgeSheets } from './draw-staff-badges.ts'
import { testPageSheets } from './draw-test-page.ts'
import type { Part } from './job.ts'
import type { Sheet } from './sheet.ts'

/** The pages of one part: the one place that knows which material is drawn how. */
export function sheetsOf({ content, version, skip = 0 }: Part, printedAt: string): Sheet[] {
  const stamp = { version, printedAt }
  switch (content.kind) {
    case 'admission-tickets':
      return admissionTicketSheets(content, stamp)
    case 'bag-labels':
      return bagLabelSheets(content)
    case 'desk-cards':
      return deskCardSheets(content, stamp, skip)
    case 'door-signs':
      return doorSignSheets(content, stamp)
    case 'form':
      return formSheets(content, stamp)
    case 'room-records':
      return roomRecordSheets(content, stamp)
    case 'seat-maps':
      return seatMapSheets(content, stamp)
    case 'signposts':
      return signpostSheets(content, stamp)
    case 'sign-in-sheets':
      return signInSheets(content, stamp)
    case 'staff-badges':
      return staffBadgeSheets(content)
    case 'test-page':
      return testPageSheets(content, stamp)
  }
}
