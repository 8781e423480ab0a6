/** What units fill in, and what is asked of them beside. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shell } from './frame.tsx'

const filing = createRoute({
  getParentRoute: () => shell,
  path: '/filing',
  component: lazyRouteComponent(() => import('../filing/FilingPage.tsx'), 'FilingPage'),
})
const assignment = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id',
  component: lazyRouteComponent(() => import('../filing/AssignmentPage.tsx'), 'AssignmentPage'),
})
const entry = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id/$entryId',
  component: lazyRouteComponent(() => import('../filing/entry/EntryPage.tsx'), 'EntryPage'),
})
const contribution = createRoute({
  getParentRoute: () => shell,
  path: '/contributions/$id',
  component: lazyRouteComponent(() => import('../contributions/ContributionPage.tsx'), 'ContributionPage'),
})
const sampling = createRoute({
  getParentRoute: () => shell,
  path: '/sampling',
  component: lazyRouteComponent(() => import('../evidence/SamplingPage.tsx'), 'SamplingPage'),
})
const points = createRoute({
  getParentRoute: () => shell,
  path: '/points',
  component: lazyRouteComponent(() => import('../points/PointsPage.tsx'), 'PointsPage'),
})
const updates = createRoute({
  getParentRoute: () => shell,
  path: '/updates',
  component: lazyRouteComponent(() => import('../updates/UpdatesPage.tsx'), 'UpdatesPage'),
})
const update = createRoute({
  getParentRoute: () => shell,
  path: '/updates/$id',
  component: lazyRouteComponent(() => import('../updates/UpdatePage.tsx'), 'UpdatePage'),
})
const intake = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id/intake/$intakeId',
  component: lazyRouteComponent(() => import('../filing/IntakePage.tsx'), 'IntakePage'),
})
const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contact',
  component: lazyRouteComponent(() => import('../contacts/OwnContactPage.tsx'), 'OwnContactPage'),
})
const comments = createRoute({
  getParentRoute: () => shell,
  path: '/comments',
  component: lazyRouteComponent(() => import('../consultations/CommentsPage.tsx'), 'CommentsPage'),
})
const comment = createRoute({
  getParentRoute: () => shell,
  path: '/comments/$id',
  component: lazyRouteComponent(() => import('../consultations/CommentPage.tsx'), 'CommentPage'),
})

export const filingScreens = [
  filing,
  assignment,
  entry,
  contribution,
  sampling,
  points,
  updates,
  update,
  intake,
  contact,
  comments,
  comment,
] as const
