/** An organisation in the state database «Заңды тұлғалар» (ГБД ЮЛ). */
export interface RegisteredOrganisation {
  readonly bin: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly legalAddress: string;
  /** First head; absent while the register names none. */
  readonly head?: { readonly iin: string; readonly name: string };
  /** `ended`: liquidated or struck off. */
  readonly status: 'registered' | 'ended';
}
