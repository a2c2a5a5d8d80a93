import { madeBackup, madeKey, me, names } from './answers.ts';
import { defined } from '../../machines/governance/defined.ts';
import { registerSchema } from '../../store/register/schema.ts';
import { frame, journalEntry, ledgerRow, roadmapRow, verification } from '../../store/rows.ts';
import { z } from '@hono/zod-openapi';
import { randomBytes } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { sha256 } from '../../store/canonical.ts';
import type { Role } from '../../machines/governance/people.ts';
import { badInput, badState, forbidden, notFound } from '../sdk/failures.ts';
import { caseIdOf } from '../sdk/find-case.ts';
import { createRights } from '../sdk/rights.ts';
import { route, type Route } from './route.ts';
import * as s from './schemas.ts';

/** Who takes the register out. */
const registrars: readonly Role[] = ['secretariat'];

/** Money, roadmap, journal, register and keys: what is on record. */
export const recordRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me',
    summary: 'Hvem nøglen tilhører / Whose key this is',
    who: 'reader',
    response: me,
    run: async ({ by, operator }, { store, now }) =>
      defined({
        person: await store.person(by.person),
        roles: await store.rolesOf(by.person, now()),
        operator,
      }),
  }),
  route({
    method: 'get',
    path: '/api/people',
    summary: 'Personerne i registeret ved id og navn / The people of the register by id and name',
    who: 'reader',
    response: names,
    run: async (_call, { store }) => (await store.people()).map(({ id, name }) => ({ id, name })),
  }),
  route({
    method: 'get',
    path: '/api/regions',
    summary: 'Regionerne ved id og navn, også de nedlagte / The regions by id and name, ended ones too',
    who: 'reader',
    response: names,
    run: async (_call, { store }) => ((await store.register())?.regions ?? []).map(({ id, name }) => ({ id, name })),
  }),
  route({
    method: 'get',
    path: '/api/frames/{year}',
    summary: 'Årets ramme / The frame of a year',
    who: 'reader',
    params: s.yearParam,
    response: frame,
    run: ({ params }, { store }) => store.frame(params.year),
  }),
  route({
    method: 'get',
    path: '/api/ledger',
    summary: 'Posteringer / Ledger rows',
    who: 'reader',
    query: s.ledgerQuery,
    response: z.array(ledgerRow),
    run: ({ query }, { store }) =>
      store.ledger({
        ...(query.year === undefined ? {} : { year: query.year }),
        ...(query.case === undefined ? {} : { caseId: caseIdOf(query.case) }),
      }),
  }),
  route({
    method: 'get',
    path: '/api/roadmap',
    summary: 'Roadmap / The roadmap',
    who: 'reader',
    query: s.roadmapQuery,
    response: z.array(roadmapRow),
    run: ({ query }, { store }) => store.roadmap(query.system),
  }),
  route({
    method: 'get',
    path: '/api/journal',
    summary: 'Journalen; stemmer i åbne afstemninger er skjult / The journal; votes of open ballots are blanked',
    who: 'reader',
    query: s.journalQuery,
    response: z.array(journalEntry),
    run: ({ by, query: { case: key, ...range } }, { commands }) =>
      commands.journal({ ...defined(range), ...(key === undefined ? {} : { caseId: caseIdOf(key) }) }, by.person),
  }),
  route({
    method: 'get',
    path: '/api/journal/verification',
    summary: 'Efterregn journalens kæde / Recompute the chain of the journal',
    who: 'reader',
    response: verification,
    run: (_call, { store }) => store.verifyJournal(),
  }),
  route({
    method: 'get',
    path: '/api/register',
    summary: 'Registeret, som det sidst blev indlæst / The register as it was imported last',
    who: registrars,
    whoElse: 'the operator key, before there is a register too',
    response: registerSchema,
    run: async ({ by, operator }, deps) => {
      if (!operator) await createRights(deps).require(by, registrars, {}, ['hente registeret', 'export the register']);
      const register = await deps.store.register();
      if (register === undefined)
        throw notFound('Der er ikke indlæst noget register.', 'No register has been imported.');
      return register;
    },
  }),
  route({
    method: 'post',
    path: '/api/keys',
    summary: 'Lav en API-nøgle til en person; den vises kun nu / Make an API key for a person; it is shown only now',
    who: 'operator',
    whoElse: 'whoever hands out keys could act for anyone',
    body: s.keyFor,
    status: 201,
    response: madeKey,
    run: async ({ by, operator, body }, { store, now }) => {
      if (!operator) {
        throw forbidden(
          'API-nøgler laves på serveren med nøglen i DATA_DIR/operator-key.',
          'API keys are made on the server, with the key in DATA_DIR/operator-key.',
        );
      }
      const person = await store.person(body.person);
      if (person === undefined)
        throw notFound(
          `Personen ${body.person} findes ikke i registeret.`,
          `There is no person ${body.person} in the register.`,
        );
      const key = `aarshjul_${randomBytes(32).toString('base64url')}`;
      await store.keepApiKey(sha256(key), person.id, now());
      await store.addJournal({ at: now(), event: 'apiKey.created', by, data: { person: person.id } });
      return { person: person.id, key };
    },
  }),
  route({
    method: 'post',
    path: '/api/backups',
    summary: 'Skriv en sikkerhedskopi på serveren / Write a backup on the server',
    who: 'operator',
    body: z.object({ file: z.string().min(1).max(1000) }),
    status: 201,
    response: madeBackup,
    run: async ({ operator, body: { file } }, { backUp }) => {
      if (!operator)
        throw forbidden(
          'Sikkerhedskopier tages på serveren med nøglen i DATA_DIR/operator-key.',
          'Backups are taken on the server, with the key in DATA_DIR/operator-key.',
        );
      if (backUp === undefined)
        throw badState(
          'Her er databasen og Temporal ikke indlejret; tag kopier af dem hver for sig.',
          'Database and Temporal are not embedded here; take copies of each of them.',
        );
      if (!isAbsolute(file))
        throw badInput('file: skriv hele stien til filen.', 'file: give the whole path of the file.', 'file');
      return { file, takenAt: (await backUp(file)).takenAt };
    },
  }),
];
