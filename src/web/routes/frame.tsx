/** What every screen stands in: the root, and the frame of those who are signed in. */

import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { Shell } from '../shell/Shell.tsx'

export const root = createRootRoute({ component: Outlet })

export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
