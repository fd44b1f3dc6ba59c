import { Type } from 'typebox';
import { type ApiRoute, apiRoute, refusalsOf } from '#platform/http';
import { signatureErrors } from '../../errors.ts';
import { checkSignature } from '../../queries/check-signature.ts';
import { type LayCheck, type LaySignature, layReport } from '../lay-report.ts';
import { trustRoute } from './trust.ts';

/** Base64 of a signature of 1 MiB and of a document of 4 MiB; larger ones are checked on the page for files, or offline. */
const SIGNATURE_LETTERS = 1_400_000;
const CONTENT_LETTERS = 5_600_000;

const indication = Type.Union([
  Type.Literal('TOTAL_PASSED'),
  Type.Literal('INDETERMINATE'),
  Type.Literal('TOTAL_FAILED'),
]);

const check = Type.Object({
  name: Type.String(),
  outcome: Type.Union([
    Type.Literal('passed'),
    Type.Literal('failed'),
    Type.Literal('undecided'),
    Type.Literal('skipped'),
  ]),
  sentence: Type.String(),
});

const signature = Type.Object({
  indication,
  sentence: Type.String(),
  owner: Type.Optional(
    Type.Object({
      name: Type.String(),
      iin: Type.String({ description: 'last four digits' }),
      organisation: Type.String(),
      bin: Type.String(),
      roles: Type.Array(Type.String()),
    }),
  ),
  certificate: Type.Optional(
    Type.Object({ issuer: Type.String(), serial: Type.String(), validFrom: Type.String(), validTo: Type.String() }),
  ),
  time: Type.Optional(Type.Object({ text: Type.String(), isProved: Type.Boolean() })),
  checks: Type.Array(check),
});

const checkRoute = apiRoute({
  ...{ method: 'POST', path: '/api/signatures/check', access: 'everyone', tag: 'signatures' },
  summary: 'Checks a digital signature (DC RK art. 61): verdict, reasons and the owner; nothing is stored.',
  maxBodyBytes: SIGNATURE_LETTERS + CONTENT_LETTERS + 1000,
  body: Type.Object({
    signature: Type.String({ maxLength: SIGNATURE_LETTERS, description: 'CMS (DER or PEM) in base64' }),
    content: Type.Optional(
      Type.String({ maxLength: CONTENT_LETTERS, description: 'the signed bytes in base64, for a detached signature' }),
    ),
    lang: Type.Optional(Type.Union([Type.Literal('kk'), Type.Literal('ru'), Type.Literal('en')])),
  }),
  response: Type.Object({
    indication,
    subIndication: Type.Optional(Type.String({ description: 'ETSI EN 319 102-1' })),
    isDemo: Type.Boolean({ description: 'true: a system with invented people, whose signatures prove nothing' }),
    isCourtSeal: Type.Boolean({ description: 'the automatic seal of this court, nobody’s signature' }),
    receivedAt: Type.Optional(Type.String({ description: 'when this court received this very signature' })),
    sentence: Type.String(),
    checks: Type.Array(check),
    signatures: Type.Array(signature),
  }),
  refuses: refusalsOf(signatureErrors, 'SIGNATURES_MALFORMED', 'SIGNATURES_TOO_MANY_CHECKS'),
  run: async ({ platform, network, body }) => {
    const signature = bytesOf(body.signature);
    const content = body.content === undefined ? undefined : bytesOf(body.content);
    const { judgement, receivedAt, isCourtSeal } = await checkSignature(platform, network, { signature, content });
    const said = layReport(judgement.report, body.lang ?? 'kk', 'masked');
    return {
      ...{ indication: said.indication, sentence: said.sentence, isCourtSeal },
      ...(said.subIndication ? { subIndication: said.subIndication } : {}),
      isDemo: platform.config.mode === 'demo',
      ...(receivedAt ? { receivedAt: receivedAt.toString() } : {}),
      checks: said.checks.map(openCheck),
      signatures: said.signatures.map(openSignature),
    };
  },
});

/** The open service of this court. */
export const signatureRoutes: readonly ApiRoute[] = [checkRoute, trustRoute];

/** Technical evidence stays out: it names what the certificate holds. */
function openCheck({ name, outcome, sentence }: LayCheck) {
  return { name, outcome, sentence };
}

function openSignature({ indication, sentence, owner, certificate, time, checks }: LaySignature) {
  return {
    ...{ indication, sentence, checks: checks.map(openCheck) },
    ...(owner ? { owner: { ...owner, roles: [...owner.roles] } } : {}),
    ...(certificate ? { certificate: { ...certificate } } : {}),
    ...(time ? { time: { ...time } } : {}),
  };
}

/** @throws SIGNATURES_MALFORMED */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.fromBase64(base64);
  } catch (cause) {
    throw signatureErrors('SIGNATURES_MALFORMED', {}, { cause });
  }
}
