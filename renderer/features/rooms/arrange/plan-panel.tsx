import type { Exam } from '../../../../core/model/exam.ts'
import type { SeatingPlan } from '../../../../core/model/seating-plan.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { PrintForm } from '../../../ui/print-form.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Words } from '../../../words/zh.ts'

/** The latest arrangement with what it followed from, and the report of it on paper. */
export function PlanPanel({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const found = useCall('seating.plan', { exam: exam.id }, { settle: 300 })
  const plan = found.value?.plan
  if (found.value && !plan) return <p className="panel muted">{words.arranging.noPlan}</p>
  if (!plan) return <FailureNote failure={found.failure} />
  return (
    <section className="panel stack" aria-label={words.arranging.planTitle(plan.version)}>
      <div className="row">
        <h2 className="grow">
          {words.arranging.planTitle(plan.version)}{' '}
          <span className="muted">{plan.at.slice(0, 16).replace('T', ' ')}</span>
        </h2>
        <PrintForm exam={exam.id} form="seating-plans">
          {words.arranging.report}
        </PrintForm>
      </div>
      <dl className="plan-facts">
        {factsOf(plan, exam, words).map(([label, value]) => (
          <div key={label}>
            <dt className="muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{words.arranging.planText}</p>
    </section>
  )
}

function factsOf(plan: SeatingPlan, exam: Exam, words: Words): [string, string][] {
  const { options } = plan
  const sessions = plan.sessions.map((id) => exam.sessions.find((one) => one.id === id)?.name ?? id).join('、')
  const strategy =
    plan.strategy === 'official'
      ? words.arranging.official
      : (words.arranging.strategies[plan.strategy as 'spread']?.name ?? plan.strategy)
  const facts: [string, string | undefined][] = [
    [words.common.session, sessions],
    [words.arranging.strategy, strategy],
    [words.arranging.apart, options.apart?.map((key) => words.arranging.apartKeys[key]).join('、')],
    [words.arranging.spacing, options.spacing && words.arranging.spacings[options.spacing]],
    [words.arranging.reserve, options.reserve === undefined ? undefined : `${options.reserve} %`],
    [words.arranging.seed, options.seed === undefined ? undefined : String(options.seed)],
    [words.arranging.sat, words.arranging.satSums(plan.seated, plan.placed, plan.moved, plan.unplaced)],
    [words.arranging.score, String(plan.score)],
    [words.arranging.hash, plan.inputHash],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '')
}
