import { invalidField, Refusal } from './answer.ts'

export function parsePageSize(params: URLSearchParams, otherwise: number, most: number): number {
  const text = params.get('page_size')
  if (text === null || text === '') return otherwise
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (size < 1 || size > most) throw new Refusal(invalidField('page_size'))
  return size
}
