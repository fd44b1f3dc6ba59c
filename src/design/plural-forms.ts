import type { Lang } from '#platform/i18n';

/** The forms that the rules of the language need (CLDR); `%{count}` is put in by the browser. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

export type PluralKey = 'filesChosen' | 'charactersLeft' | 'charactersOver';

const same = (text: string): PluralForms => ({ one: text, other: text });

/** Kazakh keeps the noun in the singular after a number. */
const kk: Record<PluralKey, PluralForms> = {
  filesChosen: same('Таңдалған файл: %{count}'),
  charactersLeft: same('Тағы %{count} таңба жазуға болады'),
  charactersOver: same('Артық таңба саны: %{count}'),
};

const ru: Record<PluralKey, PluralForms> = {
  filesChosen: {
    one: 'Выбран %{count} файл',
    few: 'Выбрано %{count} файла',
    many: 'Выбрано %{count} файлов',
    other: 'Выбрано %{count} файла',
  },
  charactersLeft: {
    one: 'Можно написать ещё %{count} знак',
    few: 'Можно написать ещё %{count} знака',
    many: 'Можно написать ещё %{count} знаков',
    other: 'Можно написать ещё %{count} знака',
  },
  charactersOver: {
    one: 'Лишний %{count} знак',
    few: 'Лишние %{count} знака',
    many: 'Лишних %{count} знаков',
    other: 'Лишних %{count} знака',
  },
};

const en: Record<PluralKey, PluralForms> = {
  filesChosen: { one: '%{count} file chosen', other: '%{count} files chosen' },
  charactersLeft: { one: 'You have %{count} character remaining', other: 'You have %{count} characters remaining' },
  charactersOver: { one: 'You have %{count} character too many', other: 'You have %{count} characters too many' },
};

export const pluralForms: Record<Lang, Record<PluralKey, PluralForms>> = { kk, ru, en };
