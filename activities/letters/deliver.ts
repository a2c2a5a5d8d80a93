import type { EffectContext, Instant } from '../../workflows/messages.ts';
import { BadInput } from '../../machines/governance/bad-input.ts';
import type { LetterRow, Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { reportRefusal } from './bounce.ts';
import { composeDigest, composeLetter } from './compose.ts';
import { composeNews } from './compose-news.ts';
import type { Composed, LetterSetting } from './composed.ts';
import type { Delivered, DeliverInput, LetterDeps, MailFile } from './deps.ts';
import { address } from './address.ts';
import { findText } from './find-text.ts';
import { domainOf, messageIdOf } from './headers.ts';
import { mintedWith } from './links.ts';
import { isMerged, isNews, lastOfEachTask, nextMail } from './next-mail.ts';
import { outdated } from './outdated.ts';
import { readerOf } from './reader.ts';
import { readFor } from './reading.ts';
import { sendMail } from './send.ts';
import { heldUntil, inWindow } from './window.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import { createPolicies } from '../../store/policies.ts';

/**
 * Sends a person's due letters, one mail after the other, and marks each at once when the server has accepted it.
 *
 * What is due is asked again before every mail, so a task that was closed meanwhile is not reminded of (letters-and-links §7).
 * A server that cannot take mail now ends the run with a retryable error; what was sent before it stays sent.
 * A letter that cannot be worded, or whose document cannot be written (`BadInput`), does not hold up the others: it is reported after them.
 *
 * At least once: when the process dies between the server's "250" and the mark, the next attempt sends the mail again. It bears the same
 * Message-ID, date, link and calendar UID, so most servers and clients show one mail. SMTP has no way to do better.
 */
export function createDelivery(deps: LetterDeps) {
  const domain = domainOf(deps.from);
  const { store } = deps;
  const policies = deps.policies ?? createPolicies({ store, first: policyV1 });
  const setting: LetterSetting = {
    baseUrl: deps.baseUrl,
    tokenOf: mintedWith(deps.linkSecret),
    secretariat: deps.secretariat,
    domain,
    policies,
  };

  const sendTime = deps.sendTime ?? inWindow(policies);

  return async ({ person: personId, now: asked }: DeliverInput, ctx: EffectContext): Promise<Delivered> => {
    const now = asked ?? ctx.at;
    const person = await readerOf(store, personId);
    const taken = new Set<string>();
    const faults: BadInput[] = [];
    const held: Instant[] = [];
    const count = { sent: 0, dropped: 0, bounced: 0 };

    /** When the next waiting letter may be sent, while nothing has been done since it was asked or told. */
    let known: { readonly next: Instant | undefined } | undefined;
    const nextOne = async (): Promise<Instant | undefined> => {
      known ??= { next: await store.nextSendAt(personId) };
      return known.next;
    };

    let more = true;
    for (;;) {
      // After the last mail that was due only what has been written since can be due.
      if (!more) {
        const next = await nextOne();
        if (next === undefined || Date.parse(next) > Date.parse(now)) break;
      }
      known = undefined;
      const found = await store.due(personId, now);
      count.dropped += found.dropped;
      const due = found.letters.filter((letter) => !taken.has(letter.id));
      for (const letter of due) {
        const until = await heldUntil(letter, now, sendTime);
        if (until !== undefined) {
          held.push(until);
          taken.add(letter.id);
          continue;
        }
        const fault = wordless(letter);
        if (fault === undefined) continue;
        faults.push(fault);
        taken.add(letter.id);
      }
      const letters = nextMail(due.filter((letter) => !taken.has(letter.id)));
      if (letters.length === 0) break;
      for (const letter of letters) taken.add(letter.id);
      more = due.some((letter) => !taken.has(letter.id));

      const reading = await readFor(store, letters);
      const closed = await outdated(reading, letters);
      if (closed.length > 0) {
        await store.markLetters(ids(closed), { status: 'dropped', at: now, messageId: '', subject: '' });
        count.dropped += closed.length;
      }
      const open = letters.filter((letter) => !closed.includes(letter));
      if (open.length === 0) continue;

      const shown = lastOfEachTask(open);
      const [{ messageId: begun } = {}] = open;
      const messageId = begun ?? messageIdOf(shown, domain);
      const mail = await compose(reading, setting, shown, person, now).catch((fault: unknown) => {
        if (!(fault instanceof BadInput)) throw fault;
        faults.push(fault);
      });
      if (!mail) continue;

      const files: MailFile[] = [];
      try {
        for (const document of mail.documents ?? []) files.push(...[await deps.paperOf?.(document)].filter(isFile));
      } catch (fault) {
        if (!(fault instanceof BadInput)) throw fault;
        faults.push(fault);
        continue;
      }
      // Sent again after a kill, it is the same mail, whatever else is due by then.
      if (begun === undefined && open.some(isMerged)) await store.beginMail(ids(open), messageId);
      const result = await sendMail(
        deps.transport,
        address(deps, domain, mail, shown, person, messageId, now, files),
        mail.tokens,
      );
      if (result.accepted) {
        const { next } = await store.markLetters(ids(open), {
          status: 'sent',
          at: now,
          messageId,
          subject: mail.subject,
        });
        if (next !== undefined) known = { next: next ?? undefined };
        count.sent += open.length;
        continue;
      }
      const warned = await reportRefusal(store, {
        letters: open,
        person,
        messageId,
        subject: mail.subject,
        error: result.error,
        now,
        warn: count.bounced === 0,
      });
      for (const reader of warned) await deps.wake?.(reader, now);
      count.bounced += open.length;
    }

    const [fault] = faults;
    if (fault) throw fault;
    const next = soonest(held) ?? (await nextOne());
    return { ...count, ...(next !== undefined && { next }) };
  };
}

const soonest = (instants: readonly Instant[]): Instant | undefined => instants.toSorted()[0];

/** Why a letter cannot be worded, if so. Found out before merging, so that it spoils no digest. */
function wordless(letter: LetterRow): BadInput | undefined {
  try {
    findText(letter);
    return undefined;
  } catch (fault) {
    if (fault instanceof BadInput) return fault;
    throw fault;
  }
}

const isFile = (file: MailFile | undefined): file is MailFile => file !== undefined;

const ids = (letters: readonly LetterRow[]): string[] => letters.map(({ id }) => id);

async function compose(
  store: Store,
  setting: LetterSetting,
  letters: readonly LetterRow[],
  person: Person,
  now: string,
): Promise<Composed> {
  const [only] = letters;
  if (only && letters.length === 1) return composeLetter(store, setting, only, person, now);
  return letters.every(isNews)
    ? composeNews(store, setting, letters, person, now)
    : composeDigest(store, setting, letters, person, now);
}
