import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { boardRow } from '../../../domain/board/row.ts'
import { askMoreTime, refuseMoreTime } from '../../../domain/decisions/more-time.ts'
import { answerQuestion, askQuestion } from '../../../domain/decisions/questions.ts'
import { submit } from '../../../domain/decisions/submit.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import { requestIn } from '../../builders/play.ts'
import { played } from '../../builders/played.ts'
import { suspended } from '../../builders/suspending.ts'

const now = Temporal.Instant.from('2026-02-10T10:00:00Z')
const { record, setting } = played(now.toString(), { late: { R4: 30 } })
const by = requestIn(record, 'R4').person
const having = (change: Change, before: InspectionRecord = record) => applied(before, change)
const rowOf = ({ inspection }: InspectionRecord, unreached: readonly string[] = []) =>
  boardRow(inspection, setting, now, new Set(unreached))

const asked = having(
  askMoreTime(record, { request: 'R4', by, until: '2026-03-02', reason: 'Two are ill' }, setting, now),
)
const question = having(askQuestion(record, { request: 'R4', by, reference: 'question-1' }, now))

describe('a decision that waits for the team', () => {
  it('is none while everybody answers in time', () => {
    expect(rowOf(record)).toMatchObject({ needs: 'nothing', why: 'Everything is on time.' })
  })

  it('needs a person when somebody asks for more time: the lead', () => {
    expect(rowOf(asked)).toMatchObject({
      needs: 'person',
      why: 'More time is asked for “Document return”, until Monday 2 March 2026; the lead decides.',
    })
    expect(rowOf(asked).waitingOn[0]).toMatchObject({ role: 'inspection-lead', person: 'person-inspection-lead' })
  })

  it('needs nobody any more once the lead has decided', () => {
    const lead = record.inspection.people['inspection-lead'] ?? ''
    const refused = refuseMoreTime(asked, { request: 'R4', by: lead, reason: 'It is late already' }, now)
    expect(rowOf(having(refused, asked)).needs).toBe('nothing')
  })

  it('needs a person while a question has no answer, whatever else happens meanwhile', () => {
    const why = /question about “Document return” waits for its answer/
    expect(rowOf(question)).toMatchObject({ needs: 'person', why: expect.stringMatching(why) })
    const more = having(
      askMoreTime(question, { request: 'R4', by, until: '2026-03-02', reason: 'Ill' }, setting, now),
      question,
    )
    expect(rowOf(more).why).toMatch(/^More time is asked.* One decision more waits\.$/)
    const answer = { request: 'R4', by: 'person-coordinator', reference: 'question-1' }
    expect(rowOf(having(answerQuestion(question, answer, now), question)).needs).toBe('nothing')
  })

  it('needs whoever checks as soon as an answer is there', () => {
    const sent = having(submit(record, { request: 'R4', by, reference: 'answer-1' }, setting, now))
    expect(rowOf(sent)).toMatchObject({
      needs: 'person',
      why: '“Document return” was answered; the answer is to be checked.',
    })
    expect(rowOf(sent).waitingOn[0]?.role).toBe('coordinator')
  })

  it('needs a person when whoever is asked cannot be reached', () => {
    expect(rowOf(record, [by])).toMatchObject({
      needs: 'person',
      why: expect.stringContaining('cannot be reached by e-mail; the coordinator finds another address.'),
    })
    expect(rowOf(record, ['person-of-another-inspection']).needs).toBe('nothing')
  })

  it('waits as long as the inspection is suspended', () => {
    expect(rowOf(suspended(question, now, setting)).why).toMatch(/^Suspended since/)
  })
})
