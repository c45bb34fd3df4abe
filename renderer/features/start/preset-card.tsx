import { Button } from 'antd'
import { useSettings } from '../../state/settings.ts'
import { dayOf, spanOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { PresetInfo } from './preset-info.ts'

/** A preset of the notice with its sessions and where its dates come from. */
export function PresetCard({ preset, create }: { readonly preset: PresetInfo; readonly create: () => void }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
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
      <Button type="primary" onClick={create}>
        {words.start.create}
      </Button>
    </article>
  )
}
