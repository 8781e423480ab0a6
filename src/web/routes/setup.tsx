/** Units, contacts and evaluations. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shell } from './frame.tsx'

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  component: lazyRouteComponent(() => import('../contacts/ContactsPage.tsx'), 'ContactsPage'),
})
const contactOf = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('../contacts/ContactPage.tsx'), 'ContactPage'),
})
const exercises = createRoute({
  getParentRoute: () => shell,
  path: '/exercises',
  component: lazyRouteComponent(() => import('../exercises/ExercisesPage.tsx'), 'ExercisesPage'),
})
const nextExercise = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/next',
  component: lazyRouteComponent(() => import('../exercises/NextPage.tsx'), 'NextPage'),
})
const exerciseDraft = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/drafts/$id',
  component: lazyRouteComponent(() => import('../exercises/editor/DraftPage.tsx'), 'DraftPage'),
})
const exerciseEnd = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/$id/end',
  component: lazyRouteComponent(() => import('../exercises/EndPage.tsx'), 'EndPage'),
})
const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  component: lazyRouteComponent(() => import('../units/UnitsPage.tsx'), 'UnitsPage'),
})
const unitChanges = createRoute({
  getParentRoute: () => shell,
  path: '/units/changes',
  component: lazyRouteComponent(() => import('../units/change/ChangesPage.tsx'), 'ChangesPage'),
})
const newUnitChange = createRoute({
  getParentRoute: () => shell,
  path: '/units/changes/new',
  component: lazyRouteComponent(() => import('../units/change/NewChangePage.tsx'), 'NewChangePage'),
})

const printing = createRoute({
  getParentRoute: () => shell,
  path: '/printing',
  component: lazyRouteComponent(() => import('../printing/PrintingPage.tsx'), 'PrintingPage'),
})

export const setupScreens = [
  contacts,
  contactOf,
  exercises,
  nextExercise,
  exerciseDraft,
  exerciseEnd,
  units,
  unitChanges,
  newUnitChange,
  printing,
] as const
