import { Hono } from 'hono'
import type { Portal } from '../http/context.ts'
import { aboutRoutes } from './about/about-routes.ts'
import { askedRoutes } from './asked/asked-routes.ts'
import { boardRoutes } from './board/board.tsx'
import { endedRoutes } from './board/ended.tsx'
import { programmeRoutes } from './board/programme.tsx'
import { changesRoutes } from './changes/changes-routes.ts'
import { directoryRoutes } from './directory/directory-routes.ts'
import { inspectionRoutes } from './inspection/inspection-routes.ts'
import { linksRoutes } from './links/links-routes.ts'
import { manyRoutes } from './many/many-routes.ts'
import { signInRoutes } from './sign-in/sign-in.tsx'
import { startRoutes } from './start/start-routes.ts'
import { systemRoutes } from './system/system-routes.ts'

/** Every page, by the room that it is in. */
export const pageRoutes = new Hono<Portal>()
  .route('/', signInRoutes)
  .route('/', boardRoutes)
  .route('/', endedRoutes)
  .route('/', programmeRoutes)
  .route('/', inspectionRoutes)
  .route('/', changesRoutes)
  .route('/', manyRoutes)
  .route('/', askedRoutes)
  .route('/', startRoutes)
  .route('/', directoryRoutes)
  .route('/', linksRoutes)
  .route('/', systemRoutes)
  .route('/', aboutRoutes)
