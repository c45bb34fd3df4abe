import { officePages, type ScreenId, steps, usePlace } from '../state/place.ts'
import { useSettings } from '../state/settings.ts'
import { zoomBeside } from '../state/zoom-steps.ts'
import { useShortcut } from '../ui/use-shortcut.ts'

/** The shortcuts that work on every screen; screens add their own. */
export function useShellKeys(): void {
  const to = (screen: ScreenId) => () => {
    const { exam, go } = usePlace.getState()
    if (exam !== undefined) go(screen)
  }
  const zoomTo = (zoom: (now: number) => number) => () => {
    const { settings, change } = useSettings.getState()
    const next = zoom(settings.zoom)
    if (next !== settings.zoom) void change({ zoom: next })
  }
  useShortcut('Digit1', to(steps[0]))
  useShortcut('Digit2', to(steps[1]))
  useShortcut('Digit3', to(steps[2]))
  useShortcut('Digit4', to(steps[3]))
  useShortcut('Digit5', to(steps[4]))
  useShortcut('Digit6', to(officePages[0]))
  useShortcut('Digit7', to(officePages[1]))
  useShortcut('Digit8', to(officePages[2]))
  useShortcut('Digit9', to(officePages[3]))
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
