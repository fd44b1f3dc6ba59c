import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ColourName, chartColours, contrast, dayColours, nightColours } from './tokens.ts';

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for what bounds a control (1.4.11); kiosk body text 7 (1.4.6). */
const pairs: [ink: ColourName, ground: ColourName, least: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'mist', 7],
  ['ink', 'raised', 7],
  ['ink', 'lake-tint', 7],
  ['ink', 'tag-green-tint', 7],
  ['muted', 'paper', 7],
  ['muted', 'mist', 6],
  ['muted', 'raised', 6],
  ['link', 'paper', 4.5],
  ['link', 'raised', 4.5],
  ['link', 'lake-tint', 4.5],
  ['link-hover', 'paper', 4.5],
  ['visited', 'paper', 4.5],
  ['success', 'paper', 4.5],
  ['success', 'tag-green-tint', 4.5],
  ['danger', 'paper', 4.5],
  ['danger', 'raised', 4.5],
  ['warning', 'paper', 4.5],
  ['warning', 'raised', 4.5],
  ['lake', 'lake-tint', 4.5],
  ['primary', 'paper', 4.5],
  ['primary', 'mist', 4.5],
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-danger', 'danger-hover', 4.5],
  ['on-success', 'success', 4.5],
  ['header-text', 'header', 7],
  ['header-muted', 'header', 7],
  ['header-muted', 'header-deep', 7],
  ['altyn', 'header', 4.5],
  ['altyn', 'header-deep', 4.5],
  ['focus-text', 'focus', 7],
  ['tag-green', 'tag-green-tint', 7],
  ['tag-red', 'tag-red-tint', 7],
  ['tag-amber', 'tag-amber-tint', 7],
  ['tag-blue', 'tag-blue-tint', 7],
  ['tag-grey', 'tag-grey-tint', 7],
  ['border', 'paper', 3],
  ['border', 'raised', 3],
  ['border', 'mist', 3],
  ['lake', 'paper', 3],
];

describe('colours', () => {
  for (const [name, table] of [
    ['day', dayColours],
    ['night', nightColours],
  ] as const) {
    for (const [ink, ground, least] of pairs) {
      it(`${name}: ${ink} on ${ground} has a contrast of at least ${least}`, () => {
        const measured = contrast(table[ink], table[ground]);
        assert.ok(measured >= least, `${table[ink]} on ${table[ground]}: ${measured.toFixed(2)}`);
      });
    }

    it(`${name}: one of the two colours of the focus ring stands out from every ground by 3`, () => {
      for (const ground of ['paper', 'mist', 'raised', 'header', 'header-deep', 'lake-tint', 'primary'] as const) {
        const best = Math.max(contrast(table.focus, table[ground]), contrast(table['focus-ring'], table[ground]));
        assert.ok(best >= 3, `${ground}: ${best.toFixed(2)}`);
      }
    });
  }

  it('charts are told from paper by 4.5', () => {
    for (const colour of chartColours) assert.ok(contrast(colour, dayColours.paper) >= 4.5, colour);
  });

  it('the measure agrees with the published example of black on white', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });
});
