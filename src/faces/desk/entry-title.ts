import { type EditableList, type FieldValues, labelText } from '#modules/courts';
import type { Lang } from '#platform/i18n';

/** What people call an entry: «304», «Әлиева, Гүлнар, судья», «сейсенбі, 15:00». */
export function entryTitle(list: EditableList, values: FieldValues, lang: Lang): string {
  const parts = list.key.map((name) => {
    const shown = name.endsWith('_kk') ? `${name.slice(0, -2)}${lang}` : name;
    return list.fields.find((field) => field.name === shown)?.write(values[shown] ?? null, lang) ?? '';
  });
  return parts.filter((part) => part !== '').join(', ');
}

/** Columns of a list as a table shows them: texts in the language of the page only, the rest of them in the form. */
export function shownFields(list: EditableList, lang: Lang) {
  const hidden = ['source', 'verified', 'valid_from'];
  return list.fields
    .filter(
      ({ name, isStored }) =>
        isStored && !hidden.includes(name) && (!/_(kk|ru|en)$/.test(name) || name.endsWith(`_${lang}`)),
    )
    .map((field) => ({ field, heading: headingOf(labelText(lang, field.label), field.name) }));
}

/** «Не үшін (қазақша)» is «Не үшін» where only one language is shown. */
function headingOf(label: string, name: string): string {
  return /_(kk|ru|en)$/.test(name) ? label.replace(/ \([^)]*\)$/, '') : label;
}
