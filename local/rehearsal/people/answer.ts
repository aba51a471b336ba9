import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays } from '../../../domain/calendars/working-days.ts'
import type { Command } from '../../../domain/decisions/command.ts'
import { requestTemplateOf, type Setting } from '../../../domain/decisions/setting.ts'
import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { behaviourOf } from '../example/behaviour-of.ts'
import type { Example } from '../example/schema.ts'
import type { Cast, CastPerson } from './cast.ts'
import type { Task } from './what-waits.ts'

/** A command for `act`, with the person whom it names, if it names one. */
export interface Answer {
  readonly command: Command
  readonly person?: CastPerson
}

interface Scene {
  readonly example: Example
  readonly cast: Cast
  readonly setting: Setting
  readonly now: Temporal.Instant
}

/** What a person does about a task that is waiting, as the example has it. */
export const answerTo = (task: Task, by: string, scene: Scene): Answer => {
  switch (task.kind) {
    case 'answer':
      return submitting(task.request, by, scene)
    case 'check':
      return { command: checking(task.request, by, scene) }
    case 'decide':
      return isDecision(task.request, scene)
        ? submitting(task.request, standIn(by, scene), scene)
        : { command: deciding(task.request, by, scene) }
  }
}

const submitting = (request: Request, by: string, { example, cast, setting }: Scene): Answer => {
  const row = requestTemplateOf(setting.footprint, request.template)
  const outcome = outcomeFor(example, row, request.iteration)
  const named = row.names === undefined ? undefined : cast.byRole.get(row.names)
  const months = row.records === 'panel' && outcome === row.outcomes[0] ? example.progressReviewInMonths : undefined
  const command: Command = {
    do: 'submit',
    request: request.key,
    by,
    reference: `rehearsal/${request.key}/${request.generation}`,
    ...(outcome === undefined ? {} : { outcome }),
    ...(named === undefined ? {} : { names: named.id }),
    ...(months === undefined ? {} : { progressReviewInMonths: months }),
  }
  return named === undefined ? { command } : { command, person: named }
}

/** The decision of the nth time of asking; without one in the example, the footprint's first outcome, which goes on. */
export const outcomeFor = (
  { decisions }: Pick<Example, 'decisions'>,
  { key, outcomes }: Pick<RequestTemplate, 'key' | 'outcomes'>,
  iteration: number,
): string | undefined => {
  const told = decisions[key]
  return told === undefined ? outcomes[0] : (told[iteration - 1] ?? told.at(-1))
}

/** A request that decides the inspection's way cannot be waived: somebody has to take the decision. */
const isDecision = ({ template }: Request, { setting }: Scene): boolean => {
  const { outcomes, silence } = requestTemplateOf(setting.footprint, template)
  return outcomes.length > 0 && silence.kind === 'chase'
}

/** Who takes a decision that its own holder does not take: the service manager, whom the lead asks. */
const standIn = (lead: string, { cast }: Scene): string => cast.byRole.get('service-manager')?.id ?? lead

const checking = (request: Request, by: string, { example }: Scene): Command => {
  const { firstSubmission, reason } = behaviourOf(example, request)
  const about = { request: request.key, by }
  if (firstSubmission !== 'returned' || request.returns > 0) return { do: 'accept', ...about }
  return { do: 'return', ...about, reason: reason ?? 'A part is missing; please complete it and send it again.' }
}

const deciding = (request: Request, by: string, { example: { onSilence }, setting, now }: Scene): Command => {
  const about = { request: request.key, by }
  const extendedBefore = request.generation - request.returns > 1
  if (typeof onSilence === 'object' && request.state !== 'submitted' && !extendedBefore) {
    const until = addWorkingDays(setting.calendar, londonDate(now), onSilence.extendByWorkingDays).toString()
    return {
      do: 'extend',
      ...about,
      until,
      reason: 'More time was promised after a telephone call with the partnership.',
    }
  }
  const reason = 'No answer came after every reminder; the inspection goes on without it.'
  return { do: onSilence === 'go-on-without' ? 'go-on-without' : 'waive', ...about, reason }
}
