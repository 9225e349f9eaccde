// Starts a worker from source: a worker knows no TypeScript until it is told, and it is told here, in plain JavaScript.
import { register } from 'tsx/esm/api';

register();
const work = import('./worker-task.ts');

export const runChunk = async (chunk) => (await work).runChunk(chunk);
export const trySettings = async (some) => (await work).trySettings(some);
