import { blankAbsenceList } from '../../../core/forms/blank-absence-list.ts'
import { blankIncidentForm } from '../../../core/forms/incident-form.ts'
import { packingList } from '../../../core/forms/packing-list.ts'
import { roomPlan } from '../../../core/forms/room-plan.ts'
import { bagLabels } from '../../../core/materials/bag-label.ts'
import { blankSheets } from '../../../core/materials/blank-sheets.ts'
import type { SheetSubject } from '../../../core/materials/sheet-subject.ts'
import { usualSignposts } from '../../../core/materials/signpost.ts'
import type { Signpost, SiteSheetKind } from '../../../core/model/site-sheet.ts'
import type { OpenExam } from '../context.ts'
import { equipmentPapers } from '../equipment/equipment-forms.ts'
import { sessionsOf } from '../exam-seating.ts'
import { designsOf } from '../materials/designs.ts'
import { subjectsOf } from '../materials/subjects.ts'
import type { Store } from '../store/types.ts'
import type { FormFile } from './make-forms.ts'

export type SiteWanted = { readonly session?: string | undefined; readonly signs?: readonly Signpost[] | undefined }
export type SiteForm = FormFile<SiteSheetKind>

/** Sheets of the whole site, or of one session of it. Those that list rooms are left out while there is none. */
export function siteSheets(site: Store, open: OpenExam, kind: SiteSheetKind, wanted: SiteWanted): SiteForm[] {
  const subjects = subjectsOf(open, { session: wanted.session })
  return makers[kind]({ site, open, subjects, wanted })
}

type Given = {
  readonly site: Store
  readonly open: OpenExam
  readonly subjects: readonly SheetSubject[]
  readonly wanted: SiteWanted
}

const makers: Readonly<Record<SiteSheetKind, (given: Given) => SiteForm[]>> = {
  'room-plan': ({ subjects }) => ofRooms(subjects, 'room-plan', '考场安排表', 'public', roomPlan),
  'packing-list': ({ site, subjects }) =>
    ofRooms(subjects, 'packing-list', '装箱清单', 'confidential', (all) => packingList(all, designsOf(site))),
  'bag-labels': ({ subjects }) => ofRooms(subjects, 'bag-labels', '资料袋标签', 'confidential', bagLabels),
  signposts: ({ open, subjects, wanted }) => {
    const signs = wanted.signs ?? usualSignposts(subjects)
    const form = { kind: 'signposts', site: open.exam().site, signs } as const
    return [{ about: 'signposts', nameParts: ['考点路标'], form, place: 'public' }]
  },
  'blank-forms': blankForms,
  'staff-badges': ({ open }) =>
    equipmentPapers(open, 'badges', {}).map((paper) => ({ ...paper, about: 'staff-badges', place: 'confidential' })),
}

function ofRooms(
  subjects: readonly SheetSubject[],
  about: SiteSheetKind,
  name: string,
  place: 'public' | 'confidential',
  make: (subjects: readonly SheetSubject[]) => SiteForm['form'],
): SiteForm[] {
  return subjects.length === 0 ? [] : [{ about, nameParts: [name], form: make(subjects), place }]
}

/** One file to a session: everything a room needs, and what is filled in when something happens. */
function blankForms({ site, open, wanted }: Given): SiteForm[] {
  const exam = open.exam()
  return sessionsOf(open, wanted.session).map((session) => ({
    about: 'blank-forms',
    nameParts: ['空白备用表', session.name.replace(/\s+/g, '')],
    place: 'confidential',
    form: [
      ...blankSheets(exam, session, designsOf(site)),
      blankIncidentForm({ exam, session }, 'machine-change', unnamedRoom),
      blankIncidentForm({ exam, session }, 'violation', unnamedRoom),
      blankAbsenceList({ exam, session }),
    ],
  }))
}

/** Leaves room to write the number. */
const unnamedRoom = '　　'
