const CALLBACK = /\/auth\/callback/

/** Signs somebody in as a browser does, and hands back the cookie header of their session. */
export async function signInTo(url: string, person: string): Promise<string> {
  const cookies = new Map<string, string>()
  const go = async (to: string, init: RequestInit = {}) => {
    const { host } = new URL(to)
    const cookie = [...cookies].flatMap(([key, value]) => (key.startsWith(`${host} `) ? [value] : [])).join('; ')
    const answer = await fetch(to, { ...init, redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(`${host} ${pair.split('=')[0]}`, pair)
    }
    const location = answer.headers.get('location')
    return location === null ? null : new URL(location, to).href
  }
  let at = `${url}/auth/sign-in`
  for (let next: string | null = at; next !== null; next = await go(next)) at = next
  let next = await go(at, { method: 'POST', body: new URLSearchParams({ person }) })
  while (next !== null && !CALLBACK.test(next)) next = await go(next)
  if (next === null) throw new Error(`${person} could not sign in`)
  await go(next)
  const session = [...cookies.values()].find((pair) => pair.startsWith('readyboard='))
  if (session === undefined) throw new Error(`${person} has no session`)
  return session
}
