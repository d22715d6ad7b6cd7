import { useCallback } from 'react'
import { keep, kept, useKept } from './kept.ts'

export const DENSITIES = ['comfortable', 'compact'] as const

/** What a viewer can set for this browser; the first value of each is the usual one. Style sheets read them at the root. */
export const PREFERENCES = {
  density: DENSITIES,
  patterns: ['off', 'on'],
  motion: ['system', 'reduced'],
  units: ['clock', 'decimal'],
} as const satisfies Record<string, readonly string[]>

export type PreferenceName = keyof typeof PREFERENCES
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
  const usual = value === PREFERENCES[name][0]
  const { dataset } = document.documentElement
  if (usual) delete dataset[name]
  else dataset[name] = value
  keep(name, usual ? null : value)
  startPreferences()
}

/** Makes ready what a set preference needs to be seen. */
export function startPreferences(): void {
  if (preference('patterns') === 'on')
    void import('./state-patterns.ts').then((patterns) => patterns.drawStatePatterns())
}

/** Everything as usual again. */
export function resetPreferences(): void {
  for (const name of Object.keys(PREFERENCES)) {
    delete document.documentElement.dataset[name]
    keep(name, null)
  }
}

function stored<Name extends PreferenceName>(name: Name, text: string | null): Preference<Name> {
  const values: readonly Preference<Name>[] = PREFERENCES[name]
  return values.find((value) => value === text) ?? PREFERENCES[name][0]
}
