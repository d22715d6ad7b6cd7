import type { Request } from 'express'
import { NotFound } from './answers.ts'

const ID = /^[\w.~-]{1,100}$/

/** The id in the path of a request. @throws NotFound where it cannot be one */
export function idOf({ params }: Request, what: ConstructorParameters<typeof NotFound>[0]): string {
  const { id } = params
  if (typeof id !== 'string' || !ID.test(id)) throw new NotFound(what)
  return id
}
