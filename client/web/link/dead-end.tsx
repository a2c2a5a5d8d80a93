/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { WebDeps } from '../deps.ts';
import type { Lang } from '../language.ts';
import { DeadEndPage } from './end-pages.tsx';
import { changesBetween } from './facts.ts';
import type { DeadEnd } from './resolve-link.ts';

/** The page of a dead end with what the store knows about how it came to that. Reads only. */
export async function deadEndPage(
  deps: Pick<WebDeps, 'store' | 'now' | 'config'>,
  end: DeadEnd,
  shown: { lang: Lang; token: string; tried: boolean },
) {
  const { task, link } = end;
  const ballot = await deps.store.ballot(`${task.caseId}#${task.actor}.${task.visit}`);
  const votes = ballot ? await deps.store.votes(ballot.id) : [];
  const ownVote = votes.findLast((vote) => vote.by.person === task.person && vote.current);
  const [before, after] =
    end.kind === 'caseChanged'
      ? await Promise.all([deps.store.caseVersion(end.case.id, link.caseVersion), end.case])
      : [];
  const successor = end.kind === 'regionGone' ? await successorOf(deps, task.region, task.openedAt) : undefined;
  return (
    <DeadEndPage
      lang={shown.lang}
      token={shown.token}
      tried={shown.tried}
      end={end}
      now={deps.now()}
      ballot={ballot}
      ownVote={ownVote}
      successor={successor}
      changes={before && after ? changesBetween(before, after) : []}
      contact={deps.config.contact}
    />
  );
}

async function successorOf(
  deps: Pick<WebDeps, 'store' | 'now'>,
  region: string | undefined,
  then: string,
): Promise<string | undefined> {
  const old = (await deps.store.regions(then)).find((one) => one.id === region);
  const today = await deps.store.regions(deps.now());
  return today.find((one) => one.id === old?.successor)?.name;
}

/** 200 for a task that has simply ended; otherwise what became of it. A POST that came too late is a conflict. */
export function deadEndStatus(end: DeadEnd, tried: boolean): 200 | 403 | 409 | 410 {
  if (end.kind === 'noLongerHolder') return 403;
  if (tried) return 409;
  if (end.kind === 'closed') return 200;
  return end.kind === 'caseChanged' ? 409 : 410;
}
