import { EyeInvisibleOutlined, EyeOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { type Status, statuses } from '../../../core/model/candidate.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { useWords } from '../../words/use-words.ts'
import { ColumnChoice } from './column-choice.tsx'

export type Wanted = {
  readonly find: string
  readonly session?: string
  readonly room?: string
  readonly school?: string
  readonly status?: Status
  readonly photo?: 'with' | 'without'
}

type Props = {
  readonly exam: Exam
  readonly wanted: Wanted
  readonly want: (part: Partial<Wanted>) => void
  readonly showIds: boolean
  readonly setShowIds: (show: boolean) => void
}

/** Search, filters, masking and the choice of columns. */
export function RosterFilters({ exam, wanted, want, showIds, setShowIds }: Props) {
  const words = useWords()
  const rooms =
    useCall('rooms.list', { exam: exam.id }, { settle: 500, needs: ['candidates', 'rooms'] }).value?.rooms ?? []
  const { schools, photos } = useCall(
    'roster.columns',
    { exam: exam.id },
    { settle: 1000, needs: ['candidates', 'photos'] },
  ).value ?? { schools: [], photos: false }
  return (
    <section className="roster-filters" aria-label={words.roster.search}>
      <SearchBox find={wanted.find} want={want} />
      <Select
        aria-label={words.common.session}
        value={wanted.session ?? ''}
        popupMatchSelectWidth={false}
        onChange={(session) => want({ session: session || undefined })}
        options={[
          { value: '', label: words.common.allSessions },
          ...exam.sessions.map((session) => ({ value: session.id, label: session.name })),
        ]}
      />
      <Select
        aria-label={words.common.roomLabel}
        value={wanted.room ?? ''}
        popupMatchSelectWidth={false}
        showSearch
        onChange={(room) => want({ room: room || undefined })}
        options={[
          { value: '', label: words.common.allRooms },
          ...rooms.map((room) => ({ value: room.id, label: words.common.room(room.id) })),
        ]}
      />
      {schools.length > 1 && (
        <Select
          aria-label={words.common.field.school}
          className="school-filter"
          value={wanted.school ?? ''}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(school) => want({ school: school || undefined })}
          options={[
            { value: '', label: words.rosterEdit.allSchools },
            ...schools.map((school) => ({ value: school, label: school })),
          ]}
        />
      )}
      <Select<Status | ''>
        aria-label={words.common.field.status}
        value={wanted.status ?? ''}
        popupMatchSelectWidth={false}
        onChange={(status) => want({ status: status || undefined })}
        options={[
          { value: '' as Status | '', label: words.roster.allStatuses },
          ...statuses.map((status) => ({ value: status, label: words.common.status[status] })),
        ]}
      />
      {(photos || wanted.photo) && (
        <Select<'' | 'with' | 'without'>
          aria-label={words.photos.filter}
          value={wanted.photo ?? ''}
          popupMatchSelectWidth={false}
          onChange={(photo) => want({ photo: photo || undefined })}
          options={[
            { value: '', label: words.photos.filters.all },
            { value: 'without', label: words.photos.filters.without },
            { value: 'with', label: words.photos.filters.with },
          ]}
        />
      )}
      <Button
        icon={showIds ? <EyeInvisibleOutlined aria-hidden="true" /> : <EyeOutlined aria-hidden="true" />}
        aria-pressed={showIds}
        onClick={() => setShowIds(!showIds)}
      >
        {showIds ? words.roster.hideIds : words.roster.showIds}
      </Button>
      <ColumnChoice exam={exam.id} />
    </section>
  )
}

function SearchBox({ find, want }: { readonly find: string; readonly want: Props['want'] }) {
  const words = useWords()
  const searches = usePlace((place) => place.searches)
  const box = useRef<InputRef>(null)
  const seen = useRef(0)
  useEffect(() => {
    if (searches !== seen.current) box.current?.focus({ cursor: 'all' })
    seen.current = searches
  }, [searches])
  return (
    <Input
      ref={box}
      className="grow"
      type="search"
      aria-label={words.roster.search}
      aria-keyshortcuts="Control+K"
      placeholder={words.roster.searchHint}
      value={find}
      maxLength={100}
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      onChange={(event) => want({ find: event.target.value })}
    />
  )
}
