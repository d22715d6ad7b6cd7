/** The forms of a word that goes with a number; languages with more than two give the others as well. */
export type Forms = { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

const rules = new Intl.PluralRules('en')

/** The form that goes with a number: `plural(1, { one: 'hour', other: 'hours' })`. */
export function plural(count: number, forms: Forms): string {
  return forms[rules.select(count)] ?? forms.other
}
