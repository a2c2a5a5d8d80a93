import { registerMachine } from '../machines/register/machine.ts';
import { durable } from './durable/durable.ts';
import type { DurableOptions } from './durable/options.ts';
import { lifecycleOptions } from './lifecycle-options.ts';
import { awaited } from './waiting.ts';

export const registerOptions: DurableOptions = {
  ...lifecycleOptions,
  waiting: awaited,
  activities: {
    ...lifecycleOptions.activities,
    // It asks every open duty; the cases are asked one by one.
    lookAtRegister: { startToCloseTimeout: '10m', maximumAttempts: 5 },
  },
};

/** Watches the register for as long as the product is in use: one case, `register/watch`. */
export const register = durable(registerMachine, registerOptions);
