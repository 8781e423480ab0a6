/** What was measured on the 645 yearly series of the M3 competition cut to their last points: figures, no rule. */

/** φ: within 2 to 4 per cent of the best value for every length from 3 to 10 points. */
export const damping = 0.85

/**
 * c(h) for one to five years ahead: what the standard error must be multiplied with so that the 80 % interval covers
 * about 80 % (75 to 82 % on series held out, for 3 to 10 points). Source: docs/methods/outlook.md §2.2.
 */
export const horizonFactors: readonly number[] = [1, 1.25, 1.5, 1.7, 1.9]

/**
 * Probabilities are shown no nearer to certainty than this: forecasts of 0 to 10 % came true 13 % of the time, those of
 * 90 to 100 % only 89 %. Source: docs/methods/outlook.md §2.3.
 */
export const shownProbability = { least: 0.05, most: 0.95 }

/** From where on a probability reads as likely, and below which as unlikely. Source: docs/methods/outlook.md §2.3. */
export const likely = 0.7
export const unlikely = 0.3

/** Fewer points show a direction, and no probability is said from them. */
export const leastForProbability = 4
