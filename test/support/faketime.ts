export { faketimeLibrary } from '../../worker/embedded/faketime.ts';
