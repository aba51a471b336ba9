import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Access, type StaffRole, staffRoles, type Viewer } from '../../../domain/rights/access.ts'
import { admitted } from '../../../domain/rights/admitted.ts'
import { type Action, actions, may, mayAnywhere } from '../../../domain/rights/rights.ts'
import { anAsk, opened, requestIn, started } from '../../builders/play.ts'

const record = opened(started(), anAsk())
const { inspection } = record
const eastLothian = inspection.area
const me = 'person-me'

type Actor = StaffRole | 'partner'
const actors: readonly Actor[] = [...staffRoles, 'partner']

/** How somebody stands to the inspection, from the farthest to the nearest. */
const near = {
  elsewhere: { onTeam: false, leads: false, asked: false },
  asked: { onTeam: false, leads: false, asked: true },
  team: { onTeam: true, leads: false, asked: false },
  lead: { onTeam: true, leads: true, asked: false },
}
type Near = keyof typeof near

/**
 * Who may do what, written down by hand from domain.md 7.4 and the words of the pages: a letter for each actor, in the order
 * coordinator, inspection lead, service manager, panel member, inspector, link inspector, administrator, partner.
 * `*` anywhere (a partner: in the areas of his or her partnership), `t` on the team, `l` leading it, `a` whoever was asked,
 * `b` on the team or asked, `-` not at all.
 */
const expected: Record<Action, string> = {
  'see-board': '*******-',
  'see-inspection': '********',
  'see-plan': '********',
  'see-request': '********',
  'see-submission': 'tttttt-a',
  'see-history': '***ttt*-',
  'see-messages': '***---*-',
  'see-notes': 'tttttt--',
  'write-note': 'tttttt--',
  'answer-request': 'aaaaaa-a',
  'ask-question': 'aaaaaa-a',
  'answer-question': 'tt------',
  'ask-more-time': 'aaaaaa-a',
  'decide-more-time': '-l------',
  'hand-over-request': 'ttaaaa-a',
  'check-submission': 'ttt--t--',
  waive: '-l------',
  'go-on-without': '-l------',
  'name-person': '*l----*-',
  'restart-relay': '*-----*-',
  'move-date': '*l*-----',
  'see-changes': '***---*-',
  suspend: '-l*-----',
  'suspend-programme': '--*-----',
  cancel: '--*-----',
  'change-footprint': '*-*---*-',
  'follow-calendars': '*l----*-',
  'pass-on-work': '*-*---*-',
  'see-doctor': '*-*---*-',
  repair: '*-----*-',
  'switch-mail': '--*---*-',
  'start-inspection': '*-----*-',
  'start-in-bulk': '*-----*-',
  rehearse: '***---*-',
  'see-directory': '***---*-',
  'change-directory': '*-----*-',
  'give-staff-access': '------*-',
  'see-own-requests': '********',
  'take-links': '********',
}

const holds: Record<string, (at: (typeof near)[Near]) => boolean> = {
  '*': () => true,
  t: at => at.onTeam,
  l: at => at.leads,
  a: at => at.asked,
  '-': () => false,
}

const accessOf = (actor: Actor): Access =>
  actor === 'partner' ? { kind: 'partner', areas: [eastLothian] } : { kind: 'staff', roles: [actor] }

/** The inspection and a request as they are when somebody stands like this to them. */
const standing = ({ onTeam, leads, asked }: (typeof near)[Near]) => ({
  inspection: {
    ...inspection,
    people: {
      ...inspection.people,
      ...(leads ? { 'inspection-lead': me } : onTeam ? { 'depute-lead': me } : {}),
    },
  },
  request: { ...requestIn(record, 'R2'), person: asked ? me : 'person-other' },
})

const places = Object.keys(near).filter((name): name is Near => name in near)

const cells = actions.flatMap(action => {
  const row = expected[action]
  return actors.flatMap((actor, column) => places.map(where => ({ action, actor, where, cell: row[column] ?? '?' })))
})

