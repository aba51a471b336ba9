import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { defaultLibrary, withCouncilHolidays } from '../../../domain/calendars/library.ts'
import { readCalendars } from '../../../local/calendar-import/read-calendars.ts'
import { saveLibrary } from '../../../local/calendar-import/save-library.ts'
import { problemsIn } from './problems-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'calendars-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cli = fileURLToPath(new URL('../../../local/calendar-import/cli.ts', import.meta.url))
const data = new URL('../../../domain/calendars/data/', import.meta.url)
const onFile = () => readdirSync(data).map(name => [name, readFileSync(new URL(name, data), 'utf8')])
const written = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const header = 'area,school_year,kind,name,first_day_off,last_day_off,source,confidence'
const day = 'Moray,,council-holiday,"Fair, first day",2018-04-02,,https://example.org,H'
const weekend = 'Moray,,council-holiday,Fair,2018-04-01,,https://example.org,H'

describe('reading a calendar file', () => {
  it('takes CSV as spreadsheets write it: a mark at its start, CRLF, quotation marks', () => {
    const { councilHolidays } = readCalendars(written('good.csv', `\uFEFF${header}\r\n${day}\r\n`))
    expect(councilHolidays[0]?.days).toEqual([{ date: '2018-04-02', name: 'Fair, first day' }])
  })

  it('names lines as an editor numbers them, blank ones counted', () => {
    const file = written('blank.csv', `${header}\n\n${day}\n\n\n${weekend}\n`)
    expect(problemsIn(() => readCalendars(file))).toEqual([expect.stringMatching(/^line 6, first_day_off: 2018-04-01/)])
  })

  it.each([
    ['x.csv', `${header}\nMoray,"2026`, /^file: it is not CSV/],
    ['x.json', '{', /^file: it is not JSON/],
    ['x.ics', 'BEGIN:VCALENDAR', /^file: it is neither CSV nor JSON\. Give a file that ends in \.csv or \.json\./],
  ])('refuses a broken %s', (name, text, message) => {
    expect(problemsIn(() => readCalendars(written(name, text)))).toEqual([expect.stringMatching(message)])
  })

  it('refuses a file that is not there', () => {
    expect(problemsIn(() => readCalendars(join(folder, 'none.csv')))).toEqual([expect.stringMatching(/cannot be read/)])
  })
})

describe('saving the calendars', () => {
  const into = pathToFileURL(`${folder}/`)
  const saved = (name: string) => readFileSync(new URL(name, into), 'utf8')

  it('leaves files as they are when nothing was added', () => {
    saveLibrary(defaultLibrary, into)
    for (const name of ['school-years.json', 'council-holidays.json'])
      expect(saved(name)).toBe(readFileSync(new URL(name, data), 'utf8'))
  })

  it('puts what was added in its place, by area and year, and leaves no drafts behind', () => {
    const { councilHolidays } = readCalendars(written('good.csv', `${header}\n${day}\n`))
    saveLibrary(withCouncilHolidays(defaultLibrary, councilHolidays), into)
    const kept: { area: string; year: number }[] = JSON.parse(saved('council-holidays.json'))
    const keys = kept.map(one => `${one.area} ${one.year}`)
    expect(keys).toContain('S12000020 2018')
    expect(keys).toEqual([...keys].sort())
    expect(readdirSync(folder).filter(name => name.endsWith('.draft'))).toEqual([])
  })
})

describe('npm run calendar', () => {
  it('tells how to use it', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining(header) })
  })

  it('lists the calendars of an area', () => {
    const { status, stdout } = run('list', 'east lothian')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^East Lothian {2}schools 2022\/23 {2}complete {2}\(confidence H\)$/m)
  })

  it('says in a dry run what it would add, and writes nothing', () => {
    const before = onFile()
    const { status, stdout } = run('import', written('good.csv', `${header}\n${day}\n`), '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toBe('Added: public holidays of Moray 2018 (1 day)\nNothing was saved: a dry run.\n')
    expect(onFile()).toEqual(before)
  })

  it('prints every problem of a file, fails and writes nothing, though half of it is right', () => {
    const before = onFile()
    const file = written('bad.csv', `${header}\n${day}\n${weekend}\nMorey,,fair,,,,,\n`)
    const { status, stdout, stderr } = run('import', file)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const lines = stderr.trimEnd().split('\n')
    expect(lines.slice(0, 2)).toEqual(['CalendarInvalid', `${file}:`])
    expect(lines.slice(2).map(one => one.trim().split(':')[0])).toEqual([
      'line 3, first_day_off',
      'line 4, area',
      'line 4, kind',
      'line 4, first_day_off',
      'line 4, source',
      'line 4, confidence',
    ])
    expect(onFile()).toEqual(before)
  })

  it.each([
    [[], /Say what to do: import or list/],
    [['import'], /Name the file to import/],
    [['import', 'a.csv', 'b.csv'], /b\.csv is too much/],
    [['import', 'a.csv', '--force'], /--force/],
    [['list', 'Atlantis'], /Atlantis is not one of Scotland's 32 council areas/],
  ])('refuses %j with the way out', (args, message) => {
    expect(run(...args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(message) })
  })
})
