import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands before a server and lets a test take the connections away from those who use it, as a network or a restart does. */
export interface CuttingProxy {
  readonly port: number;
  /** Cuts every connection, or the oldest only. */
  cut(which?: 'all' | 'oldest'): void;
  /** From now on: passes everything on, refuses who comes, or takes connections and says nothing. What is open is cut. */
  become(mode: 'open' | 'refusing' | 'silent'): void;
  /** Cuts a connection when its client has said that, before the answer comes back. Once. */
  cutAfter(words: string): void;
  stop(): Promise<void>;
}

export async function cuttingProxy(target: { readonly host: string; readonly port: number }): Promise<CuttingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: 'open' | 'refusing' | 'silent' = 'open';
  let lastWords: string | undefined;

  const server = createServer((client) => {
    if (mode === 'refusing') return void client.resetAndDestroy();
    if (mode === 'silent') client.on('error', () => undefined);
    const behind = connect(target);
    const pair = [client, behind] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    if (mode === 'silent') return;
    let deaf = false;
    client.on('data', (data) => {
      if (lastWords !== undefined && data.includes(lastWords)) {
        lastWords = undefined;
        deaf = true;
        behind.write(data, () => behind.once('data', end));
      } else behind.write(data);
    });
    behind.on('data', (data) => void (deaf || client.write(data)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cut = (which: 'all' | 'oldest' = 'all'): void => {
    for (const pair of [...pairs].slice(0, which === 'oldest' ? 1 : undefined)) {
      pairs.delete(pair);
      pair[0].resetAndDestroy();
      pair[1].destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    become: (next) => {
      mode = next;
      cut();
    },
    cutAfter: (words) => (lastWords = words),
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
