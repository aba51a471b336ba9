import { describe, expect, it } from 'vitest'
import { migrate, undoMigration } from '../../../domain/decisions/migrate.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import { stepKey } from '../../../domain/inspection/step.ts'
import { migrationReport } from '../../../domain/migration/report.ts'
import { hows, made, type Standing, standingIn, waitingByKey } from './standing.ts'

const other = { B: 'C', C: 'B' } as const
const command = (key: 'B' | 'C') => ({ footprint: { key, version: 1 }, reason: 'dry run', by: 'system' })
const places = { B: standingIn('B'), C: standingIn('C') }
const cases = (['B', 'C'] as const).flatMap(from =>
  hows.flatMap(how => places[from].map(one => [from, how, one.place, one] as const)),
)

/** B asks for the position statement in fieldwork; C does not ask for it at all. */
const isRefused = (from: 'B' | 'C', how: string, place: string): boolean =>
  from === 'B' && how === 'submitted' && place === 'fieldwork/position-statement'

const migrated = (from: 'B' | 'C', { record, setting, now }: Standing) =>
  applied(record, migrate(record, command(other[from]), setting, now))

describe('an inspection that stands in a step', () => {
  it('is there for every step of the way that asks for something', () => {
    expect(places.B.length).toBeGreaterThan(20)
    expect(places.C.length).toBeGreaterThan(20)
  })

  it.each(cases)(
    'of %s, %s, in %s: goes over as the report says, or is refused with its reason',
    (from, how, place, one) => {
      const standing = made(one, how)
      const { record, setting, now } = standing
      const report = migrationReport(record, { key: other[from], version: 1 }, setting, now)
      if (isRefused(from, how, place)) {
        const why =
          /“Position statement and evidence” \(R14\) has been answered, and 21 programme weeks.* does not ask for it here. Accept the answer or return it first./
        expect(report).toEqual({ verdict: 'refused', reasons: [expect.stringMatching(why)] })
        expect(() => migrate(record, command(other[from]), setting, now)).toThrow(why)
        return
      }
      if (report.verdict === 'refused') throw new Error(report.reasons.join(' '))
      const change = migrate(record, command(other[from]), setting, now)
      expect(report.change).toEqual(change)
      const after = applied(record, change)
      const before = new Map(record.requests.map(each => [each.key, each]))
      const gone = after.requests.filter(
        each => each.state === 'withdrawn' && before.get(each.key)?.state !== 'withdrawn',
      )
      expect(report.withdrawn).toEqual(gone.map(each => each.key))
      const known = new Set(record.steps.map(stepKey))
      const passed = after.steps.filter(each => !known.has(stepKey(each))).map(each => `${each.stage}/${each.step}`)
      expect(report.passed).toEqual(passed)
      for (const { key, before: was, after: will } of report.dates) {
        expect([key, was === will]).toEqual([key, false])
      }
      for (const [key, was] of Object.entries(waitingByKey(record))) {
        if (report.withdrawn.includes(key)) continue
        const goesOn = waitingByKey(after)[key]
        expect([key, goesOn?.person]).toEqual([key, was.person])
        if (was.state === 'submitted') expect(goesOn).toMatchObject({ state: 'submitted', submission: was.submission })
        if (was.state === 'returned') expect(goesOn).toMatchObject({ state: 'returned', reason: was.reason })
      }
    },
  )

  it.each(cases)(
    'of %s, %s, in %s: goes over and back to the same plan and people, and nobody has less time',
    (from, how, place, one) => {
      if (isRefused(from, how, place)) return
      const standing = made(one, how)
      const { record, setting, now } = standing
      const there = migrated(from, standing)
      const undo = { reason: 'It has not changed', by: 'person-service-manager' }
      const back = applied(there, undoMigration(there, undo, setting, now))
      const said = ({ plan: { number: _, ...plan } }: typeof record) => plan
      expect(said(back)).toEqual(said(record))
      for (const [key, was] of Object.entries(waitingByKey(record))) {
        const again = waitingByKey(back)[key]
        // Undone on the same day: whatever was not withdrawn has just the day that it had (decision 19).
        expect([key, again?.person]).toEqual([key, was.person])
        const isBack = there.requests.find(each => each.key === key)?.state === 'withdrawn'
        expect([key, again !== undefined && (isBack ? again.due >= was.due : again.due === was.due)]).toEqual([
          key,
          true,
        ])
      }
      expect(back.steps.filter(each => each.state !== 'closed').map(stepKey)).toEqual(
        record.steps.filter(each => each.state !== 'closed').map(stepKey),
      )
    },
  )
})
