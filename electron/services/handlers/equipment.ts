import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import { exportTemplate, importTemplate, setTemplate } from '../equipment/checklist-files.ts'
import { collectProbes, placeProbe } from '../equipment/collect-probes.ts'
import { equipmentLog, placesOf, requirementsOf, rulesOf, templateOf } from '../equipment/exam-equipment.ts'
import { faultStep, faultView, reportFault } from '../equipment/faults.ts'
import { probeViews } from '../equipment/kept-probes.ts'
import { placeSummary, placeView } from '../equipment/place-views.ts'
import { printEquipment } from '../equipment/print-equipment.ts'
import { probePc } from '../equipment/probe-pc.ts'
import { check, checkByLine } from '../equipment/record-checks.ts'
import { roomReadiness } from '../equipment/room-readiness.ts'
import { reopenStage, signStage } from '../equipment/sign-stages.ts'
import { bindTag, scanTag, unknownTags } from '../equipment/tags.ts'
import { undoEntry } from '../equipment/undo-entry.ts'
import { byOf } from '../exam-notice.ts'
import type { Press } from '../materials/press.ts'

type EquipmentHandlers = Pick<Handlers, Extract<keyof Handlers, `equipment.${string}`>>

/** Checks, faults, tags, tests of PCs, sign-off and readiness. */
export function equipmentHandlers(context: Context, press: Press): EquipmentHandlers {
  return {
    'equipment.get'({ exam }) {
      const open = context.exam(exam)
      const now = context.now()
      return {
        template: templateOf(open),
        edited: open.store.get('equipment-setup', 'template') !== undefined,
        rules: rulesOf(open),
        requirements: requirementsOf(open),
        places: placesOf(open).map((place) => placeSummary(open, place)),
        faults: [...equipmentLog(open).faults.values()].reverse().map((fault) => faultView(open, fault, now)),
        unknownTags: unknownTags(open),
      }
    },
    'equipment.place': ({ exam, room, stage }) => placeView(context.exam(exam), room, stage),
    'equipment.check': (input) => check(context, context.exam(input.exam), input),
    'equipment.exceptions': (input) => checkByLine(context, context.exam(input.exam), input),
    'equipment.scan': (input) => scanTag(context, context.exam(input.exam), input),
    'equipment.bind-tag': (input) => bindTag(context, context.exam(input.exam), input),
    'equipment.report-fault': (input) => reportFault(context, context.exam(input.exam), input),
    'equipment.fault-step': (input) => faultStep(context, context.exam(input.exam), input),
    'equipment.sign': (input) => signStage(context, context.exam(input.exam), input),
    'equipment.reopen': (input) => reopenStage(context, context.exam(input.exam), input),
    'equipment.undo': (input) => undoEntry(context, context.exam(input.exam), input),
    'equipment.set-template': ({ exam, template, operator }) => ({
      template: setTemplate(context, context.exam(exam), template, operator),
    }),
    'equipment.export-template': ({ exam, file }) => exportTemplate(context, context.exam(exam), file),
    'equipment.import-template': ({ exam, file, operator }) => ({
      template: importTemplate(context, context.exam(exam), file, operator),
    }),
    'equipment.set-rules'({ exam, operator, rules, requirements }) {
      const open = context.exam(exam)
      const changes = Object.entries({ rules, requirements }).flatMap(([key, value]) =>
        value ? [{ put: 'equipment-setup', key, value }] : [],
      )
      if (changes.length > 0) open.store.commit('equipment-rules', byOf(context, operator), changes)
      return { rules: rulesOf(open), requirements: requirementsOf(open) }
    },
    'equipment.probe': (input) => probePc(context, input),
    'equipment.collect': (input) => collectProbes(context, context.exam(input.exam), input),
    'equipment.probes': ({ exam }) => ({ probes: probeViews(context.exam(exam)) }),
    'equipment.place-probe': (input) => placeProbe(context, context.exam(input.exam), input),
    'equipment.readiness': ({ exam }) => roomReadiness(context, context.exam(exam)),
    'equipment.print': (input) => printEquipment(context, press, input),
  }
}
