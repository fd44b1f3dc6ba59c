import { type Certificate, purposesOf } from '../certificate/index.ts';
import { attributeType } from '../name/index.ts';
import { type Role, roleByOid } from './role.ts';

/** The subject of a certificate of НУЦ РК, as facts (certificate templates of НУЦ РК; attributes are found by type, not by place). */
export interface Subject {
  readonly commonName: string | undefined;
  readonly surname: string | undefined;
  /** 2.5.4.42 holds the patronymic there, not the given name. */
  readonly patronymic: string | undefined;
  readonly organisation: string | undefined;
  /** Twelve digits; the check digit is not looked at, as test certificates break it. */
  readonly iin: string | undefined;
  readonly bin: string | undefined;
  /** Identifier of a digital system that signs by itself. */
  readonly systemId: string | undefined;
  readonly roles: readonly Role[];
}

export function subjectOf(certificate: Certificate): Subject {
  const { subject } = certificate;
  const numbers = subject.textsOf(attributeType.SERIAL_NUMBER);
  const units = subject.textsOf(attributeType.ORGANISATIONAL_UNIT);
  const purposes = purposesOf(certificate) ?? [];
  return {
    commonName: subject.textsOf(attributeType.COMMON_NAME)[0],
    surname: subject.textsOf(attributeType.SURNAME)[0],
    patronymic: subject.textsOf(attributeType.GIVEN_NAME)[0],
    organisation: subject.textsOf(attributeType.ORGANISATION)[0],
    iin: digitsAfter('IIN', numbers),
    bin: digitsAfter('BIN', [...units, ...numbers]),
    systemId: subject.textsOf(attributeType.USER_ID)[0],
    roles: [...new Set(purposes.map(roleByOid).filter((role) => role !== undefined))],
  };
}

/** Two different numbers in one name would let a reader choose whom he sees: then there is none. */
function digitsAfter(prefix: string, texts: readonly string[]): string | undefined {
  const pattern = new RegExp(`^${prefix}(\\d{12})$`);
  const found = new Set(texts.flatMap((text) => pattern.exec(text)?.[1] ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
