/** A thread in which the services of the bench's authority answer, so that their mathematics is not counted. */
import { parentPort, workerData } from 'node:worker_threads';
import { PkiServices, type SavedPki, TestPki } from '@ashyq/pki/testing/pki';

const services = await PkiServices.start(await TestPki.open(workerData as SavedPki), () => Temporal.Now.instant());
parentPort?.postMessage(services.host);
