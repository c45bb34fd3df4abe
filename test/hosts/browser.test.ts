import { afterAll, beforeAll, describe } from 'vitest'
import { type BrowserFace, openBrowserFace } from './browser-face.ts'
import { calmTests, endingTests } from './conformance.ts'

describe('the browser window', () => {
  let face: BrowserFace
  beforeAll(async () => void (face = await openBrowserFace()))
  afterAll(() => face?.dispose())
  calmTests(() => face)
})

describe('the browser window at its end', () => endingTests((testPort) => openBrowserFace({ testPort })))
