import { Hono } from 'hono'
import type { Portal } from '../http/context.ts'
import { askedRoutes } from './asked/asked-routes.ts'
import { boardRoutes } from './board/board.tsx'
import { inspectionRoutes } from './inspection/inspection-routes.ts'
import { signInRoutes } from './sign-in/sign-in.tsx'

/** Every page, by the room that it is in. */
export const pageRoutes = new Hono<Portal>()
  .route('/', signInRoutes)
  .route('/', boardRoutes)
  .route('/', inspectionRoutes)
  .route('/', askedRoutes)
