import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { daysLeftAfter, placeOf, publishingPlace, tracksOf } from '../../../domain/board/way-to-publication.ts'
import { findFootprint, footprints } from '../../../domain/footprints/library.ts'
import { requestsOf } from '../../../domain/footprints/requests-of.ts'
import { stages } from '../../../domain/footprints/stages.ts'

const current = findFootprint('C')
const daysAfter = (template: string): number => {
  const place = placeOf(current, template)
  if (place === undefined) throw new Error(`no ${template}`)
  return daysLeftAfter(current, place)
}

describe('the way to publication', () => {
  it('leaves out no step of any footprint, and has none twice', () => {
    for (const footprint of footprints)
      for (const stage of stages) {
        const all = footprint.stages.find(one => one.key === stage)?.steps.filter(one => one.onlyIf === undefined) ?? []
        const walked = tracksOf(footprint, stage).flat()
        expect(walked.map(one => one.key).toSorted()).toEqual(all.map(one => one.key).toSorted())
      }
  })

  it('runs side by side what the workflow of data collection does', () => {
    const workflow = readFileSync(new URL('../../../workflows/data-collection.ts', import.meta.url), 'utf8')
    const branches = workflow.split('begin:').slice(1)
    const steps = branches.map(one => [...one.matchAll(/step: '([a-z0-9-]+)'/g)].map(match => match[1]))
    expect(tracksOf(current, 'data-collection').map(track => track.map(one => one.key))).toEqual(steps)
  })

  it('finds every request of every footprint', () => {
    for (const footprint of footprints)
      for (const { key } of requestsOf(footprint))
        expect(placeOf(footprint, key)?.step.requests.map(one => one.key)).toContain(key)
  })

  it('ends with the step that publishes', () => {
    expect(publishingPlace(current)).toMatchObject({ stage: 'publication', step: { key: 'publish' } })
    expect(daysAfter('embargo')).toBe(0)
  })

  it('gives partners their ten working days for comments, and the inspectorate its three', () => {
    expect(daysAfter('R19')).toBe(3)
    expect(daysAfter('panel')).toBe(13)
  })

  it('counts side by side what runs side by side: participation does not wait for the returns', () => {
    expect(daysAfter('R10')).toBe(daysAfter('evidence-analysis'))
    expect(daysAfter('R5')).toBe(daysAfter('evidence-analysis') + 4)
  })

  it('comes back to the draft after an interim report and the support that follows it', () => {
    expect(daysAfter('improvement-support')).toBe(daysAfter('panel') + 2)
    expect(daysAfter('interim-report')).toBe(daysAfter('improvement-support') + 40)
  })
})
