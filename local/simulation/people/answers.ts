import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import type { Command } from '../../../domain/decisions/command.ts'
import { requestTemplateOf, type Setting } from '../../../domain/decisions/setting.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import type { Task } from '../../rehearsal/people/what-waits.ts'
import type { Chance } from '../chance/chance.ts'
import { holderOf } from './cast.ts'

/** A command for `act`, with the person whom it names, if it names one. */
export interface Answer {
  readonly command: Command
  readonly person?: Person
}

interface Scene {
  readonly chance: Chance
  readonly setting: Setting
  readonly nowMs: number
}

/** What somebody does about a task. */
export const answerTo = (task: Task, by: string, scene: Scene): Answer => {
  switch (task.kind) {
    case 'answer':
      return submitting(task.request, by, scene)
    case 'check':
      return { command: checking(task.request, by, scene) }
    case 'decide':
      return deciding(task.request, by, scene)
  }
}

/** A loop of drafts, plans or reviews comes to an end after so many rounds. */
const mostRounds = 3

const submitting = (request: Request, by: string, { chance, setting }: Scene): Answer => {
  const row = requestTemplateOf(setting.footprint, request.template)
  const [goesOn, ...others] = row.outcomes
  const another = others[chance.integer(0, others.length - 1)]
  const leadsBack = another !== undefined && request.iteration < mostRounds && chance.happens(0.3)
  const outcome = leadsBack ? another : goesOn
  const named = row.names === undefined ? undefined : holderOf(row.names)
  const months = row.records === 'panel' && !leadsBack && chance.happens(0.5) ? chance.integer(1, 12) : undefined
  const command: Command = {
    do: 'submit',
    request: request.key,
    by,
    reference: `answer/${request.key}/${request.generation}/${chance.integer(1, 1e9)}`,
    ...(outcome === undefined ? {} : { outcome }),
    ...(named === undefined ? {} : { names: named.id }),
    ...(months === undefined ? {} : { progressReviewInMonths: months }),
  }
  return named === undefined ? { command } : { command, person: named }
}

const checking = (request: Request, by: string, { chance }: Scene): Command => {
  const about = { request: request.key, by }
  const returns = request.returns < 3 && chance.happens(0.2)
  return returns ? { do: 'return', ...about, reason: 'A part is missing.' } : { do: 'accept', ...about }
}

/** What the lead decides about a request that has no answer, or whose answer nobody has checked. */
export const deciding = (request: Request, by: string, scene: Scene): Answer => {
  const { chance, setting, nowMs } = scene
  const { outcomes, silence, due } = requestTemplateOf(setting.footprint, request.template)
  const about = { request: request.key, by }
  if (request.state === 'submitted')
    return { command: chance.happens(0.5) ? { do: 'accept', ...about } : waiver(about) }
  if (request.generation < 5 && due.statutory !== true && chance.happens(0.5)) {
    const days = chance.integer(1, 30)
    const fromMs = Math.max(nowMs, Date.parse(request.due))
    const day = londonDate(Temporal.Instant.fromEpochMilliseconds(fromMs)).add({ days })
    const until = nextWorkingDay(setting.calendar, day).toString()
    return { command: { do: 'extend', ...about, until, reason: 'More time was promised.' } }
  }
  // A request that decides the inspection's way cannot be waived: the lead asks the service manager to take it.
  if (outcomes.length > 0 && silence.kind === 'chase') return submitting(request, holderOf('service-manager').id, scene)
  return { command: chance.happens(0.3) ? { ...waiver(about), do: 'go-on-without' } : waiver(about) }
}

const waiver = (about: { readonly request: string; readonly by: string }) => ({
  do: 'waive' as const,
  ...about,
  reason: 'No answer came.',
})
