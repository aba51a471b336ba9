import { join } from 'node:path'
import type { AuditEvent } from '../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { Notice } from '../../domain/inspection/notice.ts'
import { openDatabase } from '../dynamodb/database.ts'
import { createDynamoDbFront } from '../dynamodb/front.ts'
import { createTablesView } from '../dynamodb/tables.ts'
import { openNotes } from '../rehearsal/notes/on-file.ts'
import { onLooker } from '../rehearsal/on-looker.ts'
import type { Answer } from '../rehearsal/people/answer.ts'
import { type Message, openMailbox } from '../ses/mailbox.ts'
import { readDeployment } from '../template/deployment.ts'

/** What a folder holds once its inspection has ended. */
export interface Evidence {
  readonly events: readonly AuditEvent[]
  readonly inspection: Inspection
  readonly notices: readonly Notice[]
  readonly messages: readonly Message[]
  /** Commands whose success people were told. */
  readonly acknowledged: readonly Answer[]
}

/** Reads everything back from the disk. */
export const gather = async (folder: string, cdkOut: string, inspectionId: string): Promise<Evidence> => {
  const notes = openNotes(folder)
  const acknowledged = notes.acknowledged()
  notes.close()
  const mailbox = openMailbox(
    join(folder, 'mailbox.db'),
    () => 0,
    () => '',
  )
  const messages = [...mailbox.messages()]
  mailbox.close()
  const database = await openDatabase(join(folder, 'record.db'), undefined)
  const front = createDynamoDbFront(database.endpoint, () => undefined)
  try {
    const store = onLooker(createTablesView(readDeployment(cdkOut).tables, front, database.endpoint))
    const [events, notices, { inspection }] = await Promise.all([
      store.events(inspectionId),
      store.notices(inspectionId),
      store.load(inspectionId),
    ])
    return { events, inspection, notices, messages, acknowledged }
  } finally {
    front.close()
    await database.stop()
  }
}
