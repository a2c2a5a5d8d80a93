import { optional, reason, score, tick, wholeBetween } from '../forms/field.ts';
import { type FormOf, group, schemaOf } from '../forms/form.ts';

const criterion = (da: string, en: string) =>
  group(da, en, {
    score: score('Vurdering', 'Score'),
    comment: optional(reason('Bemærkning', 'Remark')),
  });

export const criteriaFields = {
  user: criterion('Brugerne', 'Users'),
  business: criterion('Forretningen', 'Business'),
  technical: criterion('Teknik', 'Technology'),
  economic: criterion('Økonomi', 'Economy'),
};

/** User, business, technical and economic: the FSG approves on all four. */
export const criteria = schemaOf(criteriaFields);

export type Criteria = FormOf<typeof criteriaFields>;

/** What the FSG recommends a request by: its rank on the list, the four criteria, the assessment, and whether the members' mandates are settled (R-112, R-113, R-116). */
export const recommendationFields = {
  rank: wholeBetween(1, 999)('Prioritet', 'Rank', [
    '1 er højest. Listen kan ændres, indtil SYS beslutter.',
    '1 is highest. The list can change until SYS decides.',
  ]),
  criteria: group('Vurdering på de fire kriterier', 'Assessment on the four criteria', criteriaFields),
  assessment: reason('Samlet vurdering', 'Overall assessment'),
  /** */
  mandate: optional(
    tick('Mandatet er afklaret', 'The mandate is settled', [
      'Medlemmerne har afklaret det med ledelsen i egen region.',
      'The members have settled it with the management of their own region.',
    ]),
  ),
};
