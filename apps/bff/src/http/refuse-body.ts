import type { RequestHandler } from 'express'
import { Refusal } from './problems.ts'

/** For what changes something: all that it needs stands in the address, so a body of any type was meant for something else. */
export const refuseBody: RequestHandler = ({ headers }, _res, next) => {
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
    throw new Refusal('unsupported-body', 'No body is read here, whatever its type: parameters belong in the address.')
  next()
}
