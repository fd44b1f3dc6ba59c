import type { Lang } from '#platform/i18n';
import { type Iin, maskIdentityNumber } from '../model/identity-number.ts';
import type { PersonName } from '../model/person-name.ts';
import { surnameAndInitialsIn } from '../model/public-name.ts';

interface NameColumns {
  readonly surname: string | null;
  readonly given_name: string | null;
  readonly patronymic: string | null;
}

/** The name of a person's row; undefined for a claim, which has none. */
export function nameOf(row: NameColumns): PersonName | undefined {
  if (row.surname === null && row.given_name === null) return undefined;
  return { surname: row.surname ?? '', givenName: row.given_name ?? '', patronymic: row.patronymic };
}

interface HolderColumns extends NameColumns {
  readonly identifier: string;
  readonly name_kk: string | null;
  readonly name_ru: string | null;
}

/** For the header: surname and initials, the organisation's name, or the end of the IIN while nothing is proved. */
export function holderName(row: HolderColumns, lang: Lang): string {
  const organisation = lang === 'ru' ? row.name_ru : row.name_kk;
  if (organisation) return organisation;
  const name = nameOf(row);
  return name ? surnameAndInitialsIn(lang, name) : maskIdentityNumber(row.identifier as Iin);
}
