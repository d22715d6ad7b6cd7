import { expect, test } from 'vitest'
import { xmlProblem } from './xml-problem.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

test.each([
  ['<a/>', null],
  [`${XML}<a b="1" c:d="&quot;"><b>two &amp; three &#x1F600; 👩‍👩‍👧</b><c /></a>\n`, null],
  ['<a><b></a></b>', 'a wrong end'],
  ['<a>', 'not closed'],
  ['<a/><b/>', '2 roots'],
  ['', '0 roots'],
  ['<a/>text', 'outside'],
  ['<a b="1" b="2"/>', 'a second b'],
  ['<a b=1/>', 'a bad attribute'],
  ['<a b="<"/>', 'a bad attribute'],
  ['<a>&nbsp;</a>', 'a bad reference'],
  ['<a b="R&D"/>', 'a bad reference'],
  ['<a>]]></a>', 'CDATA'],
  ['<a>\0</a>', 'no place'],
  ['<a>\uFFFE</a>', 'no place'],
  ['<a>\uD83D</a>', 'no place'],
  ['<1/>', 'not a tag'],
  ['<a>1 < 2</a>', 'not a tag'],
])('%j is well-formed, or it is said why not', (xml, problem) => {
  if (problem === null) expect(xmlProblem(xml)).toBeNull()
  else expect(xmlProblem(xml)).toContain(problem)
})
