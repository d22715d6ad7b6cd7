import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { EncryptJWT, jwtDecrypt } from 'jose'
import { z } from 'zod'
import type { Transaction } from './provider.ts'

const LIFE_SECONDS = 600
const Sealed = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() })

/**
 * What a browser carries while it is at the provider, sealed, one cookie for each sign-in that was begun in it. Lax: it
 * has to come along when the provider sends the browser back.
 */
export function createTransactionCookie(secret: () => string, secure: boolean) {
  const key = () => createHash('sha256').update(`sign-in ${secret()}`).digest()
  const nameOf = (state: string) =>
    `${secure ? '__Host-' : ''}readyboard-sign-in-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const

  return {
    async set(res: Response, transaction: Transaction): Promise<void> {
      const sealed = await new EncryptJWT(transaction)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt()
        .setExpirationTime(`${LIFE_SECONDS} seconds`)
        .encrypt(key())
      res.cookie(nameOf(transaction.state), sealed, { ...options, maxAge: LIFE_SECONDS * 1000 })
    },

    /** What this browser began under a state, null for another browser's. It is taken away: it serves once. */
    async take(req: Request, res: Response, state: string): Promise<Transaction | null> {
      const name = nameOf(state)
      const sealed = cookieOf(req, name)
      if (sealed === null) return null
      res.clearCookie(name, options)
      try {
        const { payload } = await jwtDecrypt(sealed, key(), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        })
        const transaction = Sealed.parse(payload)
        return transaction.state === state ? transaction : null
      } catch {
        return null
      }
    },
  }
}

function cookieOf(req: Request, name: string): string | null {
  const found = (req.headers.cookie ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1) ?? null
}
