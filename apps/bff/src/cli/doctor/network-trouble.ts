/** Why a connection did not come about, and what to do about it. */
export type NetworkTrouble = { words: string; todo: string }

/** What the system calls it, which fetch hides in its error's cause. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return systemCode(error.cause)
}

const TROUBLES: readonly (readonly [codes: RegExp, words: string, todo: string])[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'its name is not found (DNS)',
    'Check the address; where a proxy resolves names, set HTTPS_PROXY.',
  ],
  [/^ECONNREFUSED$/, 'nothing listens there', 'Check the address and its port.'],
  [
    /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|ENETUNREACH|EHOSTUNREACH)$/,
    'there is no way there',
    'Let this machine through the firewall, or set HTTPS_PROXY.',
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/,
    'its certificate is not trusted (TLS)',
    'If a proxy of yours opens TLS, name its certificate in NODE_EXTRA_CA_CERTS; otherwise do not go on.',
  ],
  [/SSL|EPROTO|TLS/, 'it does not speak TLS there', 'Check whether the address begins with https rightly.'],
  [/PROXY|UND_ERR_ABORTED/, 'the proxy does not let it through', 'Check HTTPS_PROXY and NO_PROXY.'],
]

export function networkTrouble(error: unknown): NetworkTrouble {
  const code = systemCode(error)
  const [, words, todo] = TROUBLES.find(([codes]) => code !== null && codes.test(code)) ?? []
  const known = words !== undefined && todo !== undefined ? { words, todo } : UNKNOWN
  return { ...known, words: code === null ? known.words : `${known.words} [${code}]` }
}

const UNKNOWN = { words: 'no answer comes', todo: 'Check the network between this machine and Zoom.' }
