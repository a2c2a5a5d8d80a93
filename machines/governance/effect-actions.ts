import type {
  CastVote,
  ChangeRegister,
  CloseBallot,
  CloseTasks,
  EffectType,
  EnterBudget,
  EnterSpending,
  GrantFrame,
  JournalNote,
  KeepCase,
  KeepDocument,
  KeepModel,
  KeepProject,
  KeepRoadmap,
  MoveProject,
  OpenBallot,
  OpenTasks,
  Release,
  ReserveCarryOver,
  SettleAccounts,
  SettleCarryOver,
  Tell,
} from './effects.ts';

const named =
  <Params>() =>
  (_args: unknown, _params: Params): void =>
    undefined;

/** The named actions that every lifecycle may take, for `setup({ actions: effectActions })`. They do nothing here: the store writes them with the step. */
export const effectActions = {
  openTasks: named<OpenTasks>(),
  closeTasks: named<CloseTasks>(),
  tell: named<Tell>(),
  journal: named<JournalNote>(),
  keepCase: named<KeepCase>(),
  openBallot: named<OpenBallot>(),
  castVote: named<CastVote>(),
  closeBallot: named<CloseBallot>(),
  release: named<Release>(),
  keepRoadmap: named<KeepRoadmap>(),
  enterBudget: named<EnterBudget>(),
  grantFrame: named<GrantFrame>(),
  enterSpending: named<EnterSpending>(),
  settleAccounts: named<SettleAccounts>(),
  reserveCarryOver: named<ReserveCarryOver>(),
  settleCarryOver: named<SettleCarryOver>(),
  changeRegister: named<ChangeRegister>(),
  keepDocument: named<KeepDocument>(),
  keepProject: named<KeepProject>(),
  moveProject: named<MoveProject>(),
  keepModel: named<KeepModel>(),
} satisfies Record<EffectType, unknown>;

export const effectTypes = Object.keys(effectActions) as readonly EffectType[];
