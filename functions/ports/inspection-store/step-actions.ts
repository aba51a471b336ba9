import { type Step, step, stepKey } from '../../../domain/inspection/step.ts'
import { dueOfStep } from '../table/due.ts'
import { onDue } from '../table/index-attributes.ts'
import { stepItemKey } from '../table/keys.ts'
import type { Table } from '../table/table.ts'
import type { Action } from '../table/transact.ts'
import { setting } from '../table/update.ts'

/** Every field that a step has in some state, and its place among the due things; `token` is not one of them. */
const ownFields = [...new Set(step.options.flatMap(one => Object.keys(one.shape))), 'duePartition', 'dueAt']

/** Writes a step field by field: the token beside it stays (design.md section 5, rule 3). */
export const updateStep = (table: Table, id: string, one: Step): Action => ({
  Update: {
    TableName: table.name,
    Key: stepItemKey(id, stepKey(one)),
    ...setting({ ...one, ...onDue(dueOfStep(id, one)) }, ownFields),
  },
})
