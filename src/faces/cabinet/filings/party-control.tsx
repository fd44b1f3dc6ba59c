import { Checkboxes, Details, ErrorMessage, Input, InsetText, Island, Radios } from '#design';
import type { PartyField } from '#modules/filing';
import { parseIdentityNumber } from '#modules/identity';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { idOf } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly field: PartyField;
  readonly lang: Lang;
  readonly state: FormState;
}

/** Inputs of one party: the number or «білмеймін», the name when the register cannot give it, and how to reach them. */
export function PartyControl({ field, lang, state }: Props) {
  const nothing = errorOf(state, field.id);
  const known = state.values[`${field.id}.known`];
  const inputs = <Inputs {...{ field, lang, state }} />;
  return (
    <fieldset class="govuk-fieldset" id={field.id}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{field.label[lang]}</legend>
      {nothing && <ErrorMessage id={`${field.id}-error`}>{nothing}</ErrorMessage>}
      {field.hint && <p class="govuk-hint">{field.hint[lang]}</p>}
      {known && field.isFilerIf && 'isNot' in field.isFilerIf ? (
        <Island name="own-details" props={{ asks: field.isFilerIf.field, unless: field.isFilerIf.isNot }}>
          {inputs}
        </Island>
      ) : (
        inputs
      )}
    </fieldset>
  );
}

function Inputs({ field, lang, state }: Props) {
  const texts = filingPageTexts(lang).party;
  const needsNumber = field.needs.includes('number');
  const known = state.values[`${field.id}.known`];
  return (
    <>
      {known && (
        <div data-own>
          <InsetText>{texts.fromRegister({ name: known })}</InsetText>
        </div>
      )}
      <Island name="unknown-number">
        <Line {...{ field, state }} part="number" label={texts.number} inputmode="numeric" width={20} />
        {!needsNumber && (
          <Checkboxes
            name={`${field.id}.unknownNumber`}
            id={idOf(`${field.id}.unknownNumber`)}
            small
            values={[state.values[`${field.id}.unknownNumber`] ?? '']}
            items={[{ value: 'yes', text: texts.unknownNumber }]}
          />
        )}
        {!known && <Names {...{ field, lang, state }} />}
      </Island>
      {known && kindOf(field, state) === 'organisation' && <BankDetails {...{ field, lang, state }} />}
      <Line {...{ field, state }} part="address" label={mark(texts.address, needs(field, 'address'), lang)} />
      <Line
        {...{ field, state }}
        part="phone"
        label={mark(texts.phone, needs(field, 'phone'), lang)}
        inputmode="tel"
        width={20}
      />
      <Line
        {...{ field, state }}
        part="email"
        label={mark(texts.email, needs(field, 'email'), lang)}
        inputmode="email"
      />
    </>
  );
}

/** Told by the number where there is one, else as it was chosen. */
function kindOf({ id }: PartyField, { values }: FormState): string {
  const number = parseIdentityNumber(values[`${id}.number`] ?? '');
  if (number.ok) return number.value.kind === 'bin' ? 'organisation' : 'person';
  return values[`${id}.kind`] ?? 'person';
}

function BankDetails({ field, lang, state }: Props) {
  const label = mark(filingPageTexts(lang).party.bankDetails, needs(field, 'bankDetails'), lang);
  return <Line {...{ field, state, label }} part="bankDetails" />;
}

const needs = (field: PartyField, detail: PartyField['needs'][number]): boolean => field.needs.includes(detail);

const mark = (label: string, isNeeded: boolean, lang: Lang): string =>
  isNeeded ? label : filingPageTexts(lang).optional({ label });

/** Typed by hand when there is no number, or the register does not answer: then it stands open with its errors. */
function Names({ field, lang, state }: Props) {
  const texts = filingPageTexts(lang).party;
  const parts = ['kind', 'surname', 'givenName', 'patronymic', 'name', 'birthDate', 'bankDetails'];
  const isUnknown = (state.values[`${field.id}.unknownNumber`] ?? '') !== '';
  const isOpen =
    isUnknown ||
    parts.some((part) => {
      const input = `${field.id}.${part}`;
      return errorOf(state, input) !== undefined || (part !== 'kind' && (state.values[input] ?? '') !== '');
    });
  const kind = kindOf(field, state);
  const person = (
    <>
      <Line {...{ field, state }} part="surname" label={texts.surname} />
      <Line {...{ field, state }} part="givenName" label={texts.givenName} />
      <Line {...{ field, state }} part="patronymic" label={mark(texts.patronymic, false, lang)} />
      <Line
        {...{ field, state }}
        part="birthDate"
        label={mark(texts.birthDate, needs(field, 'birthDate'), lang)}
        inputmode="numeric"
        width={10}
      />
    </>
  );
  const organisation = (
    <>
      <Line {...{ field, state }} part="name" label={texts.organisationName} />
      <BankDetails {...{ field, lang, state }} />
    </>
  );
  return (
    <Details summary={texts.byHand} open={isOpen}>
      <Radios
        name={`${field.id}.kind`}
        id={idOf(`${field.id}.kind`)}
        legend={texts.who}
        legendSize="s"
        value={kind}
        items={[
          { value: 'person', text: texts.person, conditional: person },
          { value: 'organisation', text: texts.organisation, conditional: organisation },
        ]}
      />
    </Details>
  );
}

function Line(props: {
  readonly field: PartyField;
  readonly state: FormState;
  readonly part: string;
  readonly label: string;
  readonly inputmode?: 'numeric' | 'tel' | 'email';
  readonly width?: 10 | 20;
}) {
  const { field, state, part, label, inputmode, width } = props;
  const name = `${field.id}.${part}`;
  return (
    <Input
      {...{ name, label }}
      id={idOf(name)}
      value={state.values[name] ?? ''}
      error={errorOf(state, name)}
      autocomplete="off"
      spellcheck={false}
      {...(inputmode ? { inputmode } : {})}
      {...(width ? { width } : {})}
    />
  );
}
