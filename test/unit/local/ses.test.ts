import { GetSendQuotaCommand, SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'
import { dispatch } from '../../../local/http/dispatch.ts'
import { type LocalServer, serve } from '../../../local/http/serve.ts'
import { createMailbox, type Mailbox } from '../../../local/ses/mailbox.ts'
import { createSes } from '../../../local/ses/ses.ts'

const startMs = Date.parse('2023-10-31T09:00:00Z')
const clock = createVirtualClock(startMs)
const absent = async () => expect.unreachable()
let mailbox: Mailbox
let server: LocalServer
let client: SESClient

beforeAll(async () => {
  let answer: ReturnType<typeof createSes>
  server = await serve(clock, request =>
    dispatch(
      { stepFunctions: absent, dynamoDb: { forward: absent }, lambda: absent, ses: form => answer(form) },
      request,
    ),
  )
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  client = new SESClient({ endpoint: server.endpoint, region: 'eu-west-2', credentials, maxAttempts: 1 })
  renew = () => {
    let count = 0
    const nextId = () => `id-${++count}`
    mailbox = createMailbox(clock.now, nextId)
    answer = createSes(mailbox, clock.now, nextId)
  }
})
let renew: () => void
beforeEach(() => renew())
afterAll(async () => {
  client.destroy()
  await server.stop()
})

const letter = {
  Source: '"Joint Inspections" <inspections@mail.example>',
  Destination: { ToAddresses: ['partner.one@council.example'], CcAddresses: ['partner.two@board.example'] },
  Message: {
    Subject: { Data: 'Position statement – due 3 & 4 May' },
    Body: { Text: { Data: 'Line one\nLine two: 50 % + 1' }, Html: { Data: '<p>Line one</p>' } },
  },
  Tags: [
    { Name: 'notice', Value: 'N-1' },
    { Name: 'kind', Value: 'reminder' },
  ],
  ConfigurationSetName: 'mail',
}

describe('the local SES, asked by the real client', () => {
  test('keeps a message as it would have been sent', async () => {
    const { MessageId } = await client.send(new SendEmailCommand(letter))
    expect(mailbox.messages()).toEqual([
      {
        id: MessageId,
        at: startMs,
        from: '"Joint Inspections" <inspections@mail.example>',
        to: ['partner.one@council.example'],
        cc: ['partner.two@board.example'],
        bcc: [],
        replyTo: [],
        subject: 'Position statement – due 3 & 4 May',
        text: 'Line one\nLine two: 50 % + 1',
        html: '<p>Line one</p>',
        tags: { notice: 'N-1', kind: 'reminder' },
        configurationSet: 'mail',
      },
    ])
  })

  test('reads a raw message: encoded words, quoted text, base64 and nested parts', async () => {
    const source = [
      'From: inspections@mail.example',
      'To: "One, Partner" <partner.one@council.example>,',
      ' partner.two@board.example',
      'Subject: =?utf-8?B?w4lpZw==?= =?utf-8?Q?_due_=E2=80=93_May?=',
      'X-SES-CONFIGURATION-SET: mail',
      'Content-Type: multipart/mixed; boundary="outer"',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'A long =',
      'line =E2=80=93 of text',
      '--inner',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>–</p>').toString('base64'),
      '--inner--',
      '--outer--',
      '',
    ].join('\r\n')
    await client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(source) } }))
    expect(mailbox.messages()).toMatchObject([
      {
        from: 'inspections@mail.example',
        to: ['"One, Partner" <partner.one@council.example>', 'partner.two@board.example'],
        subject: 'Éig due – May',
        text: 'A long line – of text',
        html: '<p>–</p>',
        configurationSet: 'mail',
      },
    ])
  })

  test.each([
    ['no recipient', { Destination: {} }, 'InvalidParameterValue'],
    ['a malformed recipient', { Destination: { ToAddresses: ['partner at council'] } }, 'InvalidParameterValue'],
    ['a malformed sender', { Source: 'inspections' }, 'InvalidParameterValue'],
    ['51 recipients', { Destination: { ToAddresses: Array(51).fill('a@b.example') } }, 'InvalidParameterValue'],
    ['no body', { Message: { ...letter.Message, Body: {} } }, 'InvalidParameterValue'],
    ['an illegal tag', { Tags: [{ Name: 'notice', Value: 'a b' }] }, 'InvalidParameterValue'],
  ])('refuses a message with %s and keeps nothing', async (_what, wrong, name) => {
    await expect(client.send(new SendEmailCommand({ ...letter, ...wrong }))).rejects.toMatchObject({ name })
    expect(mailbox.messages()).toEqual([])
  })

  test('says how many were sent in the last 24 hours of the local clock', async () => {
    await client.send(new SendEmailCommand(letter))
    expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 1, MaxSendRate: 14 })
    await clock.advanceTo(startMs + 25 * 60 * 60 * 1000)
    expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 0 })
  })

  test('refuses an action that it does not know, and the server what no service answers', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const unknown = await fetch(server.endpoint, { method: 'POST', headers, body: 'Action=Nothing&Version=2010-12-01' })
    expect(unknown.status).toBe(400)
    expect(await unknown.text()).toContain('<Code>InvalidAction</Code>')
    const nobody = await fetch(`${server.endpoint}/anything`)
    expect(nobody.status).toBe(404)
    expect(nobody.headers.get('date')).toBe(new Date(clock.now()).toUTCString())
  })
})
