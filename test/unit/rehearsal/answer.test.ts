import { describe, expect, it } from 'vitest'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { behaviourOf } from '../../../local/rehearsal/example/behaviour-of.ts'
import type { Example } from '../../../local/rehearsal/example/schema.ts'
import { answerTo, outcomeFor } from '../../../local/rehearsal/people/answer.ts'
import { castOf } from '../../../local/rehearsal/people/cast.ts'
import { silenced } from '../../../local/rehearsal/people/silenced.ts'
import { type Task, whatWaits } from '../../../local/rehearsal/people/what-waits.ts'
import { anAsk, at, eastLothian, opened, started } from '../../builders/play.ts'
import { anExample } from './an-example.ts'

const now = at('2023-11-02T11:00:00Z')
const letterOpen = opened(started(), anAsk())
const scene = (change: Partial<Example> = {}) => {
  const example = anExample(change)
  return { example, cast: castOf(example), setting: eastLothian, now }
}
const taskOf = (person: string, record = letterOpen): Task => {
  const [first] = whatWaits(record, person, eastLothian)
  if (first === undefined) throw new Error(`nothing waits for ${person}`)
  return first
}

describe('what a simulated person does', () => {
  it('is to submit what was asked, with a reference and no name', () => {
    const task = taskOf('person-chief-constable')
    const { command, person } = answerTo(task, 'person-chief-constable', scene())
    expect(command).toMatchObject({ do: 'submit', request: task.request.key, by: 'person-chief-constable' })
    expect(person).toBeUndefined()
  })

  it('is to decide in the order the example gives, the last decision standing for all later ones', () => {
    const panel = { key: 'panel', outcomes: ['approve', 'return'] }
    const decisions = { panel: ['return', 'return', 'approve'] }
    expect([1, 2, 3, 4].map(time => outcomeFor({ decisions }, panel, time))).toEqual([
      'return',
      'return',
      'approve',
      'approve',
    ])
  })

  it('is the footprint’s first outcome where the example says nothing, and none where there is nothing to decide', () => {
    expect(outcomeFor({ decisions: {} }, { key: 'panel', outcomes: ['approve', 'return'] }, 1)).toBe('approve')
    expect(outcomeFor({ decisions: {} }, { key: 'R5', outcomes: [] }, 1)).toBeUndefined()
  })

  it('is to return a first answer with the example’s reason, and to accept the second', () => {
    const task = taskOf('person-chief-constable')
    const command = { request: task.request.key, by: 'person-chief-constable', reference: 'r' }
    const [submitted] = applied(letterOpen, submit(letterOpen, command, eastLothian, now)).requests.filter(
      one => one.key === task.request.key,
    )
    if (submitted?.state !== 'submitted' && submitted?.state !== 'accepted') throw new Error('it was not taken in')
    const request = { ...task.request, state: 'submitted' as const, submission: submitted.submission }
    const behaviours = {
      [task.request.template]: { firstSubmission: 'returned' as const, reason: 'Page 2 is missing.' },
    }
    const check = (returns: number) =>
      answerTo(
        { kind: 'check', key: 'k', request: { ...request, returns } },
        'person-coordinator',
        scene({ behaviours }),
      )
    expect(check(0).command).toMatchObject({ do: 'return', reason: 'Page 2 is missing.' })
    expect(check(1).command).toMatchObject({ do: 'accept' })
  })

  it('lets a lead who extends do so once, and waive after that', () => {
    const { request } = taskOf('person-chief-constable')
    const decide = (generation: number) => {
      const task: Task = {
        kind: 'decide',
        key: 'k',
        request: { ...request, state: 'open', generation, rungs: [], longStop: request.due },
      }
      return answerTo(task, 'person-inspection-lead', scene({ onSilence: { extendByWorkingDays: 5 } })).command
    }
    expect(decide(1)).toMatchObject({ do: 'extend', until: '2023-11-09' })
    expect(decide(2)).toMatchObject({ do: 'waive' })
  })
})

describe('behaviour', () => {
  it('of a request counts before that of its role, each filling what the other leaves open', () => {
    const behaviours = {
      'chief-constable': { answers: 'silent', firstSubmission: 'returned' },
      R1: { answers: { workingDaysLate: 2 } },
    } satisfies Example['behaviours']
    expect(behaviourOf({ behaviours }, { template: 'R1', role: 'chief-constable' })).toEqual({
      answers: { workingDaysLate: 2 },
      firstSubmission: 'returned',
    })
  })

  it('without a word is to answer on time', () => {
    expect(behaviourOf({ behaviours: {} }, { template: 'R1', role: 'cpp-chair' })).toEqual({ answers: 'on-time' })
  })
})

describe('the cast', () => {
  it('is one person where two roles share an address', () => {
    const { people } = anExample()
    const participationLead = people['participation-lead']
    const { byRole } = castOf({ people: { ...people, ...(participationLead && { 'depute-lead': participationLead }) } })
    expect(byRole.get('depute-lead')?.id).toBe(byRole.get('participation-lead')?.id)
  })

  it('leaves out at the start whom the partnership has yet to name', () => {
    expect(castOf(anExample()).atStart).not.toHaveProperty('inspection-co-ordinator')
  })

  it('falls silent as a whole partnership, the inspectorate keeping on', () => {
    const silent = silenced(castOf(anExample()), 'all')
    expect(silent.has('person-concern-lead')).toBe(true)
    expect(silent.has('person-coordinator')).toBe(false)
  })
})
