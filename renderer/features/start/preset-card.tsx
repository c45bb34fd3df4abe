import { Button, Popconfirm } from 'antd'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { dayOf, spanOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { PresetInfo } from './preset-info.ts'

type Props = { readonly preset: PresetInfo; readonly create: () => void; readonly removed: () => void }

/** A preset with its sessions and where its dates come from; one of the site's own can be taken away. */
export function PresetCard({ preset, create, removed }: Props) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const remove = useAction('presets.remove')
  const takeAway = async (): Promise<void> => {
    if ((await remove.run({ preset: preset.id })).ok) removed()
  }
  const days = [...new Set(preset.sessions.map((session) => session.start.slice(0, 10)))]
  return (
    <article className="panel preset" aria-label={preset.name}>
      <h3>{preset.name}</h3>
      {days.map((day) => (
        <div key={day} className="preset-day">
          <p className="preset-date">{dayOf(day, language)}</p>
          <table className="sheet">
            <tbody>
              {preset.sessions
                .filter((session) => session.start.startsWith(day))
                .map((session) => (
                  <tr key={session.id}>
                    <th scope="row">{session.name}</th>
                    <td className="end number">{spanOf(session.start, session.end)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ))}
      <p className="muted origin">{words.start.origin(preset.origin)}</p>
      <FailureNote failure={remove.failure} />
      <div className="row">
        <Button type="primary" className="grow" onClick={create}>
          {words.start.create}
        </Button>
        {preset.own && (
          <Popconfirm
            title={words.start.removePresetAsk}
            okText={words.start.removePreset}
            cancelText={words.common.cancel}
            onConfirm={() => void takeAway()}
          >
            <Button loading={remove.busy} aria-label={words.start.removePresetNamed(preset.name)}>
              {words.start.removePreset}
            </Button>
          </Popconfirm>
        )}
      </div>
    </article>
  )
}
