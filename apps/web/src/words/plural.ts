/** The forms of a word that goes with a number; languages with more than two give the others as well. */
export type Forms<Form = string> = { one: Form; other: Form } & Partial<Record<Intl.LDMLPluralRule, Form>>

const rules = new Intl.PluralRules('en')

/** The form that goes with a number: `plural(1, { one: 'hour', other: 'hours' })`; forms may be functions, too. */
export function plural<Form>(count: number, forms: Forms<Form>): Form {
  return forms[rules.select(count)] ?? forms.other
}
