import { describe, expect, it } from 'vitest'
import { type Machine, machineOf } from '../../../local/prover/machine.ts'
import { foundBy, planted } from '../../../local/prover/planted.ts'
import { findPlant, plants } from '../../../local/prover/plants/plants.ts'
import { properties } from '../../../local/prover/properties.ts'
import { prove } from '../../../local/prover/report.ts'
import { deployed } from './deployed.ts'

const toThePanel =
  'OpenThirdDiscussion → ThirdDiscussionVerdict → FirstRound → OpenDraft → DraftVerdict → OpenPanel → PanelVerdict'

/** The path that sticks, for every fault whose place does not depend on the order of other states. */
const paths: Readonly<Record<string, string>> = {
  'unreachable-state': 'OpenThirdDiscussion → (no way) → Forgotten',
  'unreachable-in-branch': 'FollowUpSideBySide → OpenFeedbackGiven → (no way) → Forgotten',
  'no-default': toThePanel,
  'leads-nowhere': `${toThePanel} → AwaitPanel → PanelOverdue → OpenPanle`,
  'no-timeout': `${toThePanel} → AwaitPanel`,
  'no-escalation': `${toThePanel} → AwaitPanel → OpenPanel → PanelVerdict → AwaitPanel`,
  'wrong-escalation': `${toThePanel} → AwaitPanel → DraftOverdue → RecordFailure → Failed`,
  'busy-loop': `${toThePanel} → OpenPanel`,
  'loop-by-failure': `${toThePanel} → AwaitPanel → OpenPanel`,
  'uncounted-round': `${toThePanel} → OpenDraft`,
  'unassigned-variable': 'OpenThirdDiscussion → ThirdDiscussionVerdict → FirstRound → OpenDraft',
  'branch-variable-outside': 'FollowUpSideBySide → FollowUpSideBySideComplete → HandOver → HandedOver',
  'too-long-a-life': 'OpenThirdDiscussion → ThirdDiscussionVerdict → AwaitThirdDiscussion',
}

const findingsOf = (key: string) => {
  const fault = findPlant(key)
  const faulty = planted(fault, deployed.definitions)
  const before = deployed.definitions.filter(({ name }) => name === faulty.name).map(deployed.machineOf)
  const machine = deployed.machineOf(faulty)
  return { machine, found: foundBy(fault, prove(before), prove([machine])) }
}

/** Every step that one can go: a transition, or into a line that a state has inside. */
const stepsOf = ({ lines }: Machine): Set<string> =>
  new Set(
    lines.flatMap(({ graph, inside }) => [
      ...graph.ways.map(({ from, to }) => `${from} → ${to}`),
      ...(inside === undefined ? [] : [`${inside.name} → ${graph.start}`]),
    ]),
  )

describe('a fault that is planted into a real definition', () => {
  it.each(plants.map(({ key, fault }) => [key, fault]))('%s is found: %s', key => {
    const { machine, found } = findingsOf(key)
    expect(found).not.toEqual([])
    for (const { path } of found) {
      const steps = path.slice(1).map((to, index) => `${path[index]} → ${to}`)
      expect(path[0]).toBe(machine.definition.StartAt)
      expect(steps.filter(step => !stepsOf(machine).has(step) && !step.includes('(no way)'))).toEqual([])
    }
  })

  it.each(Object.entries(paths))('%s is shown with the path that sticks', (key, path) => {
    expect(findingsOf(key).found.map(one => one.path.join(' → '))).toContain(path)
  })

  it('leaves the original as it was', () => {
    const before = JSON.stringify(deployed.definitions)
    for (const one of plants) planted(one, deployed.definitions)
    expect(JSON.stringify(deployed.definitions)).toBe(before)
  })
})

describe('the faults', () => {
  it('are at least one for each property', () => {
    expect([...new Set(plants.map(({ property }) => property))].sort()).toEqual(properties.map(({ key }) => key).sort())
  })

  it('are refused by a name that no fault has', () => {
    expect(() => findPlant('nothing')).toThrow(expect.objectContaining({ name: 'UsageWrong' }))
  })

  it('are told from what is no definition', () => {
    expect(() => machineOf('none', { States: {} }, () => undefined)).toThrow('StartAt')
  })
})
