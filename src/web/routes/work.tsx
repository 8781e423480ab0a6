/** One's own work, what one is told, deadlines and the trail. */

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { NotFound } from '../shell/failed.tsx'
import { shell } from './frame.tsx'

/** An address inside the frame that leads nowhere. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/work', replace: true })
  },
})
const work = createRoute({
  getParentRoute: () => shell,
  path: '/work',
  component: lazyRouteComponent(() => import('../work/WorkPage.tsx'), 'WorkPage'),
})
const deadlines = createRoute({
  getParentRoute: () => shell,
  path: '/deadlines',
  component: lazyRouteComponent(() => import('../deadlines/DeadlinesPage.tsx'), 'DeadlinesPage'),
})
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notices/NoticesPage.tsx'), 'NoticesPage'),
})
const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../notifications/NotificationsPage.tsx'), 'NotificationsPage'),
})
const notification = createRoute({
  getParentRoute: () => shell,
  path: '/notifications/$id',
  component: lazyRouteComponent(() => import('../notifications/NotificationPage.tsx'), 'NotificationPage'),
})
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('../audit/AuditPage.tsx'), 'AuditPage'),
})

export const workScreens = [
  nowhere,
  home,
  work,
  deadlines,
  notices,
  notifications,
  notification,
  audit,
] as const
