/** Nelder–Mead direct search: the least value of a function of several numbers, without derivatives. */

/** Infinity where the point is not allowed. */
export type Objective = (point: readonly number[]) => number

interface Vertex {
  readonly point: readonly number[]
  readonly value: number
}

const reflection = 1
const contraction = 0.5
const expansion = 2
const tolerance = Math.sqrt(Number.EPSILON)
const mostCalls = 2000

/**
 * The point found from `start`. It stops where the vertices' values differ by less than 1.5e-8 of the first value,
 * at the latest after 2,000 calls: near the optimum, not on it. Same start, same path, same answer.
 * Ties and the order of the steps follow Nash, Compact Numerical Methods for Computers (2nd ed. 1990), algorithm 19,
 * which R's optim uses too: R's parameters come out digit by digit.
 *
 * @param start a point whose value is finite; an infinite one is a fault of the caller.
 */
export function leastPoint(objective: Objective, start: readonly number[]): readonly number[] {
  const first: Vertex = { point: start, value: objective(start) }
  if (!Number.isFinite(first.value)) throw new Error('no value at the start')
  const search = new Search(objective, first)
  while (search.calls <= mostCalls && search.step()) {}
  return search.lowest.point
}

class Search {
  calls = 1
  private readonly evaluate: Objective
  private readonly enough: number
  private vertices: Vertex[]
  private low = 0
  private size: number

  constructor(objective: Objective, first: Vertex) {
    this.evaluate = objective
    this.enough = tolerance * (Math.abs(first.value) + tolerance)
    const step = 0.1 * Math.max(...first.point.map(Math.abs)) || 0.1
    this.vertices = [first, ...first.point.map((_, axis) => this.at(moved(first.point, axis, step)))]
    this.size = 10 * step * first.point.length
  }

  get lowest(): Vertex {
    return this.vertex(this.low)
  }

  /** One exchange of the highest vertex; false when there is nothing left to gain. */
  step(): boolean {
    const high = this.rank()
    const highest = this.vertex(high)
    if (highest.value <= this.lowest.value + this.enough) return false
    const middle = this.middleWithout(high)
    const reflected = this.at(between(middle, highest.point, 1 + reflection, -reflection))
    if (reflected.value < this.lowest.value) {
      const expanded = this.at(between(reflected.point, middle, expansion, 1 - expansion))
      this.vertices[high] = expanded.value < reflected.value ? expanded : reflected
      return true
    }
    const kept = reflected.value < highest.value ? reflected : highest
    this.vertices[high] = kept
    const contracted = this.at(between(kept.point, middle, 1 - contraction, contraction))
    if (contracted.value < kept.value) {
      this.vertices[high] = contracted
      return true
    }
    return kept === reflected || this.shrink()
  }

  /** Finds the lowest vertex and returns the highest; of equal ones the first found stays. */
  private rank(): number {
    const start = this.low
    let high = start
    for (const [at, { value }] of this.vertices.entries()) {
      if (at === start) continue
      if (value < this.vertex(this.low).value) this.low = at
      if (value > this.vertex(high).value) high = at
    }
    return high
  }

  private middleWithout(high: number): number[] {
    const { point } = this.vertex(high)
    return point.map((own, axis) => {
      const sum = this.vertices.reduce((total, vertex) => total + (vertex.point[axis] ?? 0), -own)
      return sum / point.length
    })
  }

  /** Draws every vertex half way to the lowest; false where that does not make the figure smaller. */
  private shrink(): boolean {
    const { lowest } = this
    this.vertices = this.vertices.map((vertex) =>
      vertex === lowest
        ? vertex
        : this.at(vertex.point.map((own, axis) => shrunk(own, lowest.point[axis] ?? 0))),
    )
    const distances = this.vertices.flatMap(({ point }) =>
      point.map((own, axis) => Math.abs(own - (lowest.point[axis] ?? 0))),
    )
    const size = distances.reduce((sum, distance) => sum + distance, 0)
    const isSmaller = size < this.size
    this.size = size
    return isSmaller
  }

  private vertex(at: number): Vertex {
    const vertex = this.vertices[at]
    if (!vertex) throw new Error(`no vertex ${at}`)
    return vertex
  }

  private at(point: readonly number[]): Vertex {
    const value = this.evaluate(point)
    this.calls += 1
    return { point, value: Number.isFinite(value) ? value : forbidden }
  }
}

/** What stands for infinity: forbidden vertices are then equal, as the algorithm wants them. */
const forbidden = 1e35

const shrunk = (own: number, lowest: number): number => contraction * (own - lowest) + lowest

const between = (one: readonly number[], other: readonly number[], a: number, b: number): number[] =>
  one.map((own, axis) => a * own + b * (other[axis] ?? 0))

/** Moves one coordinate by the step, or by ten times more until floats show the difference. */
function moved(start: readonly number[], axis: number, step: number): number[] {
  const own = start[axis] ?? 0
  let length = step
  while (own + length === own) length *= 10
  return start.map((number, at) => (at === axis ? own + length : number))
}
