import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { readPhone } from './phone.ts';

for (const typed of [
  '+7 799 000-00-19',
  '8 (799) 000 00 19',
  '87990000019',
  '77990000019',
  '7990000019',
  '007 799 000 00 19',
  '+7(799)0000019',
  '8-799-000-00-19',
  '8.799.000.00.19',
  ' +7 799 000 00 19 ',
  '８７９９０００００１９',
  '+7 799 000–00–19',
]) {
  test(`${typed} is the mobile number +77990000019`, () => assert.equal(readPhone(typed), '+77990000019'));
}

const refused: readonly [string, string][] = [
  ['', 'NOTICES_PHONE_UNREADABLE'],
  ['799000001', 'NOTICES_PHONE_UNREADABLE'],
  ['+7 799 000 00 199', 'NOTICES_PHONE_UNREADABLE'],
  ['8799000001O', 'NOTICES_PHONE_UNREADABLE'],
  ['+7 799 000 00 19 доб. 2', 'NOTICES_PHONE_UNREADABLE'],
  ['7+7990000019', 'NOTICES_PHONE_UNREADABLE'],
  ['+1', 'NOTICES_PHONE_UNREADABLE'],
  ['+7 999 000 00 19', 'NOTICES_PHONE_FOREIGN'],
  ['89990000019', 'NOTICES_PHONE_FOREIGN'],
  ['+998 90 000 00 19', 'NOTICES_PHONE_FOREIGN'],
  ['00998900000019', 'NOTICES_PHONE_FOREIGN'],
  ['8 (727) 200-00-19', 'NOTICES_PHONE_LANDLINE'],
  ['+7 717 200 00 19', 'NOTICES_PHONE_LANDLINE'],
];

for (const [typed, code] of refused) {
  test(`«${typed}» is refused with ${code}`, () =>
    assert.throws(
      () => readPhone(typed),
      (thrown) => isHouseError(thrown, code),
    ));
}
