/** Simple exponential smoothing: the level a series has come to, with the weight of the newest figure. */

import { leastPoint } from '../statistics/nelder-mead.ts'
import { meanOf } from './method.ts'

export interface SmoothedLevel {
  readonly level: number
  /** α: 1 keeps the last figure alone, 0 the first level. */
  readonly weight: number
  /** Of the errors of forecasting each figure from those before it. */
  readonly variance: number
}

/** Up to here the first figure is the first level, and the weight alone is sought, as R does. */
const fewPoints = 6
const leastWeight = 0.0001
const mostWeight = 0.9999
/** Parameters taken from the data: weight and first level. */
const parameters = 2

/**
 * Level and weight that forecast each figure best from those before it, by least squares.
 *
 * From seven points on, R's search for weight (0.0001 to 0.9999) and first level is repeated step by step, so that its
 * numbers come out. Up to six points the weight (0 to 1) is sought downhill from 0.2, where R stops a little beside it.
 * Source: docs/methods/outlook.md §3.3; R forecast::ets and HoltWintersZZ, forecast 8.20.
 */
export function smoothedLevel(numbers: readonly number[]): SmoothedLevel {
  const [first = 0] = numbers
  if (numbers.length <= fewPoints) {
    const weight = bestWeight((tried) => smooth(numbers, tried, first).meanSquare)
    const { level, meanSquare } = smooth(numbers, weight, first)
    return { level, weight, variance: meanSquare }
  }
  const [weight = 0, start = 0] = leastPoint(
    ([tried = 0, from = 0]) =>
      tried < leastWeight || tried > mostWeight ? Infinity : smooth(numbers, tried, from).meanSquare,
    [leastWeight + 0.2 * (mostWeight - leastWeight), meanOf(numbers.slice(0, 10))],
  )
  const { level, meanSquare } = smooth(numbers, weight, start)
  return { level, weight, variance: (meanSquare * numbers.length) / (numbers.length - parameters) }
}

function smooth(numbers: readonly number[], weight: number, start: number) {
  let level = start
  let meanSquare = 0
  for (const [before, number] of numbers.entries()) {
    const error = number - level
    meanSquare = (meanSquare * before + error * error) / (before + 1)
    level += weight * error
  }
  return { level, meanSquare }
}

const startWeight = 0.2
const gridStep = 0.01
/** Half the width over which R takes a slope. */
const slopeReach = 0.001
const narrow = 1e-14

/** The least on that side of 0.2 where the function falls: the best of a grid, then halved until its slope is nothing. */
function bestWeight(objective: (weight: number) => number): number {
  const isFalling = (weight: number): boolean =>
    objective(Math.min(weight + slopeReach, 1)) < objective(Math.max(weight - slopeReach, 0))
  const least = (weights: readonly number[]): number =>
    weights.reduce((best, weight) => (objective(weight) < objective(best) ? weight : best))
  const [from, to] = isFalling(startWeight) ? [startWeight, 1] : [0, startWeight]
  const steps = Math.round((to - from) / gridStep)
  const nearest = least(Array.from({ length: steps + 1 }, (_, step) => from + step * gridStep))
  let low = Math.max(from, nearest - gridStep)
  let high = Math.min(to, nearest + gridStep)
  while (high - low > narrow) {
    const middle = (low + high) / 2
    if (isFalling(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}
