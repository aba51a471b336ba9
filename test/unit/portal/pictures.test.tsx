import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { programmeFacts } from '../../../domain/board/programme-facts.ts'
import { boardRows } from '../../../domain/board/row.ts'
import { timelineFacts } from '../../../domain/board/timeline-facts.ts'
import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { greyInk, ink, lateColour, paper, stageColours, todayColour } from '../../../portal/pictures/colours.ts'
import { Gantt } from '../../../portal/pictures/gantt.tsx'
import { GanttTable } from '../../../portal/pictures/gantt-table.tsx'
import { placeLabels } from '../../../portal/pictures/labels.ts'
import { Timeline } from '../../../portal/pictures/timeline.tsx'
import { TimelineTable } from '../../../portal/pictures/timeline-table.tsx'
import { played } from '../../builders/played.ts'
import { suspended } from '../../builders/suspending.ts'

const factsAt = (until: string, late: Record<string, number> = {}) => {
  const { record, setting } = played(until, { late })
  return timelineFacts(record, setting, Temporal.Instant.from(until))
}
const late = factsAt('2026-08-13T10:00:00Z', { panel: 120 })
const timeline = String(<Timeline facts={late} />)
const timelineTable = String(<TimelineTable facts={late} />)

const now = Temporal.Instant.from('2026-08-20T10:00:00Z')
const given = [
  { area: 'Moray', late: { panel: 70 } },
  { area: 'Highland', letterDate: '2026-05-12', lead: 'person-ada' },
  { area: 'Argyll and Bute', letterDate: '2026-05-12', lead: 'person-ada' },
  { area: 'Fife', letterDate: '2025-10-07' },
]
const inspections = given.map(one => played(now.toString(), one).record.inspection)
const programme = programmeFacts(boardRows(inspections, defaultLibrary, now), now)
const gantt = String(<Gantt facts={programme} />)
const ganttTable = String(<GanttTable facts={programme} hrefOf={id => `/inspections/${id}`} />)

