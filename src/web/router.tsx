/** Every address of the staff application. A screen is loaded when its address is first opened. */

import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Loading } from './parts/notices.tsx'
import { filingScreens } from './routes/filing.tsx'
import { root, shell } from './routes/frame.tsx'
import { papersScreens } from './routes/papers.tsx'
import { plansScreens } from './routes/plans.tsx'
import { reportsScreens } from './routes/reports.tsx'
import { reviewScreens } from './routes/review.tsx'
import { setupScreens } from './routes/setup.tsx'
import { valuesScreens } from './routes/values.tsx'
import { workScreens } from './routes/work.tsx'
import { Broken, NotFound } from './shell/failed.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } =>
    typeof search.back === 'string' && /^\/(?!\/)/.test(search.back) ? { back: search.back } : {},
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
})

const screens = [
  ...workScreens,
  ...plansScreens,
  ...filingScreens,
  ...reviewScreens,
  ...valuesScreens,
  ...papersScreens,
  ...reportsScreens,
  ...setupScreens,
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
