import type { Settings } from '../../core/contract.ts'
import { call } from '../api/call.ts'
import { type DeskView, deskViews, useDesk } from './desk.ts'
import { type ScreenId, screens, usePlace } from './place.ts'

/**
 * Goes back to where this PC was. The services keep it on the disk with the settings, since what a browser
 * keeps for a page is written only seconds later and is lost in a power cut.
 */
export function restorePlace(desk: Settings['desk']): void {
  if (!desk) return
  const screen = screens.find((id) => id === desk.screen)
  if (screen) usePlace.setState({ exam: desk.exam || undefined, screen, session: desk.session, room: desk.room })
  const view = deskViews.find((id) => id === desk.view)
  if (view) useDesk.setState({ view })
}

/** Writes down every change of place until the returned function is called. */
export function rememberPlace(): () => void {
  let written = textOf()
  const write = (): void => {
    const text = textOf()
    if (text === written) return
    written = text
    void call('settings.set', { desk: JSON.parse(text) as Settings['desk'] })
  }
  const stops = [usePlace.subscribe(write), useDesk.subscribe(write)]
  return () => {
    for (const stop of stops) stop()
  }
}

function textOf(): string {
  const {
    exam = '',
    screen,
    session,
    room,
  }: {
    exam?: string | undefined
    screen: ScreenId
    session: string | undefined
    room: string | undefined
  } = usePlace.getState()
  const view: DeskView = useDesk.getState().view
  return JSON.stringify({ exam, screen, session, room, view })
}
