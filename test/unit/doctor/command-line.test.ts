import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readArguments } from '../../../local/doctor/arguments.ts'
import type { Examination } from '../../../local/doctor/examination.ts'
import { isInUse } from '../../../local/doctor/in-use.ts'
import { left as leftOver, report } from '../../../local/doctor/report.ts'
import { openDurableStore } from '../../../local/step-functions/service/durable-store.ts'
import { aFolder } from '../../setup/a-folder.ts'

type Found = Examination['findings'][number]

const finding = (about: string, how: string): Found => ({
  kind: 'relay-missing',
  inspectionId: 'fife-2026-01-13',
  about,
  says: `${about} is gone.`,
  repair: { do: how },
  repairSays: 'Start the stage again.',
})
const well: Examination = {
  inspections: 1,
  executions: 2,
  notices: 3,
  findings: [],
  repaired: [],
  gone: [],
  failed: [],
}
const gone = finding('relay', 'start-anew')
const left = finding('person', 'tell-a-person')

describe('npm run doctor', () => {
  it('says that there is nothing to repair, and what was looked at', () => {
    expect(report(well)).toBe('Looked at 1 inspection, 2 executions and 3 messages: nothing to repair.')
  })

  it('says of each finding what cures it, who has to do it, and how to have it done', () => {
    const said = report({ ...well, findings: [gone, left] })
    expect(said).toContain('2 things are not as they should be.')
    expect(said).toContain('fife-2026-01-13: relay is gone.\n  Repair: Start the stage again.')
    expect(said).toContain('fife-2026-01-13: person is gone.\n  A person has to see to it:')
    expect(said).toMatch(/npm run doctor -- --repair repairs 1 of 2\.$/)
  })

  it('says what was repaired, and no more how', () => {
    const said = report({ ...well, findings: [gone], repaired: [gone] })
    expect(said).toContain('one thing is not as it should be.')
    expect(said).toMatch(/ {2}Repaired: Start the stage again\.$/)
  })

  it('says what could not be repaired and why, and what was well by then', () => {
    const said = report({
      ...well,
      findings: [gone, finding('other', 'count-anew')],
      gone: [gone],
      failed: [{ finding: finding('other', 'count-anew'), why: 'StaleVersion: somebody was sooner' }],
    })
    expect(said).toContain('relay is gone.\n  It is well by now: nothing was done.')
    expect(said).toContain('Could not be repaired (StaleVersion: somebody was sooner).')
    expect(said).not.toContain('npm run doctor -- --repair')
  })

  it('counts as left what was neither repaired nor well by then', () => {
    expect(leftOver({ ...well, findings: [gone, finding('other', 'count-anew')], gone: [gone] })).toBe(1)
    expect(leftOver({ ...well, findings: [gone], repaired: [gone] })).toBe(0)
  })

  it('takes the port of its own line before that of the environment', () => {
    expect(readArguments(['--repair', '--port', '4001'], '4002')).toMatchObject({ repair: true, port: 4001 })
    expect(readArguments([], '4002')).toMatchObject({ repair: false, json: false, port: 4002, data: '.data/local' })
    expect(() => readArguments(['--mend'], undefined)).toThrow(/--mend/)
  })

  it('knows a folder that a system runs on from one that nobody uses, and from one that is no system’s', () => {
    const folder = aFolder()
    const file = join(folder, 'engine.db')
    expect(isInUse(folder)).toBe(false)
    const running = openDurableStore(file)
    onTestFinished(() => running.close())
    expect(isInUse(folder)).toBe(true)
    const other = aFolder()
    writeFileSync(join(other, 'engine.db'), 'something else altogether, and long enough to be looked at')
    expect(() => isInUse(other)).toThrow()
  })
})
