import { caseKindOn } from './case-kinds.ts';
import { findCategory } from './categories.ts';
import { isSide, type ParticipantName, type ParticipantRole } from './participant.ts';
import { publicityRuleOn } from './publicity-table.ts';

/** Why names are shown or hidden. Everything but `open` hides. */
export type PublicityReason =
  | 'open'
  | 'closed_by_law'
  | 'sensitive_matter'
  | 'closed_hearing'
  | 'openness_unknown'
  | 'kind_unknown'
  | 'category_unknown'
  | 'no_rule_on_that_day';

export type Publicity = {
  readonly names: 'surname_initials' | 'hidden';
  readonly reason: PublicityReason;
  /** Norm of the row that decided; null when no row was found. */
  readonly norm: string | null;
  readonly source: string | null;
  readonly verified: boolean;
};

/**
 * Whether names of a case are public on a legal day: the one place that decides it. What is not known is hidden.
 * @param kind type block of the case number, `2а`
 * @param category key of `caseCategories`
 * @param isHearingOpen false once a ruling has closed the hearing or a part of it; null while nobody knows
 */
export function publicNames(
  kind: string,
  category: string,
  isHearingOpen: boolean | null,
  day: Temporal.PlainDate,
): Publicity {
  const branch = caseKindOn(kind, day)?.branch;
  if (!branch) return hidden('kind_unknown');
  const known = findCategory(category);
  if (!known?.kinds.some((first) => caseKindOn(first, day)?.branch === branch)) return hidden('category_unknown');
  const rule = publicityRuleOn(branch, known.matter ?? null, day);
  if (!rule) return hidden('no_rule_on_that_day');
  const { norm, source, verified } = rule;
  const reason = reasonOf(rule.rule, isHearingOpen);
  return { names: reason === 'open' ? 'surname_initials' : 'hidden', reason, norm, source, verified };
}

/** What a stranger may see of one participant. Full names of natural persons have no place in it. */
export type PublicParticipant =
  | { readonly role: ParticipantRole; readonly kind: 'person'; readonly name: string }
  | { readonly role: ParticipantRole; readonly kind: 'organisation'; readonly kk: string; readonly ru: string };

/**
 * The sides as lists and boards show them: surname and initials of persons, full names of organisations, nothing of
 * anybody when names are hidden.
 * @param short writes surname and initials: `surnameAndInitials` of the module identity
 */
export function publicParticipants(
  participants: readonly { readonly role: ParticipantRole; readonly name: ParticipantName }[],
  { names }: Pick<Publicity, 'names'>,
  short: (name: { surname: string; givenName: string; patronymic: string | null }) => string,
): PublicParticipant[] {
  if (names !== 'surname_initials') return [];
  return participants
    .filter(({ role }) => isSide(role))
    .map(({ role, name }) => {
      if (name.kind === 'organisation') return { role, kind: name.kind, kk: name.kk, ru: name.ru };
      const { surname, givenName, patronymic = null } = name;
      return { role, kind: name.kind, name: short({ surname, givenName, patronymic }) };
    });
}

function reasonOf(rule: 'open' | 'closed_by_law' | 'sensitive', isHearingOpen: boolean | null): PublicityReason {
  if (rule === 'closed_by_law') return 'closed_by_law';
  if (rule === 'sensitive') return 'sensitive_matter';
  if (isHearingOpen === null) return 'openness_unknown';
  return isHearingOpen ? 'open' : 'closed_hearing';
}

function hidden(reason: PublicityReason): Publicity {
  return { names: 'hidden', reason, norm: null, source: null, verified: false };
}
