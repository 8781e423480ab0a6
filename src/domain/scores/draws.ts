/** Random numbers from a seed that is passed in: the same seed, the same numbers, in every installation. */

/** Numbers from 0 up to 1, 1 excluded. */
export type Draw = () => number

/** mulberry32: small, even enough for weights, and not for secrets. */
export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Standard normal, by Box and Muller. */
const normal = (draw: Draw): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

/** Gamma with scale 1, by Marsaglia and Tsang (2000); `shape` is above zero. */
function gamma(shape: number, draw: Draw): number {
  if (shape < 1) return gamma(shape + 1, draw) * (1 - draw()) ** (1 / shape)
  const size = shape - 1 / 3
  for (;;) {
    const normally = normal(draw)
    const cube = (1 + normally / Math.sqrt(9 * size)) ** 3
    if (cube > 0 && Math.log(1 - draw()) < normally ** 2 / 2 + size * (1 - cube + Math.log(cube))) {
      return size * cube
    }
  }
}

/**
 * Weights drawn around the set ones (Dirichlet): their mean, together 1. `concentration` says how closely they
 * keep to them: a weight w has the variance w (1 − w) ÷ (concentration + 1).
 */
export function drawnWeights(weights: readonly number[], concentration: number, draw: Draw): number[] {
  const drawn = weights.map((weight) => gamma(Math.max(weight * concentration, 1e-3), draw))
  const sum = drawn.reduce((total, number) => total + number, 0)
  return drawn.map((number) => number / sum)
}
