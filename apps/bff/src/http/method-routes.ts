import type { Express, RequestHandler } from 'express'
import { guarded } from './guard.ts'
import { refuseAllBut } from './send-problem.ts'

const WRITES = ['post', 'put', 'delete'] as const
/** What a path takes, by path and method. HEAD comes with GET. */
export type MethodRoutes = Readonly<
  Record<string, { get?: RequestHandler } & { [Method in (typeof WRITES)[number]]?: RequestHandler }>
>

/** Paths of which some or all methods change something: those pass `ours` first. Any other method is refused by name. */
export function routeMethods(app: Express, ours: RequestHandler[], routes: MethodRoutes): void {
  for (const [path, handlers] of Object.entries(routes)) {
    const route = app.route(path)
    const allowed: string[] = []
    if (handlers.get) {
      route.get(guarded('GET', path, handlers.get))
      allowed.push('GET', 'HEAD')
    }
    for (const method of WRITES) {
      const handler = handlers[method]
      if (!handler) continue
      route[method](ours, guarded(method.toUpperCase(), path, handler))
      allowed.push(method.toUpperCase())
    }
    route.all(refuseAllBut(...allowed))
  }
}
