/** Writes that keep documents: made outside the transaction, and kept only while they say what stands when it ends. */

import { isDeepStrictEqual } from 'node:util'
import { compose } from '#documents/composing/compose.ts'
import type { Kind, Order, Results } from '#documents/composing/makers.ts'
import { changedMeanwhile } from '../database/meanwhile.ts'
import type { Action, Door, DoorActor, Trail, Tx } from '../db.ts'

/** Kinds of which nothing but bytes is made. */
type FileKind = { [K in Kind]: Results[K] extends Uint8Array ? K : never }[Kind]
export type FileOrder = Order<FileKind>

/** Bytes of each document; leaves the transaction where one of them is not made yet. */
export type Documents = (orders: readonly FileOrder[]) => Uint8Array[]

interface Recorded {
  readonly actor: DoorActor
  readonly action: Action
  /** Where documents are made. */
  readonly make?: (order: FileOrder) => Promise<Uint8Array>
}

/** Whoever is overtaken so often is told to try again. */
const rounds = 4

/**
 * Runs `work` as `door.write` does. Where it asks for documents it is given up, they are made while nothing is locked,
 * and it runs anew: what it then asks for must be the very same, or it is made again. So row, audit and file are of one
 * transaction, and the file says what that transaction has seen. Refuses `changed-meanwhile` when overtaken again and
 * again, and what `compose` refuses; then nothing is stored.
 */
export async function writeDocuments<T>(
  door: Pick<Door, 'write'>,
  { actor, action, make = compose }: Recorded,
  work: (tx: Tx, trail: Trail, documents: Documents) => Promise<T>,
): Promise<T> {
  let made: readonly Made[] = []
  const documents: Documents = (orders) => {
    const found = orders.flatMap(
      (order) => made.find((one) => isDeepStrictEqual(one.order, order))?.bytes ?? [],
    )
    if (found.length < orders.length) throw new NotMade(orders)
    return found
  }
  for (let round = 1; round <= rounds; round += 1) {
    try {
      return await door.write(actor, action, (tx, trail) => work(tx, trail, documents))
    } catch (error) {
      if (!(error instanceof NotMade)) throw error
      made = await Promise.all(error.orders.map(async (order) => ({ order, bytes: await make(order) })))
    }
  }
  throw changedMeanwhile(undefined)
}

interface Made {
  readonly order: FileOrder
  readonly bytes: Uint8Array
}

/** Leaves a transaction so that documents can be made. */
class NotMade extends Error {
  readonly orders: readonly FileOrder[]

  constructor(orders: readonly FileOrder[]) {
    super('documents are made outside of transactions')
    this.orders = orders
  }
}
