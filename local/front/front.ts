import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { JumpingClock } from '../clock/jumping-clock.ts'
import type { System } from '../system.ts'
import { barStyle, withBar } from './bar.ts'
import { type Answered, type Arrived, httpAnswer, httpEvent } from './http-event.ts'
import { jumpTarget } from './jump.ts'
import { letterPage, mailboxPage, mailboxStyle, noLetterPage } from './mailbox-page.ts'
import { beginsSession, preparingPage } from './preparing-page.ts'
import { askingPage, rehearsedPage, type ToRehearse } from './rehearsal-page.ts'
import { rehearseFor } from './rehearsing.ts'

/** A handler of Node's own kind, for what stands beside the pages: the sign-in, the file store. */
type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => void

export interface FrontParts {
  readonly system: System
  readonly clock: JumpingClock
  readonly port: number
  /** The function that serves the pages. */
  readonly portal: string
  /** What stands below which path. */
  readonly mounted: Readonly<Record<string, NodeHandler>>
  /** What is under way behind the pages, to be said in the bar. */
  readonly underWay: () => string | undefined
  /** When the record says that something is due next, in epoch milliseconds. */
  readonly dueMs: () => Promise<number | undefined>
  /** Told before and after a jump, by how many milliseconds. */
  readonly onJumped: (byMs: number) => Promise<void>
}

export interface Front {
  readonly url: string
  stop(): Promise<void>
}

/** The most that a page is sent, in bytes: API Gateway takes 10 MB, Lambda 6. Files go another way. */
const largestBody = 6 * 1024 * 1024

