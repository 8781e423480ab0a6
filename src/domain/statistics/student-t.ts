/** Student's t distribution with a whole number of degrees of freedom, in floats. */

/**
 * The probability that t lies within ±`size`.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even degrees).
 *
 * @param degrees 1, 2, 3 …
 */
export function studentCentralShare(size: number, degrees: number): number {
  return centralShareAt(Math.atan(size / Math.sqrt(degrees)), degrees)
}

/** The probability that t lies below `value`. */
export const studentShareBelow = (value: number, degrees: number): number =>
  (1 + Math.sign(value) * studentCentralShare(Math.abs(value), degrees)) / 2

/**
 * The size within which t lies with the probability `share`: 6.3137… for 0.9 and one degree of freedom.
 * Halves the angle's range until floats have no number between.
 *
 * @param share between 0 and 1, neither included.
 */
export function studentBound(share: number, degrees: number): number {
  let [low, high] = [0, Math.PI / 2]
  let middle = high / 2
  while (middle > low && middle < high) {
    if (centralShareAt(middle, degrees) < share) low = middle
    else high = middle
    middle = (low + high) / 2
  }
  return Math.sqrt(degrees) * Math.tan(middle)
}

/** By the angle whose tangent is size ÷ √degrees. */
function centralShareAt(angle: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees > 1 ? term : 0
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}
