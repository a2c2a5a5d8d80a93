export interface CaseFilter {
  readonly system: string;
  readonly kind: string;
  readonly late: boolean;
}
