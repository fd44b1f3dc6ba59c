import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Request for another judge',
  caseOf: (p) => `Case ${p.number}`,
  lead: 'If you confirm, the system assigns the case again at once. The present judge is out of the new draw; the old record stays open.',
  ground: 'Ground',
  proof: 'Proof',
  asked: 'Asked',
  protocol: 'Present record',
  openProtocol: 'Open',
  decision: 'Your answer',
  confirm: 'I confirm: the ground is there',
  refuse: 'I refuse',
  why: 'Why you refuse',
  whyHint: 'Fill in if you refuse.',
  submit: 'Answer',
  confirmed: 'Confirmed. The system assigns the case again.',
  refused: 'The request was refused.',
  choose: 'Choose whether to confirm or to refuse.',
};
