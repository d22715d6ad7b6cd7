/** Calls as a browser makes them: it keeps cookies by their host and path, and follows nothing by itself. */
export class CookieJar {
  readonly #cookies = new Map<string, string>()
  /** The `Set-Cookie` lines that came, in order. */
  readonly set: string[] = []

  async fetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url)
    const cookie = [...this.#cookies]
      .flatMap(([key, value]) => (key.startsWith(`${host} `) ? [`${key.slice(host.length + 1)}=${value}`] : []))
      .join('; ')
    const headers = { ...init.headers, ...(cookie && { cookie }) }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      this.set.push(line)
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      const gone = /expires=Thu, 01 Jan 1970/i.test(line) || value.join('=') === ''
      if (gone) this.#cookies.delete(`${host} ${name}`)
      else this.#cookies.set(`${host} ${name}`, value.join('='))
    }
    return answer
  }

  /** Goes where it is sent until somebody answers with a page, or `until` is where it is sent. */
  async follow(url: string | URL, init: RequestInit = {}, until = /^$/): Promise<{ url: string; answer: Response }> {
    let [at, answer] = [String(url), await this.fetch(url, init)]
    for (let hops = 0; hops < 10; hops += 1) {
      const location = answer.headers.get('location')
      if (location === null) break
      at = new URL(location, at).href
      if (until.test(at)) return { url: at, answer }
      answer = await this.fetch(at)
    }
    return { url: at, answer }
  }

  get(url: string, name: string): string | undefined {
    return this.#cookies.get(`${new URL(url).host} ${name}`)
  }

  put(url: string, name: string, value: string): void {
    this.#cookies.set(`${new URL(url).host} ${name}`, value)
  }
}
