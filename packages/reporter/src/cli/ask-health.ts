import { availableParallelism } from "node:os";

import type { Inventory } from "@continuous/inventory";
import { markVariable } from "@continuous/runners";

import { askPipelineHealth } from "../health/asked/ask-pipeline-health.js";
import { askServices } from "../health/asked/ask-services.js";
import type { HealthFacts } from "../health/to-health-rows.js";
import type { CliIo } from "./io.js";

/** Milliseconds that a pipeline has to say how it is. */
const pipelineTimeout = 60_000;
/** Milliseconds that a service has. */
const serviceTimeout = 10_000;

/**
 * Asks pipelines and services how they are. Within a pipeline or a test that we started nobody is asked: a health check that asks
 * for the health of all would have no end.
 */
export async function askHealth(inventory: Inventory, root: string, io: CliIo): Promise<HealthFacts["answers"]> {
  const { env } = io;
  if (env[markVariable] !== undefined) return { pipelines: [], services: [] };
  const stop = new AbortController();
  const stopListening = io.onInterrupt(() => {
    stop.abort();
  });
  const onStart = (name: string): void => {
    io.showProgress(`Asking ${name}`);
  };
  const options = { root, env, jobs: availableParallelism(), signal: stop.signal, onStart };
  try {
    const pipelines = await askPipelineHealth(inventory.items, {
      ...options,
      timeout: pipelineTimeout,
      onStart: ({ name }) => {
        onStart(name);
      },
      onEnd: () => undefined,
    });
    return { pipelines, services: await askServices(inventory.items, { ...options, timeout: serviceTimeout }) };
  } finally {
    stopListening();
    io.showProgress(null);
  }
}
