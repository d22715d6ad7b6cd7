import { useCallback } from 'react'
import { followKept, keep, kept, useKept } from './kept.ts'

export const DENSITIES = ['comfortable', 'compact'] as const

/** What a viewer can set for this browser; the first value of each is the usual one. Style sheets read them at the root. */
export const PREFERENCES = {
  theme: ['system', 'light', 'dark'],
  density: DENSITIES,
  patterns: ['off', 'on'],
  motion: ['system', 'reduced'],
  units: ['clock', 'decimal'],
} as const satisfies Record<string, readonly string[]>

type PreferenceName = keyof typeof PREFERENCES
export type Preference<Name extends PreferenceName> = (typeof PREFERENCES)[Name][number]

/** A preference, and the verb to set it. */
export function usePreference<Name extends PreferenceName>(
  name: Name,
): [Preference<Name>, (value: Preference<Name>) => void] {
  const value = stored(name, useKept(name))
  const set = useCallback((next: Preference<Name>) => setPreference(name, next), [name])
  return [value, set]
}

/** What is set now; for where no component asks. */
export const preference = <Name extends PreferenceName>(name: Name): Preference<Name> => stored(name, kept(name))

function setPreference<Name extends PreferenceName>(name: Name, value: Preference<Name>): void {
  keep(name, value === PREFERENCES[name][0] ? null : value)
}

/** From now on the page shows what is set, here or in another tab. */
export function startPreferences(): void {
  const show = () => {
    const { dataset } = document.documentElement
    for (const [name, values] of Object.entries(PREFERENCES)) showPreference(dataset, name, values)
    if (forcedColors.matches) dataset.patterns = 'on'
    if (dataset.patterns) void import('./state-patterns.ts').then((patterns) => patterns.drawStatePatterns())
  }
  // Where colours are forced, states differ by patterns alone.
  const forcedColors = matchMedia('(forced-colors: active)')
  forcedColors.addEventListener('change', show)
  followKept(show)
  show()
}

function showPreference(dataset: DOMStringMap, name: string, [, ...others]: readonly string[]): void {
  const text = kept(name)
  if (text !== null && others.includes(text)) dataset[name] = text
  else delete dataset[name]
}

/** Everything as usual again. */
export function resetPreferences(): void {
  for (const name of Object.keys(PREFERENCES)) keep(name, null)
}

function stored<Name extends PreferenceName>(name: Name, text: string | null): Preference<Name> {
  const values: readonly Preference<Name>[] = PREFERENCES[name]
  return values.find((value) => value === text) ?? PREFERENCES[name][0]
}
