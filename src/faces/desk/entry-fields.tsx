import { Checkboxes, ErrorSummary, Input, Select, Table, Textarea } from '#design';
import { choiceText, type Difference, type Field, labelText } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from './court-words/texts.ts';
import type { EntryForm, TypedError } from './sent-entry.ts';

/** First on the page when something is wrong. */
export function FormErrors({ errors }: { errors: readonly TypedError[] }) {
  if (errors.length === 0) return null;
  return <ErrorSummary errors={errors.map(({ field, text }) => (field ? { text, href: `#${field}` } : { text }))} />;
}

/** After a lost update: both values of each field that differs. */
export function Conflict({ lang, differences }: { lang: Lang; differences: readonly Difference[] }) {
  const words = courtWords(lang);
  const shown = (text: string) => text || words.nothing;
  return (
    <>
      <Table
        caption={words.conflictTitle}
        columns={[{ text: words.conflictField }, { text: words.conflictNow }, { text: words.conflictYours }]}
        rows={differences.map(({ field, now, yours }) => ({
          id: `differs-${field.name}`,
          cells: [labelText(lang, field.label), shown(field.write(now, lang)), shown(field.write(yours, lang))],
        }))}
        firstCellIsHeader
        stack
      />
      <p class="govuk-body">{words.conflictNext}</p>
    </>
  );
}

/** The controls of a list's columns with what was typed and what is wrong. */
export function EntryFields({
  lang,
  form,
  without = [],
}: {
  lang: Lang;
  form: EntryForm;
  without?: readonly string[];
}) {
  const { list, typed, errors, version, judges } = form;
  return (
    <>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {list.fields
        .filter(({ name }) => !without.includes(name))
        .map((field) => (
          <Control
            key={field.name}
            {...{ lang, field, judges }}
            value={typed[field.name] ?? ''}
            error={errors.find((one) => one.field === field.name)?.text}
          />
        ))}
    </>
  );
}

interface ControlProps {
  readonly lang: Lang;
  readonly field: Field;
  readonly judges: readonly string[] | undefined;
  readonly value: string;
  readonly error?: string | undefined;
}

function Control({ lang, field, judges, value, error }: ControlProps) {
  const words = courtWords(lang);
  const { name, input, isRequired } = field;
  const said = labelText(lang, field.label);
  const hint = hintOf(field, lang);
  const label = isRequired || input === 'mark' || input === 'choices' ? said : `${said} ${words.optional}`;
  const common = { name, label, ...(hint ? { hint } : {}), ...(error ? { error } : {}) };
  const language = /_(kk|ru|en)$/.exec(name)?.[1];
  const attributes = language ? { lang: language } : {};
  if (field.isJudge && judges) {
    return <Select {...common} value={value} items={[{ value: '', text: words.choose }, ...asItems(judges, value)]} />;
  }
  switch (input) {
    case 'mark':
      return <Checkboxes {...markProps(name, said, value, error)} />;
    case 'choices':
      return (
        <Checkboxes
          {...{ name, ...(error ? { error } : {}) }}
          legend={said}
          items={items(field, lang)}
          values={value.split(',')}
        />
      );
    case 'choice':
      return <Select {...common} value={value} items={[{ value: '', text: words.choose }, ...items(field, lang)]} />;
    case 'text':
      return <Textarea {...common} value={value} rows={2} attributes={attributes} />;
    case 'number':
      return <Input {...common} value={value} width={5} inputmode="numeric" />;
    case 'time':
      return <Input {...common} value={value} width={5} inputmode="numeric" />;
    case 'date':
      return <Input {...common} value={value} width={10} inputmode="numeric" />;
    case 'phone':
      return <Input {...common} value={value} width={20} type="tel" />;
    case 'line':
      return <Input {...common} value={value} attributes={attributes} />;
  }
}

/** A name that is no longer offered stays chosen. */
function asItems(names: readonly string[], value: string) {
  const all = names.includes(value) || value === '' ? names : [value, ...names];
  return all.map((name) => ({ value: name, text: name }));
}

function markProps(name: string, text: string, value: string, error: string | undefined) {
  const values = value && value !== 'no' ? ['yes'] : [];
  return { name, items: [{ value: 'yes', text }], values, ...(error ? { error } : {}) };
}

function items(field: Field, lang: Lang) {
  const { of, codes } = field.choices ?? { of: 'mark' as const, codes: [] };
  return codes.map((code) => ({ value: code, text: choiceText(lang, of, code) }));
}

function hintOf({ name, input }: Field, lang: Lang): string | undefined {
  const { hints } = courtWords(lang);
  const own: Readonly<Record<string, string>> = {
    iin: hints.iin,
    number: hints.number,
    [`way_${lang}`]: hints.way,
    valid_from: hints.validFrom,
    valid_to: hints.validTo,
    source: hints.source,
    appeal_court_code: hints.appeal,
    code: hints.code,
  };
  const ofInput: Readonly<Record<string, string>> = { date: hints.date, time: hints.time, phone: hints.phone };
  return own[name] ?? ofInput[input];
}
