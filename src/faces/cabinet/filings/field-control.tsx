import type { VNode } from 'preact';
import { Checkboxes, Input, Radios, type RadiosProps, Select, Textarea } from '#design';
import type { Field, Option } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import type { Choices } from './choices.ts';
import { filingPageTexts } from './texts.ts';

type ChoiceField = Extract<Field, { readonly kind: 'choice' | 'choices' | 'yes-no' }>;

interface Props {
  readonly field: Exclude<Field, { readonly kind: 'party' | 'documents' }>;
  readonly lang: Lang;
  readonly state: FormState;
  readonly choices: Choices;
  /** Fields of the same page that are asked after an answer to this one. */
  readonly below?: readonly Props['field'][];
  /** Stands alone on its page under the heading of the page. */
  readonly isAlone: boolean;
}

/** The control of one field, by its kind. */
export function FieldControl({ field, lang, state, choices, below = [], isAlone }: Props) {
  const texts = filingPageTexts(lang);
  const value = state.values[field.id] ?? '';
  const label = field.isOptional ? texts.optional({ label: field.label[lang] }) : field.label[lang];
  const about = { name: field.id, hint: field.hint?.[lang], error: errorOf(state, field.id) };
  const size = isAlone ? ('m' as const) : ('s' as const);
  switch (field.kind) {
    case 'text':
      if ((field.lines ?? 1) === 1) return <Input {...about} label={label} labelSize={size} value={value} />;
      return <Textarea {...about} label={label} labelSize={size} value={value} rows={field.lines ?? 5} />;
    case 'money':
      return (
        <Input {...about} label={label} labelSize={size} value={value} inputmode="decimal" suffix="₸" width={20} />
      );
    case 'date':
      return (
        <Input
          {...about}
          {...{ label, value }}
          labelSize={size}
          hint={about.hint ?? texts.dateHint}
          inputmode="numeric"
          width={10}
        />
      );
    case 'choice':
    case 'yes-no':
    case 'choices':
      return (
        <ChoiceControl
          {...{ field, lang, value }}
          about={{ ...about, legend: label, legendSize: size }}
          below={(answer) => under(askedAfter(below, answer), { lang, state, choices })}
        />
      );
    case 'category':
    case 'exemption':
    case 'court':
      return <Select {...about} {...{ label, value }} labelSize={size} items={choices[field.kind]} />;
    case 'case':
      if (choices.case.length > 0)
        return <Radios {...about} legend={label} legendSize={size} value={value} items={choices.case} />;
      return <Input {...about} label={label} labelSize={size} value={value} width={20} spellcheck={false} />;
  }
}

function ChoiceControl(props: {
  readonly field: ChoiceField;
  readonly lang: Lang;
  readonly value: string;
  readonly about: Omit<RadiosProps, 'items'>;
  /** What is asked after that answer. */
  readonly below: (answer: string) => VNode | undefined;
}) {
  const { field, lang, value, about, below } = props;
  const items = itemsOf(field, lang).map((item) => {
    const conditional = below(item.value);
    return conditional ? { ...item, conditional } : item;
  });
  if (field.kind === 'choices') return <Checkboxes {...about} values={value.split(',')} items={items} />;
  const isInline = field.kind === 'yes-no' && !field.hasUnknown && items.every((item) => !('conditional' in item));
  return <Radios {...about} {...{ value, items }} inline={isInline} />;
}

type Below = readonly Props['field'][];

function askedAfter(below: Below, answer: string): Below {
  return below.filter(({ askedIf }) => askedIf && 'is' in askedIf && [askedIf.is].flat().includes(answer));
}

function under(fields: Below, around: Pick<Props, 'lang' | 'state' | 'choices'>): VNode | undefined {
  if (fields.length === 0) return undefined;
  return (
    <>
      {fields.map((field) => (
        <FieldControl key={field.id} {...around} field={field} isAlone={false} />
      ))}
    </>
  );
}

interface Item {
  readonly value: string;
  readonly text: string;
  readonly hint?: string | undefined;
}

function itemsOf(field: ChoiceField, lang: Lang): readonly Item[] {
  if (field.kind !== 'yes-no') return optionsOf(field.options, lang);
  const { yes, no, unknown } = filingPageTexts(lang);
  const items = [
    { value: 'yes', text: yes },
    { value: 'no', text: no },
  ];
  return field.hasUnknown ? [...items, { value: 'unknown', text: unknown }] : items;
}

function optionsOf(options: readonly Option[], lang: Lang): readonly Item[] {
  return options.map(({ value, label, hint }) => ({ value, text: label[lang], hint: hint?.[lang] }));
}
