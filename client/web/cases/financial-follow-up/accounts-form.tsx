/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatKroner, parseKroner } from '../../../../machines/governance/money.ts';
import { TextField } from '../../fields.tsx';
import { translate } from '../../language.ts';
import { signed } from '../budget-tables.tsx';
import { AmountCell, ReasonCell, type Form, ListFault } from '../../link/cells.tsx';
import { textIn } from '../../link/form-names.ts';
import type { ViewOf } from '../../../../machines/views.ts';

/** The accounts of a year: what was spent on each line of the budget, why it differs, and what is asked to be carried over. */
export function AccountsForm({ form, kept }: { form: Form; kept: ViewOf<'financial-follow-up'> }) {
  const { lang, typed } = form;
  const t = translate(lang);
  const { lines } = kept.budget;
  return (
    <>
      <ListFault form={form} name="accounts.lines" />
      <Scroll label={t('Regnskabets linjer', 'Lines of the accounts')}>
        <table class="form">
          <caption>{t(`Regnskab ${kept.year}`, `Accounts ${kept.year}`)}</caption>
          <Heads
            of={[
              t('Linje', 'Line'),
              { num: 'Budget' },
              t('Forbrugt, kr.', 'Spent, kr.'),
              { num: t('Afvigelse', 'Deviation') },
              t('Begrundelse for afvigelsen', 'Reason for the deviation'),
            ]}
          />
          <tbody>
            {lines.map((line, row) => {
              const spent = parseKroner(textIn(typed, `accounts.lines.${row}.spent`));
              return (
                <tr>
                  <th scope="row">
                    {line.name} ({line.part})
                  </th>
                  <td class="num">{formatKroner(line.amountOre)}</td>
                  <AmountCell
                    form={form}
                    name={`accounts.lines.${row}.spent`}
                    column={t('Forbrugt', 'Spent')}
                    of={line.name}
                  />
                  <td class="num">{spent.ok ? signed(spent.ore - line.amountOre) : ''}</td>
                  <ReasonCell form={form} name={`accounts.lines.${row}.reason`} of={line.name} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
      <p class="hint">
        {t(
          'Skriv 0, når intet er brugt. Enhver afvigelse fra budgettet skal begrundes; den regnes ud på gennemsynet.',
          'Write 0 when nothing was spent. Every deviation from the budget needs a reason; it is worked out on the review.',
        )}
      </p>
      {lines.some(({ part }) => part === 'B') ? <CarryOver form={form} kept={kept} /> : null}
      <TextField
        {...form}
        long
        name="accounts.note"
        label={t('Bemærkning til regnskabet (kan udelades)', 'Note on the accounts (optional)')}
        maxlength={10_000}
      />
    </>
  );
}

function CarryOver({ form, kept }: { form: Form; kept: ViewOf<'financial-follow-up'> }) {
  const t = translate(form.lang);
  return (
    <section aria-labelledby="overfoersel">
      <h2 id="overfoersel">{t('Ønsker om overførsel til næste år', 'Requests for carry-over to next year')}</h2>
      <p class="hint">
        {t(
          'Kun uforbrugte midler i del B. SYS beslutter på mødet i februar; det, der ikke overføres, går tilbage til regionerne.',
          'Only what is left of part B. SYS decides at the meeting in February; what is not carried over goes back to the regions.',
        )}
      </p>
      <Scroll label={t('Overførsel', 'Carry-over')}>
        <table class="form">
          <Heads
            of={[t('Linje i del B', 'Line of part B'), t('Overføres, kr.', 'Carry over, kr.'), t('Hvorfor', 'Why')]}
          />
          <tbody>
            {kept.budget.lines.map((line, row) =>
              line.part === 'B' ? (
                <tr>
                  <th scope="row">{line.name}</th>
                  <AmountCell
                    form={form}
                    name={`accounts.lines.${row}.carry`}
                    column={t('Overføres', 'Carry over')}
                    of={line.name}
                  />
                  <ReasonCell
                    form={form}
                    name={`accounts.lines.${row}.carryReason`}
                    column={t('Hvorfor', 'Why')}
                    of={line.name}
                  />
                </tr>
              ) : null,
            )}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
