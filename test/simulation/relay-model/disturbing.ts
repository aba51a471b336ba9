import { allows, type Disturbance, spent } from './budget.ts'
import { nameOf } from './names.ts'
import { begun } from './people.ts'
import { replaced, type Said } from './process.ts'
import { dies, withProcess, withTrack } from './relay.ts'
import { keyOf, type World } from './shape.ts'
import { type Cause, type OverdueKind, placeName, type State } from './state.ts'
import { sweepRaces } from './sweeping.ts'
import { newToken } from './tokens.ts'

/** What may go wrong, or be done by people beside answering, as often as the budget allows. */
export const disturbing = (world: World, state: State): Said[] => {
  const { left } = state
  const when = (one: Disturbance, found: () => Said[]): Said[] =>
    allows(left, one) ? found().map(said => ({ ...said, state: { ...said.state, left: spent(left, one) } })) : []
  const command = (cause: Cause) => begun(world, state, cause)
  return [
    ...when('move', () => Object.keys(state.steps).flatMap(key => command({ by: 'move', key }))),
    ...when('suspend', () => command({ by: 'suspend' })),
    ...when('migrate', () => command({ by: 'migrate' })),
    ...when('timeout', () => timeouts(state)),
    ...when('crash', () => crashes(state)),
    ...when('duplicate', () => duplicates(state)),
    ...when('death', () => deaths(state)),
    ...when('lostEvent', () =>
      state.news.map((_run, index) => ({
        says: `the event of its death is lost`,
        state: { ...state, news: state.news.filter((_one, at) => at !== index) },
      })),
    ),
    ...when('lateToken', () => givenUp(world, state)),
    ...when('sweepRace', () => sweepRaces(world, state)),
  ]
}

const overdueKinds: readonly OverdueKind[] = ['overdue', 'overdue-silent', 'overdue-renew']

const timeouts = (state: State): Said[] =>
  state.executions.flatMap(({ run, tracks }) =>
    tracks.flatMap((track, index) => {
      if (track.at !== 'waiting') return []
      const { place } = track
      return overdueKinds.map(by => ({
        says: `Await ${run} times out at ${placeName(place)} (${by})`,
        state: withProcess(withTrack(state, run, index, { at: 'overdue', place }), {
          cause: { by, run, track: index, place },
          listened: true,
          now: { at: 'load' },
        }),
      }))
    }),
  )

/** After a commit, before or between its effects; a relay calls its function again. */
const crashes = (state: State): Said[] =>
  state.processes.flatMap((one, index) => {
    if (one.now.at !== 'effects') return []
    const again = one.listened ? [{ ...one, now: { at: 'load' as const } }] : []
    return [{ says: `${nameOf(one)} crashes`, state: replaced(state, index, ...again) }]
  })

/** The relay calls its function again while the earlier attempt goes on, as late as it likes. */
const duplicates = (state: State): Said[] =>
  state.processes.flatMap((one, index) =>
    one.listened && one.now.at !== 'load'
      ? [
          {
            says: `${nameOf(one)} is called again while it still runs`,
            state: replaced(state, index, { ...one, listened: false }, { ...one, now: { at: 'load' } }),
          },
        ]
      : [],
  )

const deaths = (state: State): Said[] =>
  state.executions.flatMap(({ run, life }) =>
    life === 'living' ? [{ says: `relay ${run} dies`, state: dies(state, run) }] : [],
  )

/** The write of a token gets no answer in time and is tried again with the next token, and lands all the same. */
const givenUp = (world: World, state: State): Said[] =>
  state.executions.flatMap(({ run, tracks }) =>
    tracks.flatMap(track => {
      if (track.at !== 'storing') return []
      const { place, revision } = track
      const late = { key: keyOf(world, place), run, revision, token: newToken(state) }
      return [
        { says: `Await ${run} gives a write up and tries again`, state: { ...state, late: [...state.late, late] } },
      ]
    }),
  )
