import { SESClient } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryMail } from '../../functions/ports/mail/memory.ts'
import type { Mail, Message } from '../../functions/ports/mail/port.ts'
import { sesMail } from '../../functions/ports/mail/ses.ts'
import { postPorts } from '../../functions/record/aws.ts'
import { createVirtualClock } from '../../local/clock/virtual-clock.ts'
import { type LocalServer, serve } from '../../local/http/serve.ts'
import { createMailbox, type Mailbox } from '../../local/ses/mailbox.ts'
import { createSes, type SesAnswer } from '../../local/ses/ses.ts'
import { errorXml } from '../../local/ses/xml.ts'

const message: Message = {
  from: 'from@inspectorate.example',
  to: 'imogen.imaginary@council.example',
  subject: 'Position statement – due in 5 working days',
  text: 'Line one\nLine two',
  html: '<p>Line one</p>',
  tags: { inspection: 'east-lothian-2023-10-31', person: 'person-imaginary' },
}

const clock = createVirtualClock(Date.parse('2023-11-17T10:00:00Z'))
let answer: (form: URLSearchParams) => SesAnswer
let mailbox: Mailbox
let server: LocalServer
let client: SESClient
let calls: number

beforeEach(async () => {
  let count = 0
  const nextId = () => `id-${++count}`
  calls = 0
  mailbox = createMailbox(clock.now, nextId)
  answer = createSes(mailbox, clock.now, nextId)
  server = await serve(clock, async request => {
    calls += 1
    return { headers: { 'content-type': 'text/xml' }, ...answer(new URLSearchParams(request.body)) }
  })
  vi.stubEnv('AWS_ENDPOINT_URL', server.endpoint)
  vi.stubEnv('AWS_REGION', 'eu-west-2')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'contract')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'contract')
  client = new SESClient({ maxAttempts: 1 })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  client.destroy()
  await server.stop()
})

const refusing = (code: string, status = 400): void => {
  answer = () => ({ status, body: errorXml(code, 'refused', 'request-1') })
}

describe.each<{ name: string; open: () => Mail }>([
  { name: 'memory', open: memoryMail },
  { name: 'SES', open: () => sesMail(client, 'the-set') },
])('mail in $name', ({ open }) => {
  it('tells every message apart by its id', async () => {
    const mail = open()
    const ids = [await mail.send(message), await mail.send(message)].map(one => one.messageId)
    expect(ids.every(one => one !== '')).toBe(true)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('mail in SES', () => {
  it('goes out as it was written, with its tags and the configuration set that watches it', async () => {
    const { messageId } = await sesMail(client, 'the-set').send(message)
    const { from, to, subject, text, html, tags } = message
    expect(mailbox.messages()).toMatchObject([
      { id: messageId, from, to: [to], subject, text, html, tags, configurationSet: 'the-set' },
    ])
  })

  it.each([
    ['too many a second or a day', 'Throttling', 400],
    ['too many at once', 'TooManyRequests', 429],
  ])('is throttled when there are %s', async (_when, code, status) => {
    refusing(code, status)
    await expect(sesMail(client, 'the-set').send(message)).rejects.toMatchObject({ name: 'MailThrottled' })
  })

  it.each(['MessageRejected', 'AccountSendingPausedException'])(
    'is refused when the service answers %s',
    async code => {
      refusing(code)
      await expect(sesMail(client, 'the-set').send(message)).rejects.toMatchObject({
        name: 'MailRefused',
        details: { code },
      })
    },
  )

  it('says that the service itself failed by its name for that: the message may have left', async () => {
    refusing('InternalFailure', 500)
    await expect(sesMail(client, 'the-set').send(message)).rejects.toMatchObject({ name: 'InternalFailure' })
  })

  it('is sent at most once by the functions’ own client, which must not try again by itself', async () => {
    refusing('InternalFailure', 500)
    const { mail } = postPorts({
      TABLE_NAME: 'record',
      RELAY_ARN_PREFIX: 'arn:aws:states:eu-west-2:000000000000:stateMachine:',
      MAIL_FROM: message.from,
      MAIL_CONFIGURATION_SET: 'the-set',
      PORTAL_URL: 'https://portal.example',
    })
    await expect(mail.send(message)).rejects.toThrow()
    expect(calls).toBe(1)
  })
})
