export {
  createTestDatabase,
  startTestCluster,
  stopOwnCluster,
  TEST_CLUSTER,
  type TestCluster,
  type TestDatabase,
} from './cluster.ts';
