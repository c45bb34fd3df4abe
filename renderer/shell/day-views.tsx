import { FullscreenExitOutlined, FullscreenOutlined, SoundOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect } from 'react'
import { deskViews, useDesk } from '../state/desk.ts'
import { useWords } from '../words/use-words.ts'

/** The views of the exam day, by key Alt+1…6, and how the desk looks and sounds. */
export function DayViews() {
  const words = useWords()
  const { view, show, sound, wide, setSound, setWide } = useDesk()
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const chosen =
        event.altKey && !event.ctrlKey && !event.metaKey
          ? deskViews[Number(/^Digit(\d)$/.exec(event.code)?.[1]) - 1]
          : undefined
      if (!chosen) return
      event.preventDefault()
      show(chosen)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [show])
  return (
    <div className="day-bar">
      <nav className="day-views" aria-label={words.day.views}>
        {deskViews.map((id, index) => (
          <button
            key={id}
            type="button"
            className="day-view"
            aria-current={id === view ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${index + 1}`}
            onClick={() => show(id)}
          >
            {words.day.view[id]}
          </button>
        ))}
      </nav>
      <span className="desk-end">
        <Button
          type="text"
          icon={<SoundOutlined aria-hidden="true" />}
          aria-pressed={sound}
          onClick={() => setSound(!sound)}
        >
          {sound ? words.checkin.soundOn : words.checkin.soundOff}
        </Button>
        <Button
          type="text"
          icon={wide ? <FullscreenExitOutlined aria-hidden="true" /> : <FullscreenOutlined aria-hidden="true" />}
          onClick={() => void fillScreen(!wide, setWide)}
        >
          {wide ? words.checkin.narrow : words.checkin.wide}
        </Button>
      </span>
    </div>
  )
}

/** The desk fills the window, and the window the screen where the host allows it; where not, F11 does the same. */
async function fillScreen(fill: boolean, setWide: (wide: boolean) => void): Promise<void> {
  setWide(fill)
  try {
    if (fill) await document.documentElement.requestFullscreen?.()
    else if (document.fullscreenElement) await document.exitFullscreen()
  } catch {
    // the host does not allow it: the desk fills the window all the same
  }
}
