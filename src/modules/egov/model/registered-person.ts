/** Where a person is registered to live, as the register writes it. */
export interface RegisteredAddress {
  /** One line from the region to the flat. */
  readonly line: string;
  /** Code of the Address Register (РКА / МТК, 16 digits), when the register gives it. */
  readonly addressCode?: string;
}

/** A natural person in the state database «Жеке тұлғалар» (ГБД ФЛ). */
export interface RegisteredPerson {
  readonly iin: string;
  /** In ordinary capitals: the register writes all names in upper case. */
  readonly surname: string;
  readonly given: string;
  readonly patronymic?: string;
  /** The IIN need not agree with it (Government resolution № 853 of 26.08.2013). */
  readonly birthDate: Temporal.PlainDate;
  readonly sex: 'male' | 'female';
  readonly isAlive: boolean;
  /** Absent for people without a registered place of living. */
  readonly address?: RegisteredAddress;
}
