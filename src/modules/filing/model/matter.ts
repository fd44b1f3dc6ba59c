import { type Answers, textOf, tiynOf } from './forms/answers.ts';
import { type Form, partiesInRole } from './forms/form.ts';
import { type Party, partyName } from './forms/party.ts';

/**
 * One text for one matter: the same claimants against the same respondents about the same category and sum, in whatever
 * order they were typed. Hashed with a key before it is kept.
 * @returns undefined when nobody can be told from somebody else
 */
export function matterOf(form: Form, answers: Answers): string | undefined {
  const claimants = sides(partiesInRole(form, answers, 'claimant'));
  const respondents = sides(partiesInRole(form, answers, 'respondent'));
  if (claimants.length === 0 || respondents.length === 0) return undefined;
  return JSON.stringify([claimants, respondents, textOf(answers, 'category'), tiynOf(answers, 'price') ?? 0]);
}

function sides(parties: readonly Party[]): readonly string[] {
  return parties
    .map((party) => party.number ?? partyName(party).toLowerCase().replace(/\s+/g, ' '))
    .filter((who) => who !== '')
    .sort();
}
