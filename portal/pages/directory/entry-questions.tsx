import { areas } from '../../../domain/areas/areas.ts'
import { staffRoles } from '../../../domain/rights/access.ts'
import { Checkboxes } from '../../design/checkboxes.tsx'
import type { Filled } from '../../design/filled.ts'
import { InsetText } from '../../design/inset-text.tsx'
import type { Choice } from '../../design/option.ts'
import { Radios } from '../../design/radios.tsx'
import { TextInput } from '../../design/text-input.tsx'
import { staffRoleWords } from './access-words.ts'

interface Asking {
  readonly form: Filled
}

/** Who somebody is, and how he or she is reached. */
export const Who = ({ form, emailIsFixed = false }: Asking & { readonly emailIsFixed?: boolean }) => (
  <>
    <TextInput form={form} name="name" label="Name" autocomplete="off" />
    {emailIsFixed ? (
      <input type="hidden" name="email" value={form.values.email} />
    ) : (
      <TextInput
        form={form}
        name="email"
        label="Work e-mail address"
        hint="Letters and reminders go here, and this person signs in with it."
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
    )}
    <TextInput form={form} name="organisation" label="Organisation" hint="Such as Falkirk Council" autocomplete="off" />
    <TextInput form={form} name="title" label="Job title" optional autocomplete="off" />
    <TextInput form={form} name="phone" label="Work phone" type="tel" optional width={20} autocomplete="off" />
  </>
)

/** As whom somebody signs in. */
export const SignsIn = ({ form, givesStaffAccess }: Asking & { readonly givesStaffAccess: boolean }) => {
  const staff: Choice = {
    value: 'staff',
    text: 'As staff of the inspectorate',
    reveals: (
      <Checkboxes
        form={form}
        name="roles"
        label="Roles"
        small
        options={staffRoles.map(value => ({ value, text: staffRoleWords[value] }))}
      />
    ),
  }
  return (
    <Radios
      form={form}
      name="access"
      label="Does this person sign in?"
      options={[
        {
          value: 'partner',
          text: 'As a partner',
          hint: 'Sees the inspections of the areas that you choose, and no others.',
          reveals: (
            <Checkboxes
              form={form}
              name="areas"
              label="Council areas"
              small
              options={areas.map(({ code, name }) => ({ value: code, text: name }))}
            />
          ),
        },
        ...(givesStaffAccess ? [staff] : []),
        { value: 'none', text: 'No', hint: 'Is written to, but cannot sign in and answer.' },
      ]}
    />
  )
}

/** In place of the question, for who may not decide about staff: what stands stays. */
export const StaffAccessStays = ({ form }: Asking) => (
  <>
    <InsetText>
      {form.values.email} signs in as staff. Only an administrator changes the address or the access of staff.
    </InsetText>
    <input type="hidden" name="access" value="staff" />
    {(form.values.roles ?? '').split('\n').map(one => (
      <input type="hidden" name="roles" value={one} />
    ))}
  </>
)
