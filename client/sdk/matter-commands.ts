import type { FieldAs } from '../../machines/forms/field.ts';
import type { KindName } from '../../machines/matter/kinds.ts';
import type { By } from '../../machines/governance/people.ts';
import type { DocumentRow } from '../../store/rows.ts';

/** What somebody raises: a kind, its system where it has one, and the form. Values may be text as people write them. */
export interface MatterStart {
  readonly kind: string;
  readonly system?: string;
  /** Where its kind is of a region: one that takes part in the system. */
  readonly region?: string;
  /** The kind's name and the system's when absent. */
  readonly title?: string;
  readonly form?: Readonly<Record<string, unknown>>;
  /** The last day for the first step, `YYYY-MM-DD`. */
  readonly due?: string;
}

/** A kind of matter as forms, API and CLI show it. */
export interface KindView {
  readonly kind: KindName;
  readonly da: string;
  readonly en: string;
  readonly about: { readonly da: string; readonly en: string };
  readonly rows: readonly string[];
  readonly system: 'required' | 'optional' | 'none';
  readonly region: 'required' | 'none';
  readonly raisedBy: readonly string[];
  /** The first step fills in the form: whoever raises it may leave it empty. */
  readonly asks: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly da: string;
    readonly en: string;
    readonly as: FieldAs;
    readonly optional: boolean;
    readonly options?: readonly string[];
  }[];
  readonly route: readonly { readonly do: string; readonly by: string; readonly da: string; readonly en: string }[];
}

/** A template: the version in force, if any, and every version there is. */
export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly row: string;
  readonly inForce: number | null;
  readonly versions: readonly DocumentRow[];
}

/** The commands of matters and templates; part of `Commands`. Errors as there. */
export interface MatterCommands {
  /** Every kind of matter: its form, who may raise it, its route. */
  matterKinds(): readonly KindView[];
  /**
   * Raises a matter. `BadInput` names the fields of the form; `Forbidden` says who may raise the kind; `BadState` without the six templates (R-093a – R-093f). Same
   * `requestId` = same case.
   */
  startMatter(
    by: By,
    start: MatterStart,
    requestId?: string,
  ): Promise<{ readonly caseId: string; readonly number: string; readonly started: boolean }>;
  /** The six templates with all their versions (R-091, R-093a – R-093f). */
  templates(): Promise<readonly TemplateView[]>;
}
