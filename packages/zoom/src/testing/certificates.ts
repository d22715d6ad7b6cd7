import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

// Node can read certificates and not make them; this writes as much of X.509 (RFC 5280) as a test needs.

export type Identity = { name: string; key: KeyObject; publicKey: KeyObject }
export type Certificate = { cert: string; key: string }

export function createIdentity(name: string): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { name, key: privateKey, publicKey }
}

/** A certificate for `subject`, signed by `issuer`: for a host where there is one, else for an authority. */
export function certify(
  subject: Identity,
  issuer: Identity,
  { host, days = [-1, 1] }: { host?: string; days?: [from: number, to: number] } = {},
): Certificate {
  const extensions =
    host === undefined
      ? [extension(BASIC_CONSTRAINTS, sequence(boolean(true)), true)]
      : [extension(ALTERNATIVE_NAMES, sequence(tagged(0x82, Buffer.from(host))))]
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    sequence(identifier(ECDSA_WITH_SHA256)),
    commonName(issuer.name),
    sequence(...days.map(time)),
    commonName(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, issuer.key)
  const der = sequence(body, sequence(identifier(ECDSA_WITH_SHA256)), bits(signature))
  const lines = der.toString('base64').replace(/.{1,64}/g, '$&\n')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: subject.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]
const COMMON_NAME = [0x55, 0x04, 0x03]
const BASIC_CONSTRAINTS = [0x55, 0x1d, 0x13]
const ALTERNATIVE_NAMES = [0x55, 0x1d, 0x11]

/** A value in DER (X.690): its tag, its length, itself. */
function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), content])
}

const sequence = (...parts: Buffer[]) => tagged(0x30, ...parts)
const integer = (bytes: Buffer) => tagged(0x02, bytes)
const boolean = (value: boolean) => tagged(0x01, Buffer.from([value ? 255 : 0]))
const identifier = (bytes: readonly number[]) => tagged(0x06, Buffer.from(bytes))
const bits = (bytes: Buffer) => tagged(0x03, Buffer.from([0]), bytes)

function commonName(name: string): Buffer {
  return sequence(tagged(0x31, sequence(identifier(COMMON_NAME), tagged(0x0c, Buffer.from(name)))))
}

function extension(id: readonly number[], value: Buffer, critical = false): Buffer {
  return sequence(identifier(id), ...(critical ? [boolean(true)] : []), tagged(0x04, value))
}

function time(daysFromNow: number): Buffer {
  const text = new Date(Date.now() + daysFromNow * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')
  return tagged(0x18, Buffer.from(text))
}
