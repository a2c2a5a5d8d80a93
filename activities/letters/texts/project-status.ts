import { taskTopic } from '../task-topic.ts';

/** The FSA says how the system's projects stand before SYS meets. */
export const projectStatus = taskTopic({
  what: 'status',
  ask: () => 'SYS får på hvert møde en oversigt over projekterne. Du bedes opdatere status på systemets projekter:',
  because: () => 'Du får mailen, fordi du er fællesregional systemadministrator (FSA) for systemet.',
  action: 'Se projekterne og opdatér status',
  shows: {},
  consequence: () => 'Projektet står uden status i oversigten på mødet.',
  short: 'Opdatér status på projekterne',
});
