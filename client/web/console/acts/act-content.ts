import type { Child } from 'hono/jsx';
import type { CaseForm } from '../../../../machines/forms/case-form.ts';
import type { By } from '../../../../machines/governance/people.ts';
import type { Form } from '../../../../machines/forms/form.ts';
import type { CaseRow, TaskRow } from '../../../../store/rows.ts';
import type { WebDeps } from '../../deps.ts';
import type { FieldFault, Typed } from '../../fields.tsx';
import type { Bodies, Choices } from '../../forms/form-props.ts';
import type { Lang } from '../../language.ts';

/** What an act is done to, for its page; nothing for acts that begin something. */
interface ActSubject {
  readonly key?: string;
  readonly row?: CaseRow;
  readonly task?: TaskRow;
}

export interface ActScene extends ActSubject {
  readonly deps: WebDeps;
  readonly lang: Lang;
  /** What stands in the form: as it was typed, or as the link to it names it. */
  readonly typed: Typed;
  /** Whoever is signed in. */
  readonly by: By;
}

/** What the page of an act has beyond its declaration. */
export interface ActContent {
  /** It is done on a page of another kind, e.g. the FSA's link: it has no page of its own, and the case's list leaves it out. */
  readonly elsewhere?: true;
  /** What leads to it and what it will do, where the case decides: shown instead of the declaration's words. */
  readonly leads?: (scene: ActScene) => Promise<readonly [da: string, en: string] | undefined>;
  /** Whether somebody may look at its form, where what is typed says more than its declaration. */
  readonly mayLook?: (scene: ActScene) => Promise<boolean>;
  /** What the case brings to its form: what stands in it before anything is typed, its rows, what is said of its fields, fields in place of parts. */
  readonly form?: (scene: ActScene) => Promise<CaseForm>;
  /** What can be chosen in a field, by its path; in the words of the case. */
  readonly choices?: (scene: ActScene) => Promise<Choices>;
  /** Bodies of fields that are shown otherwise than their kind. */
  readonly bodies?: Bodies | ((scene: ActScene) => Promise<Bodies>);
  /** What was typed in bodies of its own, as the fields they stand for. */
  readonly read?: (typed: Typed) => Form;
  /** What the bodies of its own cannot do without and lack, to be told with all else that is missing. */
  readonly lacks?: (typed: Typed) => readonly FieldFault[];
  /** Where on the page the fault of a field belongs, when the bodies have other names; the field itself unless said. */
  readonly place?: (field: string, typed: Typed) => string | undefined;
  /** What it would do, computed from the form: shown at the review. Throws the `Failure` that the act itself would. */
  readonly preview?: (scene: ActScene, form: Form, typed: Typed) => Promise<Child>;
  /** What became of each of several cases, shown with the form again; `refused`: some did not take it, and what was typed is left standing. */
  readonly result?: (
    scene: ActScene,
    performed: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly shown: Child; readonly refused: boolean }>;
  /** Where the reader comes to when it is done; the case's page unless said. */
  readonly next?: (scene: ActScene, performed: Readonly<Record<string, unknown>>) => string;
}