describe('the rights', () => {
  it('are all written down here', () => {
    expect(Object.keys(expected)).toEqual(actions)
    for (const row of Object.values(expected)) expect(row).toHaveLength(actors.length)
  })

  it.each(cells)('$action by a $actor who stands $where to it: $cell', ({ action, actor, where, cell }) => {
    const viewer: Viewer = { personId: me, access: accessOf(actor) }
    const at = near[where]
    const { inspection, request } = standing(at)
    // A partner is on nobody's team, whatever the record says.
    const known = actor === 'partner' ? { ...at, onTeam: false, leads: false } : at
    expect(may(viewer, action, inspection, request)).toBe(holds[cell]?.(known))
  })

  it('to hand a request over stay with whoever holds its role, and with who gave it away: they can take it back', () => {
    const partner: Viewer = { personId: me, access: accessOf('partner') }
    const given = { ...requestIn(record, 'R2'), person: 'person-other' }
    const { role } = given
    const held = { ...inspection, people: { ...inspection.people, [role]: me } }
    expect(may(partner, 'hand-over-request', inspection, given)).toBe(false)
    expect(may(partner, 'hand-over-request', held, given)).toBe(true)
    expect(may(partner, 'hand-over-request', inspection, { ...given, handedBy: me })).toBe(true)
    expect(may(partner, 'answer-request', held, { ...given, handedBy: me })).toBe(false)
  })

  it('are nobody’s in another area’s inspection who is a partner', () => {
    const elsewhere = fc.constantFrom('S12000014', 'S12000029', 'S12000047')
    fc.assert(
      fc.property(fc.constantFrom(...actions), fc.array(elsewhere, { minLength: 1 }), (action, areas) => {
        const viewer: Viewer = { personId: me, access: { kind: 'partner', areas } }
        const { inspection, request } = standing({ onTeam: true, leads: true, asked: true })
        return !may(viewer, action, inspection, request)
      }),
    )
  })

  it('of several roles add up', () => {
    const viewer: Viewer = { personId: me, access: { kind: 'staff', roles: ['inspector', 'administrator'] } }
    expect(mayAnywhere(viewer, 'change-directory')).toBe(true)
    expect(may(viewer, 'see-submission', standing(near.team).inspection, requestIn(record, 'R2'))).toBe(true)
    expect(may(viewer, 'see-submission', inspection, requestIn(record, 'R2'))).toBe(false)
  })

  it('that are asked without an inspection are those that hold anywhere', () => {
    const coordinator: Viewer = { personId: me, access: accessOf('coordinator') }
    expect(mayAnywhere(coordinator, 'start-inspection')).toBe(true)
    expect(mayAnywhere(coordinator, 'see-submission')).toBe(false)
    const partner: Viewer = { personId: me, access: accessOf('partner') }
    expect(mayAnywhere(partner, 'see-board')).toBe(false)
    expect(mayAnywhere(partner, 'see-own-requests')).toBe(true)
  })
})

describe('the access of somebody who is given a role', () => {
  it('of the partnership grows by the area', () => {
    expect(admitted(undefined, 'cpp-chair', eastLothian)).toEqual({ kind: 'partner', areas: [eastLothian] })
    const before: Access = { kind: 'partner', areas: ['S12000014'] }
    expect(admitted(before, 'nhs-chief-executive', eastLothian)).toEqual({
      kind: 'partner',
      areas: ['S12000014', eastLothian],
    })
    expect(admitted(before, 'nhs-chief-executive', 'S12000014')).toEqual(before)
  })

  it('of the inspectorate stays as it is: nobody becomes staff by being named', () => {
    expect(admitted(undefined, 'inspection-lead', eastLothian)).toBeUndefined()
    const staff: Access = { kind: 'staff', roles: ['inspector'] }
    expect(admitted(staff, 'cpp-chair', eastLothian)).toEqual(staff)
  })
})
