import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationFrom, isCalibrated, trueMeasures, uncalibrated } from '../../core/materials/calibration.ts'
import { troublesOf } from '../../core/materials/printer-trouble.ts'
import { rulers } from '../../core/materials/test-page.ts'
import { ippRequest, readIpp } from '../../electron/services/printers/cups/ipp-message.ts'

test('a printer that is true needs no calibration', () => {
  expect(calibrationFrom(trueMeasures)).toEqual(uncalibrated)
  expect(isCalibrated(uncalibrated)).toBe(false)
})

const offset = fc.double({ min: -8, max: 8, noNaN: true })
const scale = fc.double({ min: 0.95, max: 1.05, noNaN: true })

/** What the test page measures on a printer that moves by `a` and stretches by `s`, printed with a calibration. */
function measuredOn(a: { x: number; y: number }, s: { x: number; y: number }, by = uncalibrated) {
  const x = (at: number) => a.x + s.x * (by.offsetX + (by.scaleX / 100) * at)
  const y = (at: number) => a.y + s.y * (by.offsetY + (by.scaleY / 100) * at)
  const { across, down } = rulers
  return {
    left: x(across.x),
    across: x(across.x + across.length) - x(across.x),
    top: y(down.y),
    down: y(down.y + down.length) - y(down.y),
  }
}

test('whatever a printer does to a page, one test page brings it right, and a second changes nothing', () => {
  fc.assert(
    fc.property(offset, offset, scale, scale, (ax, ay, sx, sy) => {
      const [a, s] = [
        { x: ax, y: ay },
        { x: sx, y: sy },
      ]
      const calibration = calibrationFrom(measuredOn(a, s))
      const after = measuredOn(a, s, calibration)
      for (const key of ['left', 'top', 'across', 'down'] as const)
        expect(Math.abs(after[key] - trueMeasures[key])).toBeLessThan(0.05)
      const again = calibrationFrom(after, calibration)
      for (const key of ['offsetX', 'offsetY', 'scaleX', 'scaleY'] as const)
        expect(Math.abs(again[key] - calibration[key])).toBeLessThan(0.06)
    }),
  )
})

test("the system's reasons as what a person can do something about", () => {
  expect(troublesOf(['none'])).toEqual([])
  expect(troublesOf(['media-empty-error', 'media-needed', 'toner-low-warning'])).toEqual(['no-paper', 'toner-low'])
  expect(troublesOf(['cups-waiting-for-job-completed-report', 'com.vendor.strange-error'])).toEqual(['other'])
})

test('IPP: what is written can be read; what is no IPP is an error and never an endless loop', () => {
  const request = ippRequest(0x4002, [
    ['keyword', 'requested-attributes', 'printer-name', '打印机'],
    ['integer', 'job-id', 70_000],
    ['boolean', 'my-jobs', true],
  ])
  const { status, groups } = readIpp(request)
  expect(status).toBe(0x4002)
  expect(groups[0]!.values.get('requested-attributes')).toEqual(['printer-name', '打印机'])
  expect(groups[0]!.values.get('job-id')).toEqual([70_000])
  expect(groups[0]!.values.get('my-jobs')).toEqual([true])
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        readIpp(Buffer.from(bytes))
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
    }),
  )
  for (let end = 0; end < request.length; end++) expect(() => readIpp(request.subarray(0, end))).toThrow(RangeError)
})
