/** Reports, special plans, consultation, and what follows a deliberation. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { draftSearch, mandateSearch, reportSearch, specialSearch } from '../searches.ts'
import { shell } from './frame.tsx'

const reports = createRoute({
  getParentRoute: () => shell,
  path: '/reports',
  component: lazyRouteComponent(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
})
const report = createRoute({
  getParentRoute: () => shell,
  path: '/reports/$id',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
})
const draft = createRoute({
  getParentRoute: () => shell,
  path: '/reports/$id/draft',
  validateSearch: draftSearch,
  component: lazyRouteComponent(() => import('../drafts/DraftPage.tsx'), 'DraftPage'),
})
const letters = createRoute({
  getParentRoute: () => shell,
  path: '/letters',
  component: lazyRouteComponent(() => import('../letters/LettersPage.tsx'), 'LettersPage'),
})
const letter = createRoute({
  getParentRoute: () => shell,
  path: '/letters/$id',
  component: lazyRouteComponent(() => import('../letters/LetterPage.tsx'), 'LetterPage'),
})
const special = createRoute({
  getParentRoute: () => shell,
  path: '/special',
  component: lazyRouteComponent(() => import('../special/SpecialPage.tsx'), 'SpecialPage'),
})
const specialPlan = createRoute({
  getParentRoute: () => shell,
  path: '/special/$id',
  validateSearch: specialSearch,
  component: lazyRouteComponent(() => import('../special/SpecialPlanPage.tsx'), 'SpecialPlanPage'),
})
const themes = createRoute({
  getParentRoute: () => shell,
  path: '/themes',
  component: lazyRouteComponent(() => import('../themes/ThemesPage.tsx'), 'ThemesPage'),
})
const theme = createRoute({
  getParentRoute: () => shell,
  path: '/themes/$id',
  component: lazyRouteComponent(() => import('../themes/ThemePage.tsx'), 'ThemePage'),
})
const mandates = createRoute({
  getParentRoute: () => shell,
  path: '/mandates',
  component: lazyRouteComponent(() => import('../mandates/MandatesPage.tsx'), 'MandatesPage'),
})
const mandate = createRoute({
  getParentRoute: () => shell,
  path: '/mandates/$id',
  validateSearch: mandateSearch,
  component: lazyRouteComponent(() => import('../mandates/MandatePage.tsx'), 'MandatePage'),
})
const exchanges = createRoute({
  getParentRoute: () => shell,
  path: '/exchanges',
  component: lazyRouteComponent(() => import('../exchanges/ExchangesPage.tsx'), 'ExchangesPage'),
})
const exchange = createRoute({
  getParentRoute: () => shell,
  path: '/exchanges/$id',
  component: lazyRouteComponent(() => import('../exchanges/ExchangePage.tsx'), 'ExchangePage'),
})
const commentRound = createRoute({
  getParentRoute: () => shell,
  path: '/comment-rounds/$id',
  component: lazyRouteComponent(() => import('../consultations/RoundPage.tsx'), 'RoundPage'),
})
const opinions = createRoute({
  getParentRoute: () => shell,
  path: '/opinions',
  component: lazyRouteComponent(() => import('../opinions/OpinionsPage.tsx'), 'OpinionsPage'),
})
const opinion = createRoute({
  getParentRoute: () => shell,
  path: '/opinions/$id',
  component: lazyRouteComponent(() => import('../opinions/OpinionPage.tsx'), 'OpinionPage'),
})
const publications = createRoute({
  getParentRoute: () => shell,
  path: '/publications',
  component: lazyRouteComponent(() => import('../publications/PublicationsPage.tsx'), 'PublicationsPage'),
})
const publication = createRoute({
  getParentRoute: () => shell,
  path: '/publications/$id',
  component: lazyRouteComponent(() => import('../publications/PublicationPage.tsx'), 'PublicationPage'),
})

const templates = createRoute({
  getParentRoute: () => shell,
  path: '/templates',
  component: lazyRouteComponent(() => import('../templates/TemplatesPage.tsx'), 'TemplatesPage'),
})

export const reportsScreens = [
  reports,
  report,
  draft,
  letters,
  letter,
  special,
  specialPlan,
  themes,
  theme,
  mandates,
  mandate,
  exchanges,
  exchange,
  commentRound,
  opinions,
  opinion,
  publications,
  publication,
  templates,
] as const
