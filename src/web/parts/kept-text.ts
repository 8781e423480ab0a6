/** What was written, kept on this computer until the server has it: says where it cannot be kept, and loses nothing that cannot be read. */

import type { z } from 'zod'

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const nothing: Store = {
  getItem: () => null,
  setItem: () => {
    throw new Error('this browser keeps nothing')
  },
  removeItem: () => undefined,
}

/** The browser's own store; where it is forbidden one that keeps nothing. */
export function browserStore(): Store {
  try {
    return localStorage
  } catch {
    return nothing
  }
}

/** What cannot be read stays beside under this name, until whoever wrote it has seen it. */
const tornKey = (key: string): string => `${key}.torn`

export class KeptText<Kept> {
  readonly #store: Store
  readonly #key: string
  readonly #shape: z.ZodType<Kept>
  /** What could neither be read nor be put beside. */
  #unkept: string | null = null

  constructor(store: Store, key: string, shape: z.ZodType<Kept>) {
    this.#store = store
    this.#key = key
    this.#shape = shape
  }

  /** What is kept; null where nothing is, or it cannot be read: then it is put beside, where `torn` tells of it. */
  read(): Kept | null {
    const text = this.#get(this.#key)
    if (text === null) return null
    const { success, data } = this.#shape.safeParse(parsedFrom(text))
    if (success) return data
    this.forget()
    const torn = [this.torn(), text].filter((part) => part !== null).join('\n')
    if (!this.#set(tornKey(this.#key), torn)) this.#unkept = torn
    return null
  }

  /** What could not be read; null where nothing is. */
  torn(): string | null {
    return this.#unkept ?? this.#get(tornKey(this.#key))
  }

  /** False where this computer does not keep it: its store is full, or forbidden. */
  keep(value: Kept): boolean {
    return this.#set(this.#key, JSON.stringify(value))
  }

  forget(): void {
    this.#store.removeItem(this.#key)
  }

  /** Whoever wrote it has seen it. */
  forgetTorn(): void {
    this.#unkept = null
    this.#store.removeItem(tornKey(this.#key))
  }

  #get(key: string): string | null {
    try {
      return this.#store.getItem(key)
    } catch {
      return null
    }
  }

  #set(key: string, text: string): boolean {
    try {
      this.#store.setItem(key, text)
      return true
    } catch {
      return false
    }
  }
}

function parsedFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const written = /"(?:text|place|[\p{L}\w-]+)":"((?:[^"\\]|\\.)+)/gu

/** The words in a text that is no whole JSON any more, a line each: what a person wrote is longer than a name. */
export function wordsIn(torn: string): string[] {
  const pieces = [...torn.matchAll(written)].flatMap(([piece, text = '']) => {
    const isWritten = piece.startsWith('"text"') || /\p{Script=Han}/u.test(text)
    return isWritten ? [unescaped(text)] : []
  })
  return pieces.length > 0 ? pieces : [torn]
}

/** A text cut off in the middle of an escape loses that escape alone. */
function unescaped(text: string): string {
  const found = parsedFrom(`"${text.replace(/\\u[\da-f]{0,3}$|\\$/i, '')}"`)
  return typeof found === 'string' ? found : text
}