/** Serves everything that a browser sees of the local system on one port. Errors: EADDRINUSE where the port is taken. */
export const startFront = async (parts: FrontParts): Promise<Front> => {
  const server = createServer((incoming, outgoing) => {
    const mounted = Object.entries(parts.mounted).find(([path]) => incoming.url?.startsWith(`${path}/`))
    if (mounted !== undefined) return mounted[1](incoming, outgoing)
    void answer(incoming, parts)
      .catch(error => failure(error))
      .then(({ status, headers, body }) => outgoing.writeHead(status, { ...headers }).end(body))
  })
  server.listen(parts.port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${portOf(server.address(), parts.port)}`,
    async stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>, asked: number): number =>
  address === null || typeof address === 'string' ? asked : address.port

const answer = async (incoming: IncomingMessage, parts: FrontParts): Promise<Answered> => {
  const { method = 'GET', url: target = '/', headers } = incoming
  const body = await bodyOf(incoming)
  if (body === 'too large') return text(413, 'text/plain', 'The request is larger than 6 MB.')
  const [path = '/'] = target.split('?', 1)
  if (path === '/rehearsal') return decorated(await rehearsal(method, target, body.toString()), target, parts)
  if (path.startsWith('/local/') || path === '/mailbox' || path.startsWith('/mailbox/'))
    return besides({ method, target, path, headers, body: body.toString() }, parts)
  const busy = parts.underWay()
  if (busy !== undefined && method === 'GET' && beginsSession(path)) return comesAgain(html(200, preparingPage(busy)))
  const arrived: Arrived = { method, target, headers, body, requestId: randomUUID(), atMs: parts.clock.now() }
  return decorated(await paged(arrived, parts), target, parts)
}

const paged = async (arrived: Arrived, { system, portal }: FrontParts): Promise<Answered> => {
  const outcome = await system.invoke(portal, httpEvent(arrived))
  if ('payload' in outcome) return httpAnswer(outcome.payload)
  return failure(JSON.stringify(outcome.functionError))
}

/** When something happens by itself that is still to come: a timer, or what the next sweep finds due. */
const nextEvent = async ({ clock, dueMs }: Pick<FrontParts, 'clock' | 'dueMs'>): Promise<number | undefined> => {
  const soon = clock.now() + 1000
  const due = await dueMs()
  const times = [clock.nextAfter(soon), due].filter(one => one !== undefined).filter(one => one > soon)
  return times.length === 0 ? undefined : Math.min(...times)
}

const decorated = async (answered: Answered, target: string, parts: FrontParts): Promise<Answered> => {
  const { clock, underWay } = parts
  const type = [answered.headers['content-type']].flat().join()
  if (!type.startsWith('text/html')) return answered
  const facts = { nowMs: clock.now(), nextMs: await nextEvent(parts), underWay: underWay(), from: target }
  const body = Buffer.from(withBar(answered.body.toString(), facts))
  return { ...answered, headers: { ...answered.headers, 'content-length': String(body.length) }, body }
}

interface Asked {
  readonly method: string
  readonly target: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What is no part of the product: the clock, the mailbox, their styles. */
const besides = async (asked: Asked, parts: FrontParts): Promise<Answered> => {
  const { method, path, target } = asked
  if (path === '/local/bar.css') return text(200, 'text/css', barStyle)
  if (path === '/local/mailbox.css') return text(200, 'text/css', mailboxStyle)
  if (path === '/local/clock' && method === 'POST') return jump(asked, parts)
  const messages = parts.system.mailbox.messages()
  if (path === '/mailbox') {
    const to = new URLSearchParams(target.split('?')[1] ?? '').get('to')
    return decorated(html(200, mailboxPage(messages, to === null || to === '' ? undefined : to)), target, parts)
  }
  const found = messages.find(one => one.id === path.slice('/mailbox/'.length))
  const page = found === undefined ? html(404, noLetterPage()) : html(200, letterPage(found))
  return decorated(page, target, parts)
}

/** The rehearsal of what somebody is about to start. */
const rehearsal = async (method: string, target: string, body: string): Promise<Answered> => {
  const given = new URLSearchParams(method === 'POST' ? body : (target.split('?')[1] ?? ''))
  const field = (name: string, otherwise: string): string => given.get(name)?.trim() || otherwise
  const asked: ToRehearse = {
    area: field('area', 'East Lothian'),
    footprint: field('footprint', 'C'),
    letterDate: field('letterDate', '2026-11-24'),
    silent: field('silent', ''),
  }
  if (method !== 'POST') return html(200, askingPage(asked))
  const played = await rehearseFor(asked)
  return typeof played === 'string' ? html(422, askingPage(asked, played)) : html(200, rehearsedPage(played))
}

const jump = async ({ headers, body }: Asked, parts: FrontParts): Promise<Answered> => {
  const { clock, onJumped, underWay } = parts
  // Only this system's own pages may move its clock.
  if (headers.origin !== undefined && headers.origin !== 'null' && new URL(headers.origin).host !== headers.host)
    return text(403, 'text/plain', 'Another site asked for this.')
  const busy = underWay()
  if (busy !== undefined) return text(409, 'text/plain', `The clock cannot jump now: ${busy}. Try again in a moment.`)
  const form = new URLSearchParams(body)
  // What is due at this moment comes first, so that the next event is one that is still to come.
  await clock.jumpTo(clock.now())
  const before = clock.now()
  const target = jumpTarget(form.get('to') ?? '', before, await nextEvent(parts))
  if (target === undefined) return text(400, 'text/plain', 'to: give next, day or week.')
  await clock.jumpTo(target)
  await onJumped(target - before)
  const from = form.get('from') ?? '/'
  const back = from.startsWith('/') && !from.startsWith('//') ? from : '/'
  return { status: 303, headers: { location: back }, body: Buffer.alloc(0) }
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer | 'too large'> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming) {
    length += chunk.length
    if (length > largestBody) return 'too large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const text = (status: number, type: string, words: string): Answered => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body: Buffer.from(words),
})

/** A page that the browser asks for again by itself. */
const comesAgain = (page: Answered): Answered => ({ ...page, headers: { ...page.headers, refresh: '2' } })

const html = (status: number, page: string): Answered => text(status, 'text/html', page)

const failure = (error: unknown): Answered =>
  html(
    500,
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>The page failed</title></head><body><main><h1>The page failed</h1><p>Nothing is lost. What was said: ${String(error).replaceAll('<', '&lt;')}</p></main></body></html>`,
  )
