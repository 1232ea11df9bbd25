import { z } from 'zod';

/** One contender's run in one fresh process, as a child process or a page hands it over. */
export const measuredSchema = z.object({
  stages: z.array(z.object({ name: z.string(), ms: z.number() })),
  /** In the order of the corpora. */
  passes: z.array(
    z.object({
      wallSeconds: z.number(),
      /** Processor time of all the process's threads; `null` where it is not known. */
      cpuSeconds: z.number().nullable(),
      made: z.number(),
    }),
  ),
  /** Largest resident memory of the process, MiB; `null` where it is not known. */
  peakMiB: z.number().nullable(),
});

export type Measured = z.infer<typeof measuredSchema>;
export type Pass = Measured['passes'][number];
