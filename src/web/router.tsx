/** Every address of the staff application. A screen is loaded when its address is first opened. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Loading } from './parts/notices.tsx'
import {
  boardSearch,
  indicatorsSearch,
  itemsSearch,
  planSearch,
  reportSearch,
  specialSearch,
  valueSearch,
} from './searches.ts'
import { Broken, NotFound } from './shell/failed.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } =>
    typeof search.back === 'string' && /^\/(?!\/)/.test(search.back) ? { back: search.back } : {},
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
})

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

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
  component: lazyRouteComponent(() => import('./work/WorkPage.tsx'), 'WorkPage'),
})
const plans = createRoute({
  getParentRoute: () => shell,
  path: '/plans',
  component: lazyRouteComponent(() => import('./plans/PlansPage.tsx'), 'PlansPage'),
})
const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('./plans/PlanPage.tsx'), 'PlanPage'),
})
const planIntake = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id/intake/$intakeId',
  component: lazyRouteComponent(() => import('./plans/PlanIntakePage.tsx'), 'PlanIntakePage'),
})
const item = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id/items/$itemId',
  component: lazyRouteComponent(() => import('./items/ItemPage.tsx'), 'ItemPage'),
})
const basis = createRoute({
  getParentRoute: () => shell,
  path: '/basis',
  component: lazyRouteComponent(() => import('./basis/BasisPage.tsx'), 'BasisPage'),
})
const filing = createRoute({
  getParentRoute: () => shell,
  path: '/filing',
  component: lazyRouteComponent(() => import('./filing/FilingPage.tsx'), 'FilingPage'),
})
const assignment = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id',
  component: lazyRouteComponent(() => import('./filing/AssignmentPage.tsx'), 'AssignmentPage'),
})
const entry = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id/$entryId',
  component: lazyRouteComponent(() => import('./filing/entry/EntryPage.tsx'), 'EntryPage'),
})
const contribution = createRoute({
  getParentRoute: () => shell,
  path: '/contributions/$id',
  component: lazyRouteComponent(() => import('./contributions/ContributionPage.tsx'), 'ContributionPage'),
})
const itemForm = createRoute({
  getParentRoute: () => shell,
  path: '/items/$id/form',
  component: lazyRouteComponent(() => import('./item-forms/ItemFormPage.tsx'), 'ItemFormPage'),
})
const sampling = createRoute({
  getParentRoute: () => shell,
  path: '/sampling',
  component: lazyRouteComponent(() => import('./evidence/SamplingPage.tsx'), 'SamplingPage'),
})
const points = createRoute({
  getParentRoute: () => shell,
  path: '/points',
  component: lazyRouteComponent(() => import('./points/PointsPage.tsx'), 'PointsPage'),
})
const updates = createRoute({
  getParentRoute: () => shell,
  path: '/updates',
  component: lazyRouteComponent(() => import('./updates/UpdatesPage.tsx'), 'UpdatesPage'),
})
const update = createRoute({
  getParentRoute: () => shell,
  path: '/updates/$id',
  component: lazyRouteComponent(() => import('./updates/UpdatePage.tsx'), 'UpdatePage'),
})
const intake = createRoute({
  getParentRoute: () => shell,
  path: '/filing/$id/intake/$intakeId',
  component: lazyRouteComponent(() => import('./filing/IntakePage.tsx'), 'IntakePage'),
})
const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contact',
  component: lazyRouteComponent(() => import('./contacts/OwnContactPage.tsx'), 'OwnContactPage'),
})
const review = createRoute({
  getParentRoute: () => shell,
  path: '/review',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('./review/BoardPage.tsx'), 'BoardPage'),
})
const reviewOne = createRoute({
  getParentRoute: () => shell,
  path: '/review/$id',
  component: lazyRouteComponent(() => import('./review/ReviewPage.tsx'), 'ReviewPage'),
})
const boardItems = createRoute({
  getParentRoute: () => shell,
  path: '/review/items',
  validateSearch: itemsSearch,
  component: lazyRouteComponent(() => import('./review/ItemsPage.tsx'), 'ItemsPage'),
})
const unreported = createRoute({
  getParentRoute: () => shell,
  path: '/review/unreported',
  component: lazyRouteComponent(() => import('./review/UnreportedPage.tsx'), 'UnreportedPage'),
})
const indicators = createRoute({
  getParentRoute: () => shell,
  path: '/indicators',
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(() => import('./indicators/IndicatorsPage.tsx'), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => shell,
  path: '/indicators/$id',
  component: lazyRouteComponent(() => import('./indicators/IndicatorPage.tsx'), 'IndicatorPage'),
})
const value = createRoute({
  getParentRoute: () => shell,
  path: '/values/$id',
  validateSearch: valueSearch,
  component: lazyRouteComponent(() => import('./values/ValuePage.tsx'), 'ValuePage'),
})
const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
})
const report = createRoute({
  getParentRoute: () => shell,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
})
const special = createRoute({
  getParentRoute: () => shell,
  path: '/special',
  component: lazyRouteComponent(() => import('./special/SpecialPage.tsx'), 'SpecialPage'),
})
const specialPlan = createRoute({
  getParentRoute: () => shell,
  path: '/special/$id',
  validateSearch: specialSearch,
  component: lazyRouteComponent(() => import('./special/SpecialPlanPage.tsx'), 'SpecialPlanPage'),
})
const adjustments = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments',
  component: lazyRouteComponent(() => import('./adjustments/AdjustmentsPage.tsx'), 'AdjustmentsPage'),
})
const needs = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments/needs',
  component: lazyRouteComponent(() => import('./adjustments/NeedsPage.tsx'), 'NeedsPage'),
})
const adjustment = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments/$id',
  component: lazyRouteComponent(() => import('./adjustments/AdjustmentPage.tsx'), 'AdjustmentPage'),
})
const commentRound = createRoute({
  getParentRoute: () => shell,
  path: '/comment-rounds/$id',
  component: lazyRouteComponent(() => import('./consultations/RoundPage.tsx'), 'RoundPage'),
})
const comments = createRoute({
  getParentRoute: () => shell,
  path: '/comments',
  component: lazyRouteComponent(() => import('./consultations/CommentsPage.tsx'), 'CommentsPage'),
})
const comment = createRoute({
  getParentRoute: () => shell,
  path: '/comments/$id',
  component: lazyRouteComponent(() => import('./consultations/CommentPage.tsx'), 'CommentPage'),
})
const opinions = createRoute({
  getParentRoute: () => shell,
  path: '/opinions',
  component: lazyRouteComponent(() => import('./opinions/OpinionsPage.tsx'), 'OpinionsPage'),
})
const opinion = createRoute({
  getParentRoute: () => shell,
  path: '/opinions/$id',
  component: lazyRouteComponent(() => import('./opinions/OpinionPage.tsx'), 'OpinionPage'),
})
const publications = createRoute({
  getParentRoute: () => shell,
  path: '/publications',
  component: lazyRouteComponent(() => import('./publications/PublicationsPage.tsx'), 'PublicationsPage'),
})
const publication = createRoute({
  getParentRoute: () => shell,
  path: '/publications/$id',
  component: lazyRouteComponent(() => import('./publications/PublicationPage.tsx'), 'PublicationPage'),
})
const exchanges = createRoute({
  getParentRoute: () => shell,
  path: '/exchanges',
  component: lazyRouteComponent(() => import('./exchanges/ExchangesPage.tsx'), 'ExchangesPage'),
})
const exchange = createRoute({
  getParentRoute: () => shell,
  path: '/exchanges/$id',
  component: lazyRouteComponent(() => import('./exchanges/ExchangePage.tsx'), 'ExchangePage'),
})
const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  component: lazyRouteComponent(() => import('./contacts/ContactsPage.tsx'), 'ContactsPage'),
})
const contactOf = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$id',
  component: lazyRouteComponent(() => import('./contacts/ContactPage.tsx'), 'ContactPage'),
})
const deadlines = createRoute({
  getParentRoute: () => shell,
  path: '/deadlines',
  component: lazyRouteComponent(() => import('./deadlines/DeadlinesPage.tsx'), 'DeadlinesPage'),
})
const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
})
const notifications = createRoute({
  getParentRoute: () => shell,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./notifications/NotificationsPage.tsx'), 'NotificationsPage'),
})
const notification = createRoute({
  getParentRoute: () => shell,
  path: '/notifications/$id',
  component: lazyRouteComponent(() => import('./notifications/NotificationPage.tsx'), 'NotificationPage'),
})
const exercises = createRoute({
  getParentRoute: () => shell,
  path: '/exercises',
  component: lazyRouteComponent(() => import('./exercises/ExercisesPage.tsx'), 'ExercisesPage'),
})
const nextExercise = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/next',
  component: lazyRouteComponent(() => import('./exercises/NextPage.tsx'), 'NextPage'),
})
const exerciseDraft = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/drafts/$id',
  component: lazyRouteComponent(() => import('./exercises/editor/DraftPage.tsx'), 'DraftPage'),
})
const exerciseEnd = createRoute({
  getParentRoute: () => shell,
  path: '/exercises/$id/end',
  component: lazyRouteComponent(() => import('./exercises/EndPage.tsx'), 'EndPage'),
})
const units = createRoute({
  getParentRoute: () => shell,
  path: '/units',
  component: lazyRouteComponent(() => import('./units/UnitsPage.tsx'), 'UnitsPage'),
})
const unitChanges = createRoute({
  getParentRoute: () => shell,
  path: '/units/changes',
  component: lazyRouteComponent(() => import('./units/change/ChangesPage.tsx'), 'ChangesPage'),
})
const newUnitChange = createRoute({
  getParentRoute: () => shell,
  path: '/units/changes/new',
  component: lazyRouteComponent(() => import('./units/change/NewChangePage.tsx'), 'NewChangePage'),
})
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})

/** An address inside the frame that leads nowhere. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

const screens = [
  nowhere,
  home,
  work,
  plans,
  plan,
  planIntake,
  item,
  basis,
  filing,
  assignment,
  entry,
  contribution,
  itemForm,
  sampling,
  points,
  updates,
  update,
  intake,
  contact,
  review,
  reviewOne,
  unreported,
  boardItems,
  indicators,
  indicator,
  value,
  reports,
  report,
  special,
  specialPlan,
  exchanges,
  exchange,
  adjustments,
  needs,
  adjustment,
  commentRound,
  comments,
  comment,
  opinions,
  opinion,
  publications,
  publication,
  contacts,
  contactOf,
  exercises,
  nextExercise,
  exerciseDraft,
  exerciseEnd,
  deadlines,
  notices,
  notifications,
  notification,
  units,
  unitChanges,
  newUnitChange,
  audit,
] as const

export const router = createRouter({
  routeTree: root.addChildren([signIn, shell.addChildren(screens)]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
