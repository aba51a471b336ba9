import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checksumOf } from '../../functions/ports/papers/checksum.ts'
import { dynamoDbPapers } from '../../functions/ports/papers/dynamodb.ts'
import { memoryPapers } from '../../functions/ports/papers/memory.ts'
import type { Note, Paper, Question, Upload, UploadState } from '../../functions/ports/papers/paper.ts'
import type { Papers } from '../../functions/ports/papers/port.ts'
import { type RunningDynamoDb, startDynamoDb } from './dynamodb-backend.ts'
import { createRecordTable } from './record-table.ts'

const at = '2026-11-23T09:00:00Z'
const id = 'falkirk-2026-08-25'
const written = { by: 'gregor-tallstory', at }
const files = [{ uploadId: 'u1', fileName: 'return.csv', sha256: 'ab', size: 3 }]
const fields = { comment: 'All of it.' }
const submission: Paper = {
  kind: 'submission',
  id: 'R5-1',
  ...written,
  request: 'R5',
  fields,
  files,
  checksum: checksumOf({ fields, files }),
}
const question: Question = { kind: 'question', id: 'q1', ...written, request: 'R5', text: 'Which census date?' }
const note: Note = { kind: 'note', id: 'n1', ...written, text: 'Telephoned the co-ordinator.' }
const upload: Upload = {
  kind: 'upload',
  id: 'u1',
  ...written,
  request: 'R5',
  fileName: 'return.csv',
  state: { kind: 'expected' },
}
const kept = { kind: 'kept', scan: 'clean', sha256: 'ab', size: 3, type: 'text/csv', key: 'kept/u1' } as const
const refused: Extract<UploadState, { kind: 'refused' }> = {
  kind: 'refused',
  reason: 'A cell looks like a CHI number.',
  findings: [],
}

describe.each(['memory', 'DynamoDB'])('the papers in %s', where => {
  let running: RunningDynamoDb | undefined
  let papers: Papers
  beforeAll(async () => {
    if (where === 'DynamoDB') running = await startDynamoDb()
  })
  beforeEach(async () => {
    papers = running === undefined ? memoryPapers() : dynamoDbPapers(await createRecordTable(running.client))
  })
  afterAll(() => running?.stop())

  it('keeps each paper once: a second writing changes nothing', async () => {
    expect(await papers.put(id, submission)).toBe(true)
    expect(await papers.put(id, { ...submission, fields: { comment: 'Something else.' } })).toBe(false)
    expect(await papers.submission({ inspectionId: id, id: 'R5-1' })).toEqual(submission)
    expect(await papers.submission({ inspectionId: id, id: 'R5-2' })).toBeUndefined()
  })

  it('lists what belongs to one inspection, by kind', async () => {
    for (const one of [submission, question, note]) await papers.put(id, one)
    await papers.put('highland-2026-08-25', { ...note, id: 'other' })
    await papers.expect(id, upload)
    expect(await papers.submissions(id)).toEqual([submission])
    expect(await papers.questions(id)).toEqual([question])
    expect(await papers.notes(id)).toEqual([note])
    expect(await papers.uploads(id)).toEqual([upload])
  })

  it('answers a question once', async () => {
    await papers.put(id, question)
    const answer = { by: 'ewan-figment', at, text: 'The last day of July.' }
    expect(await papers.answer({ inspectionId: id, id: 'q1' }, answer)).toBe(true)
    expect(await papers.answer({ inspectionId: id, id: 'q1' }, { ...answer, text: 'Another.' })).toBe(false)
    expect(await papers.questions(id)).toEqual([{ ...question, answer }])
    expect(await papers.answer({ inspectionId: id, id: 'unknown' }, answer)).toBe(false)
  })

  it('settles a file once, however often the scanner says so', async () => {
    const place = { inspectionId: id, id: 'u1' }
    await papers.expect(id, upload)
    expect(await papers.settle(place, kept, 'census return.csv')).toBe(true)
    expect(await papers.settle(place, kept)).toBe(false)
    expect(await papers.upload(place)).toEqual({ ...upload, state: kept, fileName: 'census return.csv' })
    expect(await papers.settle({ ...place, id: 'unknown' }, kept)).toBe(false)
  })

  it('refuses a file that was kept when a threat is found later, for good', async () => {
    const place = { inspectionId: id, id: 'u1' }
    await papers.expect(id, upload)
    await papers.settle(place, kept)
    expect(await papers.settle(place, refused)).toBe(true)
    expect(await papers.settle(place, kept)).toBe(false)
    expect((await papers.upload(place))?.state).toEqual(refused)
  })

  it('forgets a file that was withdrawn', async () => {
    const place = { inspectionId: id, id: 'u1' }
    await papers.expect(id, upload)
    await papers.withdraw(place)
    await papers.withdraw(place)
    expect(await papers.upload(place)).toBeUndefined()
  })
})
