/** Addresses of values beside the cell itself: estimates, confirmations, tables of figures. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shell } from './frame.tsx'

const estimates = createRoute({
  getParentRoute: () => shell,
  path: '/estimates',
  component: lazyRouteComponent(() => import('../values/EstimatesPage.tsx'), 'EstimatesPage'),
})
const confirmations = createRoute({
  getParentRoute: () => shell,
  path: '/confirmations',
  component: lazyRouteComponent(() => import('../values/ConfirmationsPage.tsx'), 'ConfirmationsPage'),
})
const figures = createRoute({
  getParentRoute: () => shell,
  path: '/figures',
  component: lazyRouteComponent(() => import('../values/FiguresPage.tsx'), 'FiguresPage'),
})
const figureTable = createRoute({
  getParentRoute: () => shell,
  path: '/figures/$id',
  component: lazyRouteComponent(() => import('../values/FigureTablePage.tsx'), 'FigureTablePage'),
})

export const valuesScreens = [estimates, confirmations, figures, figureTable] as const