describe.each([
  ['time line', timeline],
  ['programme', gantt],
])('the picture of the %s', (_name, picture) => {
  it('keeps to a content security policy without inline style or script', () => {
    expect(picture).not.toMatch(/ style=|<style|<script| on[a-z]+=/)
  })

  it('is one image with a title and a description that are there', () => {
    const [, ids = ''] = /<svg[^>]*role="img"[^>]*aria-labelledby="([^"]+)"/.exec(picture) ?? []
    expect(ids.split(' ')).toHaveLength(2)
    for (const id of ids.split(' ')) expect(picture).toMatch(new RegExp(`<(title|desc) id="${id}">[^<]{10,}`))
  })

  it('scales, and scrolls within reach of the keyboard where the screen is narrow', () => {
    expect(picture).toMatch(/<svg[^>]*viewBox="0 0 1000 \d+(\.\d+)?"/)
    expect(picture).toMatch(/^<section[^>]*aria-label="[^"]+"[^>]*tabindex="0"/)
  })

  it('names every pattern that it uses', () => {
    const used = [...picture.matchAll(/url\(#([^)]+)\)/g)].map(match => match[1])
    for (const id of used) expect(picture).toContain(`<pattern id="${id}"`)
  })

  it('draws nothing outside itself or without a number', () => {
    expect(picture).not.toMatch(/NaN|undefined|Infinity|="-\d/)
  })

  it('flags today', () => expect(picture).toMatch(/>Today, \d+ Aug</))
})

describe('two pictures on one page', () => {
  it('do not share an id', () => {
    const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    const ids = [...idsIn(timeline), ...idsIn(String(<Timeline facts={late} id="other" />)), ...idsIn(gantt)]
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the table beside a picture', () => {
  it('has every stage and every milestone of the time line, with its dates', () => {
    for (const { name } of [...late.stages, ...late.milestones]) expect(timelineTable).toContain(name)
    expect(timelineTable).toContain('Tuesday 8 September 2026')
    expect(timelineTable).toContain('Tuesday 18 August 2026')
  })

  it('has every inspection of the programme with a link, its need, and its clashes in words', () => {
    for (const row of programme.groups.flatMap(one => one.rows)) {
      expect(ganttTable).toContain(`<a href="/inspections/${row.id}">${row.areaName}</a>`)
      expect(ganttTable).toContain(row.why)
    }
    expect(programme.clashes.length).toBeGreaterThan(0)
    for (const { why } of programme.clashes) expect(ganttTable).toContain(why)
  })

  it('heads its columns and rows', () => {
    for (const table of [timelineTable, ganttTable]) {
      expect(table).toContain('<th scope="col">')
      expect(table).toContain('<th scope="row">')
      expect(table).toContain('<caption>')
    }
  })
})

describe('what the pictures say', () => {
  it('is what is late, and by how much', () => {
    expect(timeline).toContain('Tue 8 Sep, not Tue 18 Aug')
    expect(gantt).toMatch(/>\+\d+ days</)
  })

  it('never hangs on a colour: every stage has its letter beside its name', () => {
    const letters = Object.values(stageColours).map(one => one.letter)
    expect(new Set(letters).size).toBe(letters.length)
    for (const letter of letters) expect(timeline).toContain(`>${letter}</text>`)
  })

  it('is safe from what an area might be called', () => {
    const nasty = String(<Timeline facts={{ ...late, areaName: '<script>"&' }} />)
    expect(nasty).not.toContain('<script>')
  })
})

describe('what is suspended', () => {
  const stopped = played('2026-02-10T10:00:00Z')
  const still = suspended(stopped.record, Temporal.Instant.from('2026-02-10T10:00:00Z'), stopped.setting)
  const later = Temporal.Instant.from('2026-04-01T10:00:00Z')
  const facts = timelineFacts(still, stopped.setting, later)
  const rows = boardRows([still.inspection], defaultLibrary, later)

  it('is dotted in the time line, explained below it, and in words beside it', () => {
    const picture = String(<Timeline facts={facts} />)
    expect(picture).toContain('<pattern id="timeline-suspended"')
    expect(picture).toMatch(/<rect[^>]*fill="url\(#timeline-suspended\)"/)
    expect(picture).toContain('>suspended, not counted<')
    expect(picture).toContain('what is to come is planned anew once it goes on')
    expect(picture).not.toMatch(/, not \w{3} \d/)
    const table = String(<TimelineTable facts={facts} />)
    expect(table).toContain('Tuesday 10 February 2026 to Wednesday 1 April 2026')
    expect(table).toContain('Planned anew once it goes on')
  })

  it('is in the programme under its own heading, with its review and its reason', () => {
    const suspendedProgramme = programmeFacts(rows, later)
    const picture = String(<Gantt facts={suspendedProgramme} />)
    expect(picture).toContain('Suspended (1)')
    expect(picture).toContain('week 4 of 21, suspended')
    expect(picture).toContain('look again 11 May 2026')
    const table = String(<GanttTable facts={suspendedProgramme} hrefOf={id => id} />)
    expect(table).toContain('The round stops')
  })
})

describe('the colours', () => {
  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }

  it.each([
    ...Object.values(stageColours).flatMap(({ colour, tint }) => [
      [paper, colour],
      [colour, tint],
      [greyInk, tint],
    ]),
    [ink, paper],
    [greyInk, paper],
    [lateColour, paper],
    [paper, todayColour],
    [ink, '#fdd522'],
  ])('%s on %s can be read: 4.5 to 1 at the least', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the signs below a picture', () => {
  const textsOf = (picture: string) =>
    [...picture.matchAll(/<text x="([\d.]+)" y="([\d.]+)">([^<]+)</g)].map(([, x, y, text = '']) => ({
      from: Number(x),
      to: Number(x) + text.length * 7.4,
      y: Number(y),
    }))

  it.each([
    ['time line', timeline],
    ['programme', gantt],
  ])('of the %s never run into each other or out of it', (_name, picture) => {
    const texts = textsOf(picture)
    expect(texts.length).toBeGreaterThan(4)
    for (const one of texts) {
      expect(one.to).toBeLessThanOrEqual(1000)
      for (const other of texts) if (other.y === one.y && other.from > one.from) expect(one.to).toBeLessThan(other.from)
    }
  })
})

describe('the names of milestones', () => {
  it('never touch each other, and stay in the picture where they fit at all', () => {
    const items = fc.array(
      fc.record({ x: fc.integer({ min: 160, max: 980 }), letters: fc.integer({ min: 3, max: 40 }) }),
      {
        maxLength: 14,
      },
    )
    fc.assert(
      fc.property(items, given => {
        const placed = placeLabels(given, { letterWidth: 6, left: 130, right: 990 })
        expect(placed).toHaveLength(given.length)
        for (const [index, one] of placed.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(130)
          expect(one.to).toBeLessThanOrEqual(990)
          for (const other of placed.slice(index + 1))
            if (other.tier === one.tier) expect(one.to < other.from || one.from > other.to).toBe(true)
        }
      }),
    )
  })
})
