import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  same: 'The calculation agrees',
  sameText: 'The data of this page lead to this very judge.',
  differs: 'The calculation differs',
  differsText: 'The data were changed or the calculation was made in another way. Below you see which step differs.',
  unreadable: 'This is no distribution record',
  unreadableText: 'The text cannot be read as a distribution record. Load the record from this page again.',
  fault: 'The record could not be loaded. Check the network and press again.',
  outcomes: { passed: 'agrees', failed: 'differs', unknown: 'not known' },
  checks: {
    document: 'The checksum of the record is the one on this page',
    form: 'The record holds all the data it needs',
    spelling: 'The record is written in its only form, without a spare character',
    weights: 'The lots of each judge follow from the load, and the list is in order',
    promise: 'The revealed secret fits the promise published before',
    order: 'By the data of the record the promise was given before the case was registered',
    seed: 'The random number follows from the secret and the case number',
    throws: 'Each drawn lot follows from this random number',
    judge: 'That lot belongs to this judge',
    public_log: 'The record was not replaced afterwards',
  },
  noLog: 'There is no public log yet, so this cannot be checked.',
  expected: 'By the calculation',
  found: 'In the record',
};
