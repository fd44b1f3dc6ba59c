import { Type } from 'typebox';
import { apiRoute } from '#platform/http';
import { publishedTrust } from '../../queries/published-trust.ts';
import { TRUST_PATH } from '../addresses.ts';

const certificates = Type.Array(Type.String({ description: 'DER in base64' }));

/** For the page that verifies in the browser, and for verifiers of others. */
export const trustRoute = apiRoute({
  ...{ method: 'GET', path: TRUST_PATH, access: 'everyone', tag: 'signatures' },
  summary:
    'Roots and authorities whose certificates this court believes, and its own seal, for verifying signatures elsewhere.',
  response: Type.Object({ anchors: certificates, certificates, crls: certificates, seals: certificates }),
  run: async ({ platform }) => {
    const { anchors, certificates: authorities, crls, seals } = await publishedTrust(platform);
    return { anchors: [...anchors], certificates: [...authorities], crls: [...crls], seals: [...seals] };
  },
});
