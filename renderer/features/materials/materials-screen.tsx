import { PrinterOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { LogView } from './log-view.tsx'
import { MakeView } from './make-view.tsx'
import { PrintDialog } from './printing/print-dialog.tsx'
import { PrintersView } from './printing/printers-view.tsx'
import { StaleView } from './stale-view.tsx'
import { TemplateView } from './templates/template-view.tsx'
import { type Sheet, usePress } from './use-press.ts'
import './materials.css'
import './printing.css'

const tabs = ['make', 'stale', 'log', 'templates', 'printers'] as const
type Tab = (typeof tabs)[number]

/** 物料: what can be printed, what must be printed again, what was printed, how it looks, and on which printer. */
export function MaterialsScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [tab, setTab] = useState<Tab>('make')
  const [printing, setPrinting] = useState<readonly Sheet[]>()
  const press = usePress(exam)
  const needs = [
    'candidates',
    'rooms',
    'exam',
    'prints',
    'records',
    'photos',
    'site-prints',
    'staff',
    'duties',
  ] as const
  const list = useCall('materials.list', { exam: exam.id }, { settle: 500, needs })
  const stale = useCall('materials.stale', { exam: exam.id }, { settle: 800, needs })
  const sets = list.value?.sets ?? []
  const empty = list.value !== undefined && sets.length === 0
  const reload = (): void => {
    list.reload()
    stale.reload()
  }
  const views: Record<Tab, React.ReactNode> = {
    make: empty ? (
      <NothingYet />
    ) : (
      sets.length > 0 && <MakeView exam={exam} sets={sets} press={press} print={setPrinting} />
    ),
    stale: (
      <StaleView
        exam={exam}
        stale={stale.value?.stale}
        busy={press.busy}
        again={async (chosen) => {
          if (await press.again(chosen)) setTab('make')
        }}
      />
    ),
    log: (
      <LogView
        exam={exam}
        busy={press.busy}
        again={async (chosen) => {
          if (await press.again(chosen)) setTab('make')
        }}
      />
    ),
    templates: <TemplateView exam={exam} saved={reload} />,
    printers: <PrintersView />,
  }
  const count = stale.value?.stale.length ?? 0
  return (
    <Screen title={words.materials.title} filled>
      <FailureNote failure={list.failure ?? stale.failure ?? press.failure} retry={list.failure && reload} />
      <Tabs
        className="material-tabs"
        activeKey={tab}
        onChange={(key) => setTab(key as Tab)}
        destroyOnHidden
        items={tabs.map((key) => ({
          key,
          label: key === 'stale' ? words.printing.tabs.stale(count) : words.printing.tabs[key],
          children: views[key],
        }))}
      />
      {printing && <PrintDialog files={printing} close={() => setPrinting(undefined)} />}
    </Screen>
  )
}

function NothingYet() {
  const words = useWords()
  return (
    <EmptyNote
      icon={<PrinterOutlined aria-hidden="true" />}
      title={words.materials.emptyTitle}
      text={words.materials.emptyText}
    >
      <Button type="primary" onClick={() => usePlace.getState().go('roster')}>
        {words.materials.toRoster}
      </Button>
    </EmptyNote>
  )
}
