import { calendarSheet } from '../../../core/forms/calendar-sheet.ts'
import { certificateList } from '../../../core/forms/certificate-list.ts'
import { feeStatement } from '../../../core/forms/fee-statement.ts'
import { reviewForm } from '../../../core/forms/review-form.ts'
import { wipeCertificate } from '../../../core/forms/wipe-certificate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { FormKind } from '../../../core/model/form-kinds.ts'
import type { Day } from '../../../core/model/notice.ts'
import type { WipeRecord } from '../../../core/model/retention.ts'
import { schoolName } from '../../../core/notice/fee-table.ts'
import { reviewWindow } from '../../../core/notice/reviews.ts'
import type { OpenExam } from '../context.ts'
import { calendarOf, daysOf, noticeOf } from '../exam-notice.ts'
import { feesOf } from '../fees/exam-fees.ts'
import { latestReport } from '../rooms/seating-reports.ts'
import { certificateRows } from '../scores/certificate-rows.ts'
import { schoolsOf } from '../scores/exam-scores.ts'
import { reviewViews } from '../scores/review-views.ts'
import type { FormFile } from './make-forms.ts'

/** Which form a file is, and of which school. */
export type FormSubject = { readonly form: FormKind; readonly school: string }

type Made = FormFile<FormSubject>

/** The forms of one kind as the exam stands today; of one school where it is named. Throws `school-not-found`. */
export function formsOf(open: OpenExam, form: FormKind, school: string | undefined, today: Day): Made[] {
  const all = makers[form](open, today)
  if (school === undefined || form === 'calendar' || form === 'wipe-certificates') return all
  const found = all.filter(({ about }) => about.school === school)
  if (found.length === 0)
    throw refusal({ code: 'school-not-found', school, schools: all.map(({ about }) => schoolName(about.school)) })
  return found
}

const makers: Readonly<Record<FormKind, (open: OpenExam, today: Day) => Made[]>> = {
  calendar: calendarForms,
  'fee-statements': feeForms,
  'review-forms': reviewForms,
  'certificate-lists': certificateForms,
  'wipe-certificates': wipeForms,
  'seating-plans': seatingForms,
}

function seatingForms(open: OpenExam): Made[] {
  const report = latestReport(open)
  if (!report) return []
  const nameParts = ['座位编排报告', `第${report.version}版`]
  return [{ about: { form: 'seating-plans', school: '' }, nameParts, form: report.form }]
}

function calendarForms(open: OpenExam, today: Day): Made[] {
  const { phases, ...rest } = calendarOf(open, today)
  const calendar = {
    ...rest,
    phases: phases.map((phase) => ({ ...phase, tasks: [...phase.tasks] })),
    source: noticeOf(open),
  }
  return [
    { about: { form: 'calendar', school: '' }, nameParts: ['考务日程表'], form: calendarSheet(open.exam(), calendar) },
  ]
}

function feeForms(open: OpenExam, today: Day): Made[] {
  const statement = { ...feesOf(open, today), exam: open.exam().name, site: open.exam().site }
  return statement.schools.map((school) => ({
    about: { form: 'fee-statements', school: school.school },
    nameParts: ['考核费用结算单', schoolName(school.school)],
    form: feeStatement(school, statement),
  }))
}

function reviewForms(open: OpenExam): Made[] {
  const { name, certificate, site } = open.exam()
  const about = { exam: name, certificate, site, ...reviewWindow(noticeOf(open), daysOf(open)) }
  return reviewViews(open).map((review) => ({
    about: { form: 'review-forms', school: review.school },
    nameParts: ['成绩复核申请表', schoolName(review.school)],
    form: reviewForm(review, about),
  }))
}

function certificateForms(open: OpenExam, today: Day): Made[] {
  const { name, certificate, site } = open.exam()
  const rows = certificateRows(open)
  return schoolsOf(rows).map((school) => ({
    about: { form: 'certificate-lists', school },
    nameParts: ['证书发放登记表', schoolName(school)],
    form: certificateList(
      school,
      rows.filter((row) => row.school === school),
      { exam: name, certificate, site, today },
    ),
  }))
}

function wipeForms(open: OpenExam): Made[] {
  return [...open.store.all<WipeRecord>('wipes').values()].map((record) => ({
    about: { form: 'wipe-certificates', school: '' },
    nameParts: ['个人信息清除记录', record.at.slice(0, 10)],
    form: wipeCertificate(record, open.exam()),
  }))
}
