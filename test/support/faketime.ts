export { faketimeLibrary, withStartDate } from '../../worker/embedded/faketime.ts';
