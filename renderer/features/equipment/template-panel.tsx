import { DeleteOutlined, DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { type CheckItem, type ChecklistTemplate, stages } from '../../../core/model/equipment.ts'
import { pathOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { ItemDialog } from './item-dialog.tsx'

type Props = { readonly exam: string; readonly template: ChecklistTemplate; readonly edited: boolean }

/** The list of checks, stage by stage: to be changed, handed on, taken over. */
export function TemplatePanel({ exam, template, edited }: Props) {
  const { equipment } = useWords()
  const [item, setItem] = useState<CheckItem | 'new'>()
  const set = useAction('equipment.set-template')
  const write = useAction('equipment.export-template')
  const read = useAction('equipment.import-template')
  const note = useMadeNote()
  const save = (items: readonly CheckItem[]) => set.run({ exam, template: { ...template, items: [...items] } })
  const keep = async (changed: CheckItem): Promise<void> => {
    const known = template.items.some((one) => one.id === changed.id)
    const answer = await save(
      known ? template.items.map((one) => (one.id === changed.id ? changed : one)) : [...template.items, changed],
    )
    if (answer.ok) setItem(undefined)
  }
  const exportList = async (): Promise<void> => {
    const answer = await write.run({ exam, file: `${template.name.replace(/[\\/:*?"<>|]/g, ' ')}.json` })
    if (answer.ok) note(equipment.exported, answer.value.file)
  }
  return (
    <section className="panel stack" aria-label={equipment.listTitle(template.name, template.items.length)}>
      <h2>
        {equipment.listTitle(template.name, template.items.length)}{' '}
        {edited && <span className="eq-tag">{equipment.listEdited}</span>}
      </h2>
      <div className="row">
        <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setItem('new')}>
          {equipment.addItem}
        </Button>
        <Button icon={<DownloadOutlined aria-hidden="true" />} loading={write.busy} onClick={() => void exportList()}>
          {equipment.exportList}
        </Button>
        <FileButton
          label={equipment.importList}
          icon={<UploadOutlined aria-hidden="true" />}
          accept=".json"
          loading={read.busy}
          take={(file) => void pathOf(file).then((path) => read.run({ exam, file: path }))}
        />
        {edited && (
          <Popconfirm title={equipment.presetList} onConfirm={() => void set.run({ exam })}>
            <Button>{equipment.presetList}</Button>
          </Popconfirm>
        )}
      </div>
      <FailureNote failure={set.failure ?? write.failure ?? read.failure} />
      {stages.map((stage) => (
        <div key={stage} className="eq-list-stage">
          <h3>{equipment.stage[stage]}</h3>
          <ul>
            {template.items
              .filter((one) => one.stage === stage)
              .map((one) => (
                <li key={one.id} className="row">
                  <span className="eq-tag">{equipment.scopes[one.scope]}</span>
                  <button
                    type="button"
                    lang="zh-CN"
                    className="plain-link"
                    title={one.origin}
                    onClick={() => setItem(one)}
                  >
                    {one.text}
                  </button>
                  <span className="muted grow">{one.expected}</span>
                  {one.need === 'optional' && <span className="muted">{equipment.optional}</span>}
                  <Popconfirm
                    title={equipment.removeItem(one.text)}
                    onConfirm={() => void save(template.items.filter((other) => other.id !== one.id))}
                  >
                    <Button
                      size="small"
                      type="text"
                      disabled={template.items.length === 1}
                      aria-label={equipment.removeItem(one.text)}
                      icon={<DeleteOutlined aria-hidden="true" />}
                    />
                  </Popconfirm>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {item !== undefined && (
        <ItemDialog
          item={item === 'new' ? undefined : item}
          busy={set.busy}
          keep={(one) => void keep(one)}
          close={() => setItem(undefined)}
        />
      )}
    </section>
  )
}
