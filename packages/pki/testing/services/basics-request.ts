/** `args` of kz.gov.pki.knca.basics `sign`, with defaults filled in. */
export interface SignArguments {
  readonly format: string;
  /** Decoded where the page sent base64. */
  readonly data: readonly Uint8Array[];
  readonly encapsulate: boolean;
  readonly wantsTimeStamp: boolean;
  /** extKeyUsageOids: all must stand in the key's certificate. */
  readonly purposes: readonly string[];
  readonly iin: string;
  readonly bin: string;
  readonly locale: string;
}

export interface BasicsRequest {
  readonly method: string;
  readonly args: SignArguments;
}

type Json = Readonly<Record<string, unknown>>;

/** undefined when the text is no request to the module basics. */
export function readBasicsRequest(text: string): BasicsRequest | undefined {
  const message = parsed(text);
  if (message?.module !== 'kz.gov.pki.knca.basics') return undefined;
  const args = objectOf(message.args);
  const signing = objectOf(args.signingParams);
  const signer = objectOf(args.signerParams);
  const isEncoded = signing.decode === true;
  return {
    method: String(message.method),
    args: {
      format: String(args.format),
      data: textsOf(args.data).map((one) => (isEncoded ? Uint8Array.fromBase64(one) : new TextEncoder().encode(one))),
      encapsulate: signing.encapsulate === true,
      wantsTimeStamp: signing.tsaProfile !== undefined && signing.tsaProfile !== null,
      purposes: textsOf(signer.extKeyUsageOids),
      iin: textOf(signer.iin),
      bin: textOf(signer.bin),
      locale: textOf(args.locale),
    },
  };
}

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch (refused) {
    if (refused instanceof SyntaxError) return undefined;
    throw refused;
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
