import { Actions, Button } from '../../../portal/design/button.tsx'
import { Checkboxes } from '../../../portal/design/checkboxes.tsx'
import { DateInput } from '../../../portal/design/date-input.tsx'
import { Details } from '../../../portal/design/details.tsx'
import { FileInput } from '../../../portal/design/file-input.tsx'
import { blank, type Filled } from '../../../portal/design/filled.ts'
import { Form } from '../../../portal/design/form.tsx'
import { Radios } from '../../../portal/design/radios.tsx'
import { Section } from '../../../portal/design/section.tsx'
import { Select } from '../../../portal/design/select.tsx'
import { TextArea } from '../../../portal/design/text-area.tsx'
import { TextInput } from '../../../portal/design/text-input.tsx'
import { UploadForm } from '../../../portal/design/upload-form.tsx'

/** What somebody typed who got everything wrong. */
export const whenFilledWrongly: Filled = {
  values: {
    name: 'Morag Invented',
    email: 'morag at council',
    'from-day': '31',
    'from-month': '2',
    'from-year': '2027',
    about: 'A line.\nAnother & <one>.',
    days: 'mon\nwed',
    deputy: 'yes',
    'deputy-name': 'Ada Example',
  },
  problems: [
    { field: 'email', says: 'Enter an e-mail address, such as name@council.example' },
    { field: 'from', says: 'Enter a real date: “31” is no day of that month, which has 30' },
    { field: 'role', says: 'Choose a role' },
    { field: 'about', says: 'Write less: 20 words at most' },
    { field: 'days', says: 'Choose three days' },
    { field: 'deputy', says: 'Say whether there is a deputy' },
    { field: '', says: 'Somebody else has answered in the meantime' },
  ],
}

const roles = [
  { value: 'coordinator', text: 'Inspection co-ordinator' },
  { value: 'participation', text: 'Participation co-ordinator' },
]

const Fields = ({ form }: { readonly form: Filled }) => (
  <>
    <TextInput form={form} name="name" label="Full name" autocomplete="name" />
    <TextInput
      form={form}
      name="email"
      label="E-mail address"
      type="email"
      hint="We write to it."
      autocomplete="email"
    />
    <TextInput form={form} name="phone" label="Telephone" type="tel" width={20} optional />
    <DateInput form={form} name="from" label="From when?" />
    <Select form={form} name="role" label="Role" options={roles} />
    <TextArea form={form} name="about" label="What should we know?" hint="20 words at most." />
    <Checkboxes
      form={form}
      name="days"
      label="Which days suit?"
      small
      options={[
        { value: 'mon', text: 'Monday' },
        { value: 'wed', text: 'Wednesday' },
        { value: 'fri', text: 'Friday', hint: 'In the morning only.' },
      ]}
    />
    <Radios
      form={form}
      name="deputy"
      label="Is there a deputy?"
      options={[
        { value: 'yes', text: 'Yes', reveals: <TextInput form={form} name="deputy-name" label="Name of the deputy" /> },
        { value: 'no', text: 'No' },
      ]}
    />
    <Radios
      form={form}
      name="told"
      label="Have they agreed?"
      inline
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
    />
  </>
)

export const FormParts = ({ form }: { readonly form: Filled }) => (
  <>
    <Form csrf="token" onceKey="key" action="/forms">
      <Fields form={form} />
      <Details summary="What if nobody is named yet?">
        <p>Ask for more time, and say why.</p>
      </Details>
      <Actions>
        <Button>Send the answer</Button>
        <Button kind="secondary" name="act" value="draft">
          Save a draft
        </Button>
        <a href="/">Cancel</a>
      </Actions>
    </Form>
    <Section title="Add a file">
      <UploadForm post={{ url: '/s3/bucket', fields: { key: 'quarantine/one', policy: 'signed' } }}>
        <FileInput form={blank} name="file" label="Return" hint="CSV or XLSX, 20 MB at most." accept=".csv,.xlsx" />
        <Button>Upload</Button>
      </UploadForm>
    </Section>
    <Section title="Stop this inspection">
      <Form csrf="token">
        <Button kind="danger">Stop the inspection</Button>
      </Form>
    </Section>
  </>
)
