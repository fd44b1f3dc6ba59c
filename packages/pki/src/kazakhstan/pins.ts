/**
 * SHA-256 of certificates that a verifier may take as anchors, checked byte by byte where they were obtained. The production
 * roots of НУЦ РК are published at https://pki.gov.kz/cert/ and are pinned by whoever installs the court.
 */
export const testPins: Readonly<Record<string, string>> = {
  'НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) TEST 2022': 'b995e79e7c07429f8f79e185451e5599ce342ac720000f01b3854fdfa03031a6',
};

/** Hosts of НУЦ РК for certificates, lists, OCSP and time-stamps; a leading dot means the hosts below. */
export const serviceHosts: readonly string[] = ['pki.gov.kz', '.pki.gov.kz', '.root.gov.kz', 'root.gov.kz'];
