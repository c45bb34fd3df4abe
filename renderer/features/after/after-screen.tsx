import { Tabs } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { Certificates } from './certificates.tsx'
import { CloseOut } from './close-out.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { Scores } from './scores.tsx'
import '../../ui/office.css'
import './after.css'

/** 考后: scores, reviews, certificates, and putting the exam away. */
export function AfterScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [tab, setTab] = useState('scores')
  const review = useCall('review.get', { exam: exam.id }, { settle: 300 })
  const note = review.value && words.after.state[review.value.state]
  const items = [
    { key: 'scores', label: words.after.scores, children: <Scores exam={exam} /> },
    {
      key: 'review',
      label: words.after.review,
      children: review.value && <ReviewPanel exam={exam} review={review.value} />,
    },
    { key: 'certificates', label: words.after.certificates, children: <Certificates exam={exam} /> },
    { key: 'close-out', label: words.after.closeOut, children: <CloseOut exam={exam} /> },
  ]
  return (
    <Screen title={words.after.title} note={note}>
      <FailureNote failure={review.failure} retry={review.reload} />
      <Tabs items={items} activeKey={tab} onChange={setTab} destroyOnHidden />
    </Screen>
  )
}
