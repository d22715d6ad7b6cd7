/** A copy of some JSON with the value under a dotted path set, or taken away where the value is undefined. */
export function setAt(json: unknown, path: string, value: unknown): unknown {
  const [name, ...rest] = path.split('.')
  if (name === undefined || name === '') return value
  if (Array.isArray(json)) {
    const copy: unknown[] = json.slice()
    const place = Number(name)
    if (rest.length === 0 && value === undefined) copy.splice(place, 1)
    else copy[place] = setAt(copy[place], rest.join('.'), value)
    return copy
  }
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : []
  const others = entries.filter(([key]) => key !== name)
  if (rest.length === 0 && value === undefined) return Object.fromEntries(others)
  const old = entries.find(([key]) => key === name)?.[1]
  return Object.fromEntries([...others, [name, setAt(old, rest.join('.'), value)]])
}
