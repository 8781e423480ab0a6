/** The board, the review of filings, and figures. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { boardSearch, indicatorsSearch, itemsSearch, valueSearch } from '../searches.ts'
import { shell } from './frame.tsx'

const review = createRoute({
  getParentRoute: () => shell,
  path: '/review',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('../review/BoardPage.tsx'), 'BoardPage'),
})
const reviewOne = createRoute({
  getParentRoute: () => shell,
  path: '/review/$id',
  component: lazyRouteComponent(() => import('../review/ReviewPage.tsx'), 'ReviewPage'),
})
const unreported = createRoute({
  getParentRoute: () => shell,
  path: '/review/unreported',
  component: lazyRouteComponent(() => import('../review/UnreportedPage.tsx'), 'UnreportedPage'),
})
const boardItems = createRoute({
  getParentRoute: () => shell,
  path: '/review/items',
  validateSearch: itemsSearch,
  component: lazyRouteComponent(() => import('../review/ItemsPage.tsx'), 'ItemsPage'),
})
const indicators = createRoute({
  getParentRoute: () => shell,
  path: '/indicators',
  validateSearch: indicatorsSearch,
  component: lazyRouteComponent(() => import('../indicators/IndicatorsPage.tsx'), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => shell,
  path: '/indicators/$id',
  component: lazyRouteComponent(() => import('../indicators/IndicatorPage.tsx'), 'IndicatorPage'),
})
const value = createRoute({
  getParentRoute: () => shell,
  path: '/values/$id',
  validateSearch: valueSearch,
  component: lazyRouteComponent(() => import('../values/ValuePage.tsx'), 'ValuePage'),
})

export const reviewScreens = [
  review,
  reviewOne,
  unreported,
  boardItems,
  indicators,
  indicator,
  value,
] as const
