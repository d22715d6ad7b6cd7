import { readFileSync } from 'node:fs'

/** Reads a secret now: from a file again each time, so that a rotated one counts without a restart. */
export type ReadSecret = () => string

/**
 * A secret given as `NAME` or as the file `NAME_FILE`; null when neither is there. What is wrong is added to `mistakes`,
 * never with the secret itself.
 */
export function secretFrom(
  given: Record<string, string | undefined>,
  name: string,
  mistakes: string[],
): ReadSecret | null {
  const [value, file] = [given[name], given[`${name}_FILE`]]
  if (value !== undefined && file !== undefined) {
    mistakes.push(`${name} and ${name}_FILE are both set: give one of them`)
    return null
  }
  if (value !== undefined) return usable(value.trim(), name, mistakes)
  if (file === undefined) return null
  const read = () => readFileSync(file, 'utf8').trim()
  try {
    const text = read()
    if (text === '') mistakes.push(`${name}_FILE names an empty file`)
    else usable(text, `${name}_FILE`, mistakes)
  } catch {
    mistakes.push(`${name}_FILE names a file that cannot be read`)
  }
  return read
}

function usable(text: string, name: string, mistakes: string[]): ReadSecret {
  // A line break or a space inside comes from a careless copy and would be refused by Zoom with a puzzling answer.
  if (!/^[\x21-\x7e]{1,4096}$/.test(text)) mistakes.push(`${name} holds spaces or other characters that no secret has`)
  return () => text
}
