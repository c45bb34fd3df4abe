import type { Checked } from '../../../core/contract.ts'
import { calibrationFrom, isCalibrated } from '../../../core/materials/calibration.ts'
import { refusal } from '../../../core/model/failure.ts'
import { Calibration } from '../../../core/model/printer.ts'
import type { Context } from '../context.ts'
import { readSettings } from '../settings.ts'

/** The calibration of a printer on this PC, if it was ever calibrated. */
export const calibrationOf = ({ site }: Pick<Context, 'site'>, printer: string): Calibration | undefined =>
  site.get<Calibration>('calibrations', printer)

/** Keeps or forgets a printer's calibration. Throws `calibration-out-of-range` for measures that cannot be right. */
export function calibrate(context: Context, input: Checked<'printers.calibrate'>): Calibration | null {
  const { printer, measured, calibration } = input
  const before = calibrationOf(context, printer)
  const wanted = measured ? calibrationFrom(measured, before) : (calibration ?? null)
  const checked = wanted === null ? null : Calibration.safeParse(wanted)
  if (checked?.success === false) throw refusal({ code: 'calibration-out-of-range', printer })
  const kept = checked && isCalibrated(checked.data) ? checked.data : null
  if (JSON.stringify(kept) === JSON.stringify(before ?? null)) return kept
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const change = kept ? { put: 'calibrations', key: printer, value: kept } : { drop: 'calibrations', key: printer }
  context.site.commit('calibrate-printer', by, [change])
  return kept
}
