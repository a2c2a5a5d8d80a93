import type { Run } from '../running.ts';
import type { Activities } from '../../activities/create-activities.ts';

/** The same activities, with a line of the log for each step of a case that is recorded, and for each letter that comes to nothing. People are named by their ids. */
export function logged(activities: Activities, { log, metrics }: Pick<Run, 'log' | 'metrics'>): Activities {
  return {
    ...activities,
    record: async (batch) => {
      await activities.record(batch);
      const { caseId, machine, seq, steps, state } = batch;
      metrics.steps.inc({ machine });
      for (const { actor, event } of steps) {
        const by = personOf(event);
        const where = actor === '' ? {} : { actor };
        log.info(
          { case: caseId, seq, event: event.type, ...where, state, ...(by === undefined ? {} : { by }) },
          'step',
        );
      }
    },
    deliver: async (input, ctx) => {
      const delivered = await activities.deliver(input, ctx);
      const { sent, dropped, bounced } = delivered;
      if (sent + dropped + bounced > 0) log.info({ person: input.person, sent, dropped, bounced }, 'letters');
      return delivered;
    },
  };
}

/** Who did it, where it was a person. */
function personOf(event: object): string | undefined {
  const by: unknown = 'by' in event ? event.by : undefined;
  return by !== null && typeof by === 'object' && 'person' in by && typeof by.person === 'string'
    ? by.person
    : undefined;
}
