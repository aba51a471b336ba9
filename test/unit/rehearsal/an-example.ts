import { type Role, roles } from '../../../domain/roles/roles.ts'
import type { Example, ExamplePerson } from '../../../local/rehearsal/example/schema.ts'

const everybody = Object.fromEntries(
  Object.entries(roles).map(([role, { title }]): [string, ExamplePerson] => [
    role,
    { name: `Invented ${title}`, email: `${role}@example.org`, organisation: 'Invented Partnership' },
  ]),
) satisfies Partial<Record<string, ExamplePerson>>

/** An example in which everybody answers on time, with changes. */
export const anExample = (change: Partial<Example> = {}): Example => ({
  title: 'An invented inspection',
  area: 'East Lothian',
  footprint: 'B',
  letterDate: '2023-10-31',
  allowProvisional: false,
  pins: {},
  people: everybody satisfies Partial<Record<Role, ExamplePerson>>,
  behaviours: {},
  decisions: {},
  onSilence: 'waive',
  suspensions: [],
  ...change,
})
