import { startTestCluster, TEST_CLUSTER, type TestCluster } from '#platform/db/testing';

let cluster: TestCluster | undefined;

/** `node --test-global-setup`: one throw-away PostgreSQL for all test files of a run. */
export async function globalSetup(): Promise<void> {
  cluster = await startTestCluster();
  process.env[TEST_CLUSTER] = cluster.socketFolder;
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
}
