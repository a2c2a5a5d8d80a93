import { z } from 'zod';
import { act } from '../../acts/act.ts';
import { optional, own, person } from '../../forms/field.ts';
import { itemIds, takenCases } from '../taken-cases.ts';
import { wishFields } from '../wish-fields.ts';

const [on, who] = ['meeting', ['secretariat']] as const;

/** A member's item is always accepted until the meeting begins: on the agenda until dispatch, after that under «Eventuelt». */
export const addItem = act({
  on,
  name: 'add-item',
  event: 'addItem',
  who: ['sysMembers', 'sysChair', 'secretariat'],
  title: ['Tilføj et medlems punkt', "Add a member's item"],
  leads: [
    'Et medlems punkt kan ikke afvises. Er dagsordenen sendt ud, kommer det under «Eventuelt», uden beslutning.',
    "A member's item cannot be refused. When the agenda is out, it comes under any other business, without a decision.",
  ],
  done: ['Punkt ønsket på dagsordenen', 'Item asked for'],
  button: ['Tilføj punktet', 'Add the item'],
  journal: 'item-wished',
  fields: {
    for: optional(
      person('For hvem', 'For whom', [
        'Et medlem af SYS; kun når sekretariatet skriver det for medlemmet',
        'A member of SYS; only when the secretariat writes it for the member',
      ]),
    ),
    ...wishFields,
  },
});

/** The secretariat puts the agenda in order, until the chair has it. */
export const editAgenda = act({
  on,
  name: 'edit-agenda',
  event: 'editAgenda',
  who,
  title: ['Redigér dagsordenen', 'Edit the agenda'],
  leads: [
    'Pladsen ordner punkterne inden for deres faste punkt; 1 kommer først. Noten står under punktet.',
    'The place orders items within their fixed item; 1 comes first. The note stands under the item.',
  ],
  done: ['Dagsordenen er redigeret', 'The agenda was edited'],
  button: ['Gem dagsordenen', 'Save the agenda'],
  journal: 'agenda-edited',
  fields: {
    order: optional(own('Rækkefølge', 'Order', itemIds, ['Punkternes id’er', 'Ids of the items'])),
    /** Words under an item; an empty text takes them away. */
    notes: optional(
      own('Noter', 'Notes', z.record(z.string(), z.string().trim().max(10_000)), [
        'Efter punktets id',
        'By id of item',
      ]),
    ),
    take: takenCases,
    leave: optional(own('Sene sager, der ikke tages med', 'Late cases that are left', itemIds)),
  },
});

/** Order, notes and what was taken stay. */
export const recompose = act({
  on,
  name: 'recompose',
  event: 'recompose',
  who,
  title: ['Sæt dagsordenen sammen igen', 'Compose the agenda anew'],
  leads: [
    'Sagerne læses igen. Rækkefølge, noter og sene sager, der er taget med, bliver stående.',
    'The cases are read again. Order, notes and late cases that were taken stay.',
  ],
  done: ['Dagsordenen er sat sammen igen', 'The agenda was composed anew'],
  button: ['Sæt sammen', 'Compose'],
  journal: 'agenda-recomposed',
});
