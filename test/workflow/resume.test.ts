import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rehearse } from '../../local/rehearsal/rehearse.ts'
import { aFolder } from '../setup/a-folder.ts'
import { anInspection } from './an-inspection.ts'

const until = '2023-11-03'

describe('a rehearsal that is to go on', () => {
  it('begins anew, and says so, where there is nothing to go on with', async () => {
    const said: string[] = []
    const example = anInspection('east-lothian-2023')
    await rehearse(example, { until, say: line => said.push(line) }, { folder: aFolder(), resume: true })
    expect(said).toContainEqual(expect.stringMatching(/nothing to go on with in .* begins anew/))
  })

  it('goes on past the day on which it was stopped, as if it had not been', async () => {
    const example = anInspection('east-lothian-2023')
    const folder = aFolder()
    await rehearse(example, { until: '2023-11-02' }, { folder, resume: false })
    const resumed = await rehearse(example, { until }, { folder, resume: true })
    const whole = await rehearse(example, { until })
    expect(resumed.timeline).toEqual(whole.timeline)
  })

  it('is refused with another example or other options than it was begun with, and stays as it is', async () => {
    const example = anInspection('east-lothian-2023')
    const folder = aFolder()
    await rehearse(example, { until }, { folder, resume: false })
    const other = rehearse(example, { until, silentFrom: 'all' }, { folder, resume: true })
    await expect(other).rejects.toThrow(/^--resume: the rehearsal in .* is of another example, or with other options/)
    const resumed = await rehearse(example, { until }, { folder, resume: true })
    expect(resumed.outcome.status).toBe('stopped')
  })

  it('says so where there can be no folder', async () => {
    const file = join(aFolder(), 'a-file')
    writeFileSync(file, '')
    const refused = rehearse(
      anInspection('east-lothian-2023'),
      { until },
      { folder: join(file, 'in-it'), resume: false },
    )
    await expect(refused).rejects.toMatchObject({
      name: 'JournalUnusable',
      message: expect.stringMatching(/cannot be made\. Name a folder that can be written to/),
    })
  })
})
