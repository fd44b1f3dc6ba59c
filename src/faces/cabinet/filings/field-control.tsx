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
  /** Stands alone on its page under the heading of the page. */
  readonly isAlone: boolean;
}

/** The control of one field, by its kind. */
export function FieldControl({ field, lang, state, choices, isAlone }: Props) {
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
      return <ChoiceControl {...{ field, lang }} value={value} about={{ ...about, legend: label, legendSize: size }} />;
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
}) {
  const { field, lang, value, about } = props;
  const texts = filingPageTexts(lang);
  switch (field.kind) {
    case 'choice':
      return <Radios {...about} value={value} items={optionsOf(field.options, lang)} />;
    case 'yes-no':
      return (
        <Radios
          {...about}
          {...{ value }}
          inline={!field.hasUnknown}
          items={[
            { value: 'yes', text: texts.yes },
            { value: 'no', text: texts.no },
            ...(field.hasUnknown ? [{ value: 'unknown', text: texts.unknown }] : []),
          ]}
        />
      );
    case 'choices':
      return <Checkboxes {...about} values={value.split(',')} items={optionsOf(field.options, lang)} />;
  }
}

function optionsOf(options: readonly Option[], lang: Lang) {
  return options.map(({ value, label, hint }) => ({ value, text: label[lang], hint: hint?.[lang] }));
}
