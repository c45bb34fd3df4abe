import { numbered, usePlace } from '../state/place.ts'
import { useSettings } from '../state/settings.ts'
import { zoomBeside } from '../state/zoom-steps.ts'
import { useShortcut } from '../ui/use-shortcut.ts'

/** The shortcuts that work on every screen; screens add their own. */
export function useShellKeys(): void {
  const to = (index: number) => () => {
    const { exam, go } = usePlace.getState()
    const screen = numbered[index]
    if (exam !== undefined && screen !== undefined) go(screen)
  }
  const zoomTo = (zoom: (now: number) => number) => () => {
    const { settings, change } = useSettings.getState()
    const next = zoom(settings.zoom)
    if (next !== settings.zoom) void change({ zoom: next })
  }
  useShortcut('Digit1', to(0))
  useShortcut('Digit2', to(1))
  useShortcut('Digit3', to(2))
  useShortcut('Digit4', to(3))
  useShortcut('Digit5', to(4))
  useShortcut('Digit6', to(5))
  useShortcut('Digit7', to(6))
  useShortcut('Digit8', to(7))
  useShortcut('Digit9', to(8))
  useShortcut('KeyK', () => {
    const { exam, screen, search } = usePlace.getState()
    if (exam !== undefined && screen !== 'checkin') search() // the check-in screen searches itself
  })
  useShortcut('Comma', () => usePlace.getState().go('settings'))
  useShortcut(
    'Equal',
    zoomTo((zoom) => zoomBeside(zoom, 1)),
  )
  useShortcut(
    'NumpadAdd',
    zoomTo((zoom) => zoomBeside(zoom, 1)),
  )
  useShortcut(
    'Minus',
    zoomTo((zoom) => zoomBeside(zoom, -1)),
  )
  useShortcut(
    'NumpadSubtract',
    zoomTo((zoom) => zoomBeside(zoom, -1)),
  )
  useShortcut(
    'Digit0',
    zoomTo(() => 100),
  )
}
