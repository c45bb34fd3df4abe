import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Modal, Select } from 'antd'
import { useEffect, useState } from 'react'
import { usualSigns } from '../../../core/materials/signpost.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { arrows, type Signpost } from '../../../core/model/site-sheet.ts'
import { roomPlace, roomTitle } from '../../../core/seating/room-words.ts'
import { useCall } from '../../api/use-call.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly close: () => void; readonly make: (signs: readonly Signpost[]) => void }
type Row = Signpost & { readonly key: number }

/** Which signs to make: a place, what stands below it, and which way. Begins with the usual places and the rooms. */
export function SignDialog({ exam, close, make }: Props) {
  const words = useWords()
  const rooms = useCall('rooms.list', { exam: exam.id }).value?.rooms
  const [rows, setRows] = useState<readonly Row[]>()
  useEffect(() => {
    if (!rooms || rows) return
    const places = [...usualSigns.map((text) => ({ text: String(text), note: '' })), ...rooms.map(signOf)]
    setRows(places.map((place, key) => ({ ...place, arrow: 'ahead', key })))
  }, [rooms, rows])
  const change = (key: number, to: Partial<Signpost>): void =>
    setRows((now) => now?.map((row) => (row.key === key ? { ...row, ...to } : row)))
  const add = (): void =>
    setRows((now = []) => [
      ...now,
      { text: '', note: '', arrow: 'ahead', key: Math.max(-1, ...now.map((row) => row.key)) + 1 },
    ])
  const good = (rows ?? []).filter((row) => row.text.trim() !== '')
  return (
    <Modal
      open
      width={640}
      title={words.printing.signs.title}
      onCancel={close}
      okText={words.printing.signs.make(good.length)}
      okButtonProps={{ disabled: good.length === 0 }}
      cancelText={words.common.cancel}
      onOk={() => make(good.map(({ text, note, arrow }) => ({ text, note, arrow })))}
    >
      <div className="sign-rows">
        {(rows ?? []).map((row) => (
          <div key={row.key} className="sign-row">
            <Input
              value={row.text}
              maxLength={24}
              aria-label={words.printing.signs.text}
              placeholder={words.printing.signs.text}
              onChange={(event) => change(row.key, { text: event.target.value })}
            />
            <Input
              value={row.note}
              maxLength={40}
              aria-label={words.printing.signs.note}
              placeholder={words.printing.signs.note}
              onChange={(event) => change(row.key, { note: event.target.value })}
            />
            <Select
              value={row.arrow}
              aria-label={words.printing.signs.arrow}
              onChange={(arrow) => change(row.key, { arrow })}
              options={arrows.map((value) => ({ value, label: words.printing.signs.arrows[value] }))}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden="true" />}
              aria-label={words.printing.signs.remove(row.text)}
              onClick={() => setRows((now) => now?.filter((one) => one.key !== row.key))}
            />
          </div>
        ))}
      </div>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
        {words.printing.signs.add}
      </Button>
    </Modal>
  )
}

/** Signs are read by candidates: they are Chinese in every language of the window. */
const signOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  text: cut(roomTitle(id), 24),
  note: cut(roomPlace({ id, name }), 40),
})

const cut = (text: string, most: number): string => [...text].slice(0, most).join('')
