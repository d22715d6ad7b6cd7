import { isIP } from 'node:net'

const NAMES = ['loopback', 'linklocal', 'uniquelocal']

/** Whether Express takes the text as its `trust proxy` setting; it throws on others only when they are used. */
export function isTrustProxy(text: string): boolean {
  return /^(true|false|\d{1,2})$/.test(text) || text.split(',').every((part) => isSource(part.trim()))
}

/** The text as Express wants it: a switch, a number of hops, or a list of addresses. */
export function toTrustProxy(text: string): boolean | number | string {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

function isSource(text: string): boolean {
  if (NAMES.includes(text)) return true
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
