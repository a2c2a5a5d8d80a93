import {
  choice,
  kronerAbove,
  kroner,
  lineBetween,
  linkedCases,
  optional,
  system,
  textUpTo,
  tick,
} from '../forms/field.ts';
import { type FormOf, group, schemaOf } from '../forms/form.ts';

const part = textUpTo(5000);

/** The four sections of a business case light. */
export const businessCaseFields = {
  purpose: part('Formål', 'Purpose'),
  deliverable: part('Leverance', 'Deliverable'),
  timetable: part('Tidsplan', 'Timetable'),
  economy: part('Økonomi', 'Economy'),
};

/**
 * What the FSA files: the wish as it is decided on. Amounts are integer øre excl. VAT, the total one-off cost over all regions.
 * Its version and hash are kept with every vote.
 */
export const proposalFields = {
  title: lineBetween(3, 160)('Titel', 'Title'),
  system: system('System', 'System'),
  amountOre: kronerAbove(0)('Beløb', 'Amount', [
    'I kroner: samlet engangsbeløb for alle regioner, ekskl. moms. Fx 250.000 eller 250.000,50.',
    'In kroner: total one-off cost for all regions, excl. VAT. For example 250.000 or 250.000,50.',
  ]),
  /** Shown, never counted in the level. */
  runningCostOre: optional(
    kroner('Afledt drift om året', 'Running cost a year', [
      'Vises, men tæller ikke med i beløbet.',
      'Shown, but not counted in the amount.',
    ]),
  ),
  /** Short motivation, need and effect. */
  motivation: textUpTo(10_000)('Behov og effekt', 'Need and effect'),
  /** Mandatory for SYS cases. */
  justification: textUpTo(10_000)('Faglig begrundelse', 'Professional justification'),
  /** How user group and FSG were involved. */
  involvement: optional(
    textUpTo(5000)('Inddragelse af brugergruppe og FSG', 'Involvement of user group and FSG', [
      'Skal stå der, før SYS kan behandle sagen.',
      'Must stand there before SYS can treat the case.',
    ]),
  ),
  businessCase: optional(group('Business case light', 'Business case light', businessCaseFields)),
  /** Why no business case light is relevant, below the limit where it is required. */
  noBusinessCaseReason: optional(textUpTo(2000)('Hvorfor ingen business case', 'Why no business case')),
  strategy: optional(textUpTo(2000)('Sammenhæng med strategier', 'Relation to strategies')),
  /** Where the wish came from. */
  source: choice(
    'Kilde',
    'Source',
    [
      ['userGroup', 'Brugergruppen', 'The user group'],
      ['region', 'En region', 'A region'],
      ['supplier', 'Leverandøren', 'The supplier'],
      ['fsa', 'FSA', 'The FSA'],
      ['fsg', 'Forretningsstyregruppen', 'The business steering group'],
    ],
    ['Hvor kommer ønsket fra?', 'Where does the wish come from?'],
  ),
  /** Cases that are part of the same delivery. */
  linked: optional(
    linkedCases('Del af samme leverance', 'Part of the same delivery', [
      'Sagsnumre adskilt af komma',
      'Case numbers separated by commas',
    ]),
  ),
  /** Written procedure with a shorter window. */
  urgent: optional(
    tick('Haster', 'Urgent', ['Skriftlig behandling med kortere frist', 'Written procedure with a shorter window']),
  ),
  /** Refusal needs a reason and notice to RSI. */
  statutory: optional(
    tick('Lovbundet', 'Statutory', ['Et afslag skal begrundes over for RSI', 'A refusal must be justified to RSI']),
  ),
};

export const proposal = schemaOf(proposalFields);
export type Proposal = FormOf<typeof proposalFields>;
