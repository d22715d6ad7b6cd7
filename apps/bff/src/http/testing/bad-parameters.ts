import { BAD_FORMS, type BadTexts, badValues, UNKNOWN_PARAMETERS } from '@readyboard/contract/testing/bad-questions'

const NO_NUMBER = [
  '',
  ' ',
  '-1',
  '1e9',
  '10.5',
  '0x10',
  '+1',
  ' 1',
  '1 ',
  '٣',
  'NaN',
  'Infinity',
  'null',
  '9'.repeat(400),
]

/** Wrong wherever it is sent: where the parameter is taken, by its value, elsewhere because nobody reads it. */
export const BAD_PARAMETERS: BadTexts = {
  ...BAD_FORMS,
  ...UNKNOWN_PARAMETERS,
  'a page that no table has': badValues('page', '0', '1000001', ...NO_NUMBER),
  'a page of no size': badValues('pageSize', '0', '201', ...NO_NUMBER),
  'a wait of no length': badValues('wait', '61', ...NO_NUMBER),
  'a sort by what is not offered': badValues(
    'sort',
    ...['', 'email', 'OCCUPANCY', 'name; DROP TABLE cells', '1', 'userId', 'displayName,occupancy', '-occupancy'],
    ...['__proto__', 'constructor', 'length', 'toString'],
  ),
  'an order of no name': badValues('order', '', 'ASC', 'down', 'asc,desc', '1', '__proto__'),
  'a filter of no name': badValues('only', '', 'consistent', 'INCONSISTENT', 'true', '*'),
  'a search without end': badValues('search', 'x'.repeat(201), '💥'.repeat(101)),
  'a cursor that was never given': badValues('cursor', '', ' ', '%', '<script>', '{"name":"A"}', 'x'.repeat(4097)),
  'a consent that is neither yes nor no': [
    ...badValues('again', '', '1', 'yes', 'TRUE', 'null'),
    ...badValues('background', '', '0', 'no', 'False', 'true,true'),
  ],
  'a parameter of tables and lists given twice': [
    ...['page=1', 'pageSize=50', 'sort=displayName', 'order=asc', 'search=a', 'only=inconsistent', 'wait=0'],
    ...['cursor=a', 'again=true', 'background=true'],
  ].map((text) => ({ text: `${text}&${text}`, parameter: text.split('=', 1).join('') })),
}

/** Never gets as far as its parameter's reader. */
export const UNREADABLE_PARAMETERS: BadTexts = {
  'what is not the text of an address': [
    ...['tz=%00', 'tz=UTC%00', 'queue=%0d%0aSet-Cookie:%20a=b', 'agent=%0a', 'tz=%09', 'range=%7f', 'wait=%1f'],
    ...[
      'search=%ff',
      'search=%',
      'search=%2',
      'search=%zz',
      'search=%c0%ae',
      'search=%ed%a0%80',
      'search=%f5%80%80%80',
    ],
    ...['%00=1', 'tz%0d%0a=UTC', '%ff=1', 'search=%u0041'],
  ].map((text) => ({ text, parameter: text.split('=', 1).join('') })),
}
