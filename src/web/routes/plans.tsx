/** Plans, their items, and how both change. */

import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { planSearch } from '../searches.ts'
import { shell } from './frame.tsx'

const plans = createRoute({
  getParentRoute: () => shell,
  path: '/plans',
  component: lazyRouteComponent(() => import('../plans/PlansPage.tsx'), 'PlansPage'),
})
const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id',
  validateSearch: planSearch,
  component: lazyRouteComponent(() => import('../plans/PlanPage.tsx'), 'PlanPage'),
})
const planIntake = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id/intake/$intakeId',
  component: lazyRouteComponent(() => import('../plans/PlanIntakePage.tsx'), 'PlanIntakePage'),
})
const item = createRoute({
  getParentRoute: () => shell,
  path: '/plans/$id/items/$itemId',
  component: lazyRouteComponent(() => import('../items/ItemPage.tsx'), 'ItemPage'),
})
const basis = createRoute({
  getParentRoute: () => shell,
  path: '/basis',
  component: lazyRouteComponent(() => import('../basis/BasisPage.tsx'), 'BasisPage'),
})
const itemForm = createRoute({
  getParentRoute: () => shell,
  path: '/items/$id/form',
  component: lazyRouteComponent(() => import('../item-forms/ItemFormPage.tsx'), 'ItemFormPage'),
})
const adjustments = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments',
  component: lazyRouteComponent(() => import('../adjustments/AdjustmentsPage.tsx'), 'AdjustmentsPage'),
})
const needs = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments/needs',
  component: lazyRouteComponent(() => import('../adjustments/NeedsPage.tsx'), 'NeedsPage'),
})
const adjustment = createRoute({
  getParentRoute: () => shell,
  path: '/adjustments/$id',
  component: lazyRouteComponent(() => import('../adjustments/AdjustmentPage.tsx'), 'AdjustmentPage'),
})

export const plansScreens = [
  plans,
  plan,
  planIntake,
  item,
  basis,
  itemForm,
  adjustments,
  needs,
  adjustment,
] as const
