import type { ActContent } from './act-content.ts';
import { budgetCycleContents } from './budget-cycle-contents.tsx';
import { entryContents } from './entry-contents.ts';
import { modelContents } from './model-contents.tsx';
import { decisionContent, reassignContent } from './case-contents.ts';
import { decisionsContent } from './decisions-content.tsx';
import { previewsMails } from './mails-preview.tsx';
import { operationContents } from '../operation/operation-contents.ts';
import { importContent, registerContent } from './register-content.tsx';
import { startContent } from '../matter/start-content.tsx';
import { saveContent } from '../status-report/save-content.tsx';
import { meetingContents } from '../meeting/meeting-contents.tsx';
import { escalationContents } from './escalation-contents.ts';
import { reviseContent, submitContent } from './change-request-contents.tsx';

/** Acts whose page has something of its own, by the act's id. */
const contents: Readonly<Record<string, ActContent>> = {
  'change-request.revise': reviseContent,
  'change-request.submit': submitContent,
  ...budgetCycleContents,
  ...entryContents,
  ...modelContents,
  ...operationContents,
  'budget.save-draft': { elsewhere: true },
  'case.record-sys-decision': decisionContent,
  'cases.record-sys-decision': decisionsContent,
  'task.reassign': reassignContent,
  'task.remind': { preview: previewsMails('task.remind') },
  'register.change': registerContent,
  'register.import': importContent,
  ...escalationContents,
  ...meetingContents,
  'matter.start': startContent,
  'status-report.save': saveContent,
};

export const contentOf = (id: string): ActContent => (Object.hasOwn(contents, id) ? (contents[id] ?? {}) : {});
