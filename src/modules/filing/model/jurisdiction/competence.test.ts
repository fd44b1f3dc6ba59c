import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { competentKind, placeOfClaim } from './competence.ts';
import { type CourtByKind, courtHears, hearsClaims } from './court-hears.ts';

const court = (kind: CourtByKind['kind'], more: Partial<CourtByKind> = {}): CourtByKind => ({
  ...{ level: 'district', kind, specialisations: [] },
  ...more,
});

it('a citizen goes to the district court, two businesses and corporate disputes to the economic, children to the juvenile', () => {
  assert.equal(competentKind({ category: 'loan', sides: 'citizen' }).result, 'general');
  assert.equal(competentKind({ category: 'loan', sides: 'organisation-citizen' }).result, 'general');
  assert.equal(competentKind({ category: 'supply', sides: 'organisation-business' }).result, 'economic');
  assert.equal(competentKind({ category: 'loan', sides: 'entrepreneur-business' }).result, 'economic');
  assert.equal(competentKind({ category: 'corporate', sides: 'citizen' }).result, 'economic');
  assert.equal(competentKind({ category: 'child_residence' }).result, 'juvenile');
  assert.equal(competentKind({}).result, 'general', 'who says nothing is told what is usual');
});

it('the place is that of the respondent, of the land, of the last address, or a choice', () => {
  assert.equal(placeOfClaim({ category: 'loan' }, true).result, 'respondent');
  assert.equal(placeOfClaim({ category: 'land' }, false).result, 'property');
  assert.equal(placeOfClaim({ category: 'alimony' }, true).result, 'choice');
  assert.equal(placeOfClaim({ category: 'alimony' }, false).result, 'last-known');
});

it('every rule names its article, says that it was not read, and speaks three languages', () => {
  const said = [competentKind({}), competentKind({ category: 'adoption' }), placeOfClaim({}, true)];
  for (const { norm, text } of said) {
    assert.match(norm.cited, /^CPC RK art\. \d+$/);
    assert.equal(norm.verified, false);
    assert.equal(new Set(LANGS.map((lang) => text[lang])).size, 3);
  }
});

it('a court hears what it was made for, and a court of crimes hears no claim', () => {
  assert.ok(courtHears(court('civil'), 'general') && courtHears(court('general'), 'general'));
  assert.ok(courtHears(court('general', { specialisations: ['juvenile'] }), 'juvenile'));
  assert.ok(!courtHears(court('general'), 'economic'));
  assert.ok(!courtHears(court('civil', { level: 'regional' }), 'general'));
  assert.deepEqual(
    (['general', 'economic', 'criminal', 'offence', 'investigative'] as const).map((kind) => hearsClaims(court(kind))),
    [true, true, false, false, false],
  );
});
