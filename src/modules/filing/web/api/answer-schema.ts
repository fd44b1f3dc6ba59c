import { type TObject, type TSchema, Type } from 'typebox';
import { caseCategories } from '#modules/cases';
import { exemptions } from '../../model/duty/exemptions.ts';
import type { Field } from '../../model/forms/field.ts';
import { type Form, fieldsOfForm } from '../../model/forms/form.ts';

const party = Type.Object(
  {
    number: Type.Optional(
      Type.String({ pattern: '^\\d{12}$', description: 'IIN or BIN; left out when it is not known' }),
    ),
    kind: Type.Optional(Type.Union([Type.Literal('person'), Type.Literal('organisation')])),
    surname: Type.Optional(Type.String({ maxLength: 100 })),
    givenName: Type.Optional(Type.String({ maxLength: 100 })),
    patronymic: Type.Optional(Type.String({ maxLength: 100 })),
    name: Type.Optional(Type.String({ maxLength: 300, description: 'of an organisation' })),
    birthDate: Type.Optional(Type.String({ format: 'date' })),
    address: Type.Optional(Type.String({ maxLength: 300 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    bankDetails: Type.Optional(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
);

/** The answers of a form as JSON: every field optional, since a draft may be sent in parts. */
export function answersSchema(form: Form): TObject {
  const fields = fieldsOfForm(form).filter(({ kind }) => kind !== 'documents');
  return Type.Object(Object.fromEntries(fields.map((field) => [field.id, Type.Optional(schemaOf(field))])), {
    additionalProperties: false,
    description: form.purpose.en,
  });
}

function schemaOf(field: Field): TSchema {
  const about = { title: field.label.en, ...(field.hint ? { description: field.hint.en } : {}) };
  switch (field.kind) {
    case 'text':
      return Type.String({ ...about, maxLength: field.most });
    case 'money':
      return Type.Integer({ ...about, minimum: 1, description: 'whole tiyn: 100 tiyn are 1 tenge' });
    case 'date':
      return Type.String({ ...about, format: 'date' });
    case 'choice':
      return oneOf(
        field.options.map(({ value }) => value),
        about,
      );
    case 'choices':
      return Type.Array(
        oneOf(
          field.options.map(({ value }) => value),
          {},
        ),
        about,
      );
    case 'yes-no':
      return oneOf(field.hasUnknown ? ['yes', 'no', 'unknown'] : ['yes', 'no'], about);
    case 'category':
      return oneOf(
        caseCategories.filter(({ kinds }) => kinds.includes(field.caseKind)).map(({ key }) => key),
        about,
      );
    case 'exemption':
      return oneOf(['none', ...exemptions.map(({ code }) => code)], about);
    case 'court':
      return Type.String({ ...about, pattern: '^\\d{4}$', description: 'first four digits of its case numbers' });
    case 'case':
      return Type.String({ ...about, maxLength: 60 });
    case 'party':
      return Type.Array(party, { ...about, maxItems: field.most });
    case 'documents':
      throw new Error('documents are uploaded, not answered');
  }
}

function oneOf(values: readonly string[], about: Record<string, string>): TSchema {
  return Type.Union(
    values.map((value) => Type.Literal(value)),
    about,
  );
}
