import { z } from 'zod';
import { partsOfId } from '../../../machines/governance/case-id.ts';
import { contentOf } from '../../../store/document-content.ts';
import { inWords } from '../../../machines/forms/in-words.ts';
import { type KindName, kindOf } from '../../../machines/matter/kinds.ts';
import type { DocumentRow } from '../../../store/rows.ts';
import { facts, type Paper, type PaperSection, text } from '../paper/paper.ts';
import { factsOfVersion } from './report-paper.ts';

/** Documents that hold the form of a matter that was adopted, by what their id begins with. */
const formOf: Readonly<Record<string, KindName>> = {
  agreement: 'operating-agreement',
  attestation: 'attestation',
  handbook: 'handbook-review',
  material: 'training-material',
  sla: 'sla-targets',
};

const annex = z.record(z.string(), z.unknown());

const paper = (row: DocumentRow, kind: string, sections: readonly PaperSection[]): Paper => ({
  title: row.title,
  kind,
  draft: row.standing === 'draft',
  facts: factsOfVersion(row),
  fileName: row.title,
  sections,
});

/** A template of SYS with its sections (R-091, R-093a – R-093f). Undefined when the document holds none. */
export function templatePaper(row: DocumentRow): Paper | undefined {
  const found = contentOf(row, 'template');
  if (found === undefined) return undefined;
  return paper(
    row,
    'Skabelon',
    found.sections.map((one) => ({
      heading: one.title,
      level: 2,
      blocks: one.text === '' ? [] : [text(one.text)],
    })),
  );
}

/**
 * What was adopted as it stands in the form of its matter: an operating agreement with its SLA, service targets, a handbook that was looked through, an attestation,
 * training material. `known`: names of persons, systems and regions by id. Undefined when no field has a word.
 */
export function formPaper(row: DocumentRow, kind: string, known: ReadonlyMap<string, string>): Paper | undefined {
  const name = formOf[partsOfId(row.id).kind];
  if (name === undefined) return undefined;
  // The SLA of an agreement is kept as an annex of its own.
  const content: Readonly<Record<string, unknown>> = { ...row.content, ...annex.safeParse(row.content['sla']).data };
  const filled = Object.entries(kindOf(name).fields).flatMap(([field, of]) => {
    const wording = inWords(of, content[field], 'da', known);
    return wording === undefined ? [] : [[of.da, wording] as const];
  });
  return filled.length === 0
    ? undefined
    : paper(row, kind, [{ heading: 'Indhold', level: 2, blocks: [facts(filled)] }]);
}
