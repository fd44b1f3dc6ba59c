import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  home: 'Home',
  back: 'Back',
  finish: 'Finish',
  settings: 'Screen settings',
  lower: 'Lower the screen',
  raise: 'Raise the screen',
  strong: 'High contrast',
  plain: 'Usual colours',
  large: 'Larger text',
  normal: 'Smaller text',
  stillHere: 'Are you still there?',
  clearing: 'The screen will clear. Seconds left:',
  here: 'I’m here',
  offline: 'The connection is lost. This screen may be out of date.',
  storageFull: 'This kiosk cannot keep its lists: its memory is full.',
  asOf: (p) => `As of ${p.time}`,
  phone: 'Take to your phone',
  phoneHow: 'Point the camera of your phone at this sign.',
  phoneCode: 'QR code that opens this page on a phone',
  phoneHidden: 'Taking to a phone is off: this kiosk runs without an open address.',
  turn: 'Pages of the screen',
  turnBack: 'Previous page',
  turnOn: 'Next page',
  print: 'Print',
};
