import { handle } from 'hono/aws-lambda'
import { environment, environments } from '../functions/entry/environment.ts'
import { createPortal } from './application.ts'
import { portalPorts } from './aws-ports.ts'

export const handler = handle(createPortal(portalPorts(environment(environments.portal))))
