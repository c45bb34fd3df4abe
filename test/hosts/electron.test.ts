import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronProgram } from '../journeys/host.ts'
import { calmTests, endingTests } from './conformance.ts'
import { openStandInFace, type StandInFace } from './electron-face.ts'
import type { Face } from './face.ts'
import { openElectronFace } from './real-electron-face.ts'

const without = { 'blocks eval, also right after a call': 'the stand-in has no page' }

describe('the Electron host on a stand-in for Electron', () => {
  let face: StandInFace
  beforeAll(async () => void (face = await openStandInFace()))
  afterAll(() => face?.dispose())
  calmTests(() => face, without)

  it('opens one sandboxed, isolated window without Node', async () => {
    const { options, sandboxed } = (await face.ask('seen')) as {
      options: { webPreferences: Record<string, unknown> }[]
      sandboxed: boolean
    }
    expect(sandboxed).toBe(true)
    expect(options.length).toBe(1)
    expect(options[0]!.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('cuts every way to a network and makes its scheme a secure one', async () => {
    const { switches, schemes } = (await face.ask('seen')) as { switches: string[]; schemes: unknown[] }
    expect(switches).toContain('host-resolver-rules=MAP * ~NOTFOUND')
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
    expect(await face.reaches('file:///etc/hostname')).toBe(false)
    expect(await face.reaches('app://local/words.txt')).toBe(true)
    expect(await face.ask('post')).toBe(405)
  })

  it('opens one window for the hall, as closed as the first, which may ask for counts and no more', async () => {
    await face.call('{"call":"hall.open"}')
    await face.call('{"call":"hall.open"}')
    const { options } = (await face.ask('seen')) as { options: unknown[] }
    expect(options.length).toBe(2)
    expect(options[1]).toEqual(options[0])
    const asks = async (call: string) =>
      JSON.parse((await face.ask('callFromHall', JSON.stringify({ call, input: {} }))) as string)
    expect((await asks('settings.get')).ok).toBe(true)
    for (const call of ['settings.set', 'exams.list', 'roster.page', 'checkin.scan', 'checkin.board', 'hall.open'])
      expect((await asks(call)).failure.code).toBe('unknown-call')
    await face.ask('closeHall')
    expect(await face.ask('callFromHall', '{"call":"settings.get"}')).toBe('refused')
    expect(JSON.parse(await face.call('{"call":"exams.list"}')).ok).toBe(true)
  })

  it('takes no call when the main frame is at another origin', async () =>
    expect(await face.ask('callFromOrigin', '{"call":"exams.list"}')).toBe('refused'))
  it('denies every permission', async () => expect(await face.ask('permission')).toBe(false))
  it('gives the path of a chosen file', async () =>
    expect(await face.ask('pathOf', '/tmp/名单.csv')).toBe('/tmp/名单.csv'))
})

describe('the Electron host on a stand-in, at its end', () => endingTests(() => openStandInFace()))

const program = electronProgram()
describe.skipIf('missing' in program)(
  `the Electron host in Electron${'missing' in program ? ` (not run: ${program.missing})` : ''}`,
  () => {
    let face: Face
    beforeAll(async () => void (face = await openElectronFace(true)))
    afterAll(() => face?.dispose())
    calmTests(() => face)
    describe('at its end', () => endingTests(openElectronFace))
  },
)
