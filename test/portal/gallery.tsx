import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { assetRoutes } from '../../portal/assets/assets.ts'
import { Actions, Button, ButtonLink } from '../../portal/design/button.tsx'
import { Confirmation } from '../../portal/design/confirmation.tsx'
import { blank } from '../../portal/design/filled.ts'
import { Form } from '../../portal/design/form.tsx'
import { Page } from '../../portal/design/page.tsx'
import { Radios } from '../../portal/design/radios.tsx'
import { Section } from '../../portal/design/section.tsx'
import { Steps } from '../../portal/design/steps.tsx'
import { Time } from '../../portal/design/time.tsx'
import { securityHeaders } from '../../portal/http/security-headers.ts'
import { BoardParts } from './gallery/board.tsx'
import { ContentParts } from './gallery/content.tsx'
import { FormParts, whenFilledWrongly } from './gallery/forms.tsx'

const navigation = [
  { text: 'Board', href: '/board', current: true },
  { text: 'Your requests', href: '/requests', count: 3 },
  { text: 'Programme', href: '/programme' },
  { text: 'Start an inspection', href: '/start' },
  { text: 'Directory', href: '/directory' },
]

const frame = { person: { name: 'Ada Example', csrf: 'token' }, navigation }

const Board = () => (
  <Page {...frame} title="Board" width="wide" intro="Three inspections are open. One of them needs you.">
    <BoardParts />
  </Page>
)

const Content = () => (
  <Page
    {...frame}
    title="Pre-inspection return"
    caption="East Lothian, week 3 of 21"
    breadcrumbs={[
      { text: 'Board', href: '/board' },
      { text: 'East Lothian', href: '/inspections/east-lothian' },
    ]}
    notice={{ title: 'Your return has been sent', body: <p>The coordinator will look at it by Friday.</p> }}
    aside={
      <Section title="Need help?">
        <p>Write to the strategic support officer of this inspection.</p>
      </Section>
    }
  >
    <ContentParts />
  </Page>
)

const Forms = ({ wrong = false }: { readonly wrong?: boolean }) => {
  const form = wrong ? whenFilledWrongly : blank
  return (
    <Page {...frame} title="Name your inspection co-ordinator" back={{ href: '/' }} problems={form.problems}>
      <FormParts form={form} />
    </Page>
  )
}

const Question = () => (
  <Page {...frame} title="What do you want to do?" heading="own" back={{ href: '/' }}>
    <Form csrf="token">
      <Radios
        form={blank}
        name="act"
        label="What do you want to do with the submission?"
        asHeading
        hint="The partnership is told at once."
        options={[
          { value: 'accept', text: 'Accept it' },
          { value: 'return', text: 'Return it with a reason', hint: 'It is asked for again, with a new date.' },
        ]}
      />
      <Actions>
        <Button>Continue</Button>
        <a href="/">Cancel</a>
      </Actions>
    </Form>
  </Page>
)

const Done = () => (
  <Page {...frame} title="Return sent" heading="own">
    <Confirmation title="Return sent" reference="R5-2026-1123-1700">
      <p>
        <Time at={Temporal.Instant.from('2026-11-23T17:00:00Z')} />
      </p>
    </Confirmation>
    <Section title="What happens next">
      <Steps
        label="What happens next"
        items={[
          { title: 'You sent the return', state: 'done' },
          { title: 'The coordinator looks at it', body: <p>Within five working days.</p>, state: 'now' },
          { title: 'You are told whether it was accepted', state: 'next' },
        ]}
      />
      <ButtonLink href="/requests" kind="secondary">
        Your requests
      </ButtonLink>
    </Section>
  </Page>
)

const Stranger = () => (
  <Page title="Sign in" intro="Sign in with the e-mail address that we write to.">
    <ButtonLink href="/sign-in/staff">Sign in as staff</ButtonLink>
  </Page>
)

/** Every part of the design on a few pages, as they stand in the service. */
export const gallery = new Hono()
  .use(securityHeaders([]))
  .route('/assets', assetRoutes)
  .get('/board', c => c.html(<Board />))
  .get('/content', c => c.html(<Content />))
  .get('/forms', c => c.html(<Forms />))
  .post('/forms', async c => {
    const { email } = await c.req.parseBody()
    return c.html(email === '' ? <Forms wrong /> : <Done />)
  })
  .get('/wrong', c => c.html(<Forms wrong />))
  .get('/question', c => c.html(<Question />))
  .get('/done', c => c.html(<Done />))
  .get('/stranger', c => c.html(<Stranger />))

export const galleryPages = ['board', 'content', 'forms', 'wrong', 'question', 'done', 'stranger'] as const
